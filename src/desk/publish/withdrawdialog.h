#pragma once

#include "domain/ports/boardsource.h"

#include <QDialog>

namespace targo::desk {

// A published job becomes a draft again. Colleagues read why.
class WithdrawDialog : public QDialog
{
    Q_OBJECT

public:
    WithdrawDialog(const BoardSource &board, const JobId &job, QWidget *parent = nullptr);

Q_SIGNALS:
    void withdrawn(const targo::JobId &id, const QString &reason);
};

} // namespace targo::desk
