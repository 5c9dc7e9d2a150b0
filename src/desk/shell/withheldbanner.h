#pragma once

#include "desk/theme/banner.h"
#include "domain/ports/syncstatus.h"

namespace targo::desk {

// While the account may not read part of the board: what is missing is not "nothing there".
class WithheldBanner : public Banner
{
    Q_OBJECT

public:
    explicit WithheldBanner(SyncStatus &sync, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInWanted(); // with another account

private:
    void refresh();

    SyncStatus &m_sync;
};

} // namespace targo::desk
