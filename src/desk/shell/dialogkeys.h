#pragma once

#include <QObject>

namespace targo::desk {

// Enter, in every dialog of the program alike: Ctrl+Enter presses the default button from any field, also from those
// that take several lines, and Enter in a list that can be typed into presses it at once. What has popped up, a menu or
// a calendar, keeps the keys that are shortcuts elsewhere. One of these is enough.
class DialogKeys : public QObject
{
    Q_OBJECT

public:
    explicit DialogKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace targo::desk
