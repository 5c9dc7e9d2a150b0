#pragma once

#include "desk/shell/deskactions.h"
#include "desk/visits/visitproposals.h"

#include <QFrame>

namespace targo::desk {

// What the vans' coming and going lets one suppose, in a corner of the board: it takes no focus and waits as long as it
// likes. One key says yes to the uppermost, one says no.
class VisitCard : public QFrame
{
    Q_OBJECT

public:
    static constexpr size_t mostShown = 3;

    // Over the lower right of `view`.
    VisitCard(VisitProposals &proposals, DeskActions &desk, QWidget *view);

    QAction *acceptAction() const { return m_accept; }
    QAction *dismissAction() const { return m_dismiss; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list();
    void addRow(const VisitProposal &proposal, bool uppermost);
    void place();
    JobId uppermost() const;

    VisitProposals &m_proposals;
    QAction *m_accept, *m_dismiss;
    QWidget *m_rows = nullptr;
};

} // namespace targo::desk
