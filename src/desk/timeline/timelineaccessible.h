#pragma once

#include <QAccessibleWidget>

namespace targo::desk {

class TimelineView;

// Tells a screen reader the focused job in a sentence. (The whole board as a table comes with the board's next step.)
class TimelineAccessible : public QAccessibleWidget
{
public:
    static void install();

    explicit TimelineAccessible(TimelineView *view);
    QString text(QAccessible::Text kind) const override;

private:
    const TimelineView &view() const;
};

} // namespace targo::desk
