#pragma once

#include "desk/theme/theme.h"
#include "desk/timeline/timelineview.h"

namespace targo::desk {

// Over the board while a day is replayed: the line of that moment, and under each bar when somebody really was there.
// It takes no mouse.
class ReplayOverlay : public QWidget
{
    Q_OBJECT

public:
    ReplayOverlay(const TimelineView &timeline, const Theme &theme);

    void setMoment(WallTime moment);
    void setReal(const QHash<JobId, std::vector<WallSpan>> &stays);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool shows(WallTime time) const;

    const TimelineView &m_timeline;
    const Theme &m_theme;
    WallTime m_moment;
    int m_x = -1;
    QHash<JobId, std::vector<WallSpan>> m_stays;
};

} // namespace targo::desk
