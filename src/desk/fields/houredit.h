#pragma once

#include "desk/fields/spokenbox.h"

#include <QTime>

namespace targo::desk {

// An hour of the day, written as the language writes it, "15 h 45" in French. "15:45", "15h45", "15.45", "1545" and
// "15" are understood as well, wherever the cursor stands.
class HourEdit final : public SpokenBox
{
    Q_OBJECT

public:
    explicit HourEdit(QWidget *parent = nullptr);

    QTime time() const { return QTime(value() / 60, value() % 60); }
    void setTime(QTime time) { setValue(time.hour() * 60 + time.minute()); }

Q_SIGNALS:
    void timeChanged(QTime time);

protected:
    QString textFromValue(int minutes) const override;
    std::optional<int> valueIn(const QString &text) const override;
    bool mayBecomeOne(const QString &text) const override;
};

} // namespace targo::desk
