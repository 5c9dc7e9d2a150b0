#pragma once

#include "domain/intents/intent.h"

#include <QAccessible>
#include <QObject>
#include <QSet>

namespace targo::desk {

class TimelineView;

// Tells assistive technology what happens on the board, as it happens: which cell has the focus, what is chosen, whose
// sentence is another. Silent, and at no cost, while nobody listens. UI thread.
class TimelineVoice : public QObject, private QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    explicit TimelineVoice(TimelineView &view);
    ~TimelineVoice() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accessibilityActiveChanged(bool active) override;
    void followFocus();
    void tellFocus();
    void tellSelection();
    void tellLane(int lane);
    void tellReset();

    TimelineView &m_view;
    bool m_isHeard;
    RecordRef m_focused = JobId(); // told last
    QSet<JobId> m_chosen;          // told last
};

} // namespace targo::desk
