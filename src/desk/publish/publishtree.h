#pragma once

#include "desk/publish/publishplan.h"

#include <QTreeWidget>

namespace targo::desk {

// What a publication would change, a technician with a box to tick at each head, and below what is left out and why.
class PublishTree : public QTreeWidget
{
    Q_OBJECT

public:
    PublishTree(const BoardSource &board, QWidget *parent = nullptr);

    // What was folded and chosen stays so.
    void show(const PublishPlan &plan, bool withDays, const QSet<TechnicianId> &leftOut);

Q_SIGNALS:
    void wanted(const targo::TechnicianId &technician, bool wanted);
    void jobChosen(const targo::JobId &id); // to be opened

private:
    QTreeWidgetItem *head(const QString &name, const QString &summary);
    QTreeWidgetItem *line(QTreeWidgetItem *head, const JobId &id, const QString &words);
    void addTechnician(const TechnicianDifference &difference, const PublishPlan &plan, bool withDays, bool ticked);

    const BoardSource &m_board;
    QSet<QString> m_folded; // heads, by their text
    bool m_filling = false;
};

} // namespace targo::desk
