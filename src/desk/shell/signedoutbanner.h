#pragma once

#include "desk/theme/banner.h"
#include "domain/ports/syncstatus.h"

namespace targo::desk {

// While the server does not know who we are; the board stays usable below it.
class SignedOutBanner : public Banner
{
    Q_OBJECT

public:
    explicit SignedOutBanner(SyncStatus &sync, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInWanted();

private:
    void refresh();

    SyncStatus &m_sync;
};

} // namespace targo::desk
