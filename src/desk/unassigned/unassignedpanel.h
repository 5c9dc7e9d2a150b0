#pragma once

#include "desk/theme/theme.h"
#include "domain/ids.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace targo::desk {

class UnassignedModel;

// "To plan", under the timeline: a list to drag from, and a place to drop a job that is to be taken off.
class UnassignedPanel : public QFrame
{
    Q_OBJECT

public:
    UnassignedPanel(UnassignedModel &model, const Theme &theme, QWidget *parent = nullptr);

    JobId current() const;
    std::vector<JobId> chosen() const; // by their order in the list
    void setCurrent(const JobId &id);
    void selectFirst();
    QTableView &table() const { return *m_table; }
    void addHeadAction(QAction *action); // as a button in the head
    void setWindowAction(QAction *action); // as a button at the end of the head; ticked: it stands in a window of its own
    void setDropHint(bool on); // a bar hovers over the panel
    bool isUnder(QPoint global) const; // and can be seen
    QVariantList columnWidths() const; // pixels, before they are fitted to the panel
    void setColumnWidths(const QVariantList &widths); // what is not such a list changes nothing
    QRect freeHead() const;    // the part of the head where nothing stands, in its own pixels

Q_SIGNALS:
    void opened(const targo::JobId &id);
    void menuWanted(const targo::JobId &id, QPoint global);
    // The one under the mouse, and after it those that are chosen with it.
    void carried(const std::vector<targo::JobId> &ids, QPoint global);
    void dropped(const std::vector<targo::JobId> &ids, QPoint global);
    void carryCancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool mouseOnTable(QMouseEvent *event);
    void cancelCarry();
    std::vector<JobId> heldAt(QPoint at) const;
    void showCounts();
    void fitColumns();

    UnassignedModel &m_model;
    const Theme &m_theme;
    QTableView *m_table = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_overdue = nullptr;
    QLabel *m_urgent = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_sorted = nullptr;
    std::array<int, 6> m_widths{210, 190, 150, 90, 180, 160}; // of all columns but the last, which takes the rest
    bool m_fitting = false;
    QHBoxLayout *m_head = nullptr;
    JobId m_awaited; // the selected job has got this name, and the list does not show it yet
    std::vector<JobId> m_held; // by the mouse, the one under it first
    QPoint m_pressedAt;
    bool m_carrying = false;
    bool m_dropHint = false;
};

} // namespace targo::desk
