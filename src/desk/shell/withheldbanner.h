#pragma once

#include "domain/ports/syncstatus.h"

#include <QFrame>

namespace targo::desk {

// One line under the chrome while the account may not read part of the board: what is missing is not "nothing there".
class WithheldBanner : public QFrame
{
    Q_OBJECT

public:
    explicit WithheldBanner(SyncStatus &sync, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInWanted(); // with another account

private:
    void refresh();

    SyncStatus &m_sync;
    class QLabel *m_text = nullptr;
};

} // namespace targo::desk
