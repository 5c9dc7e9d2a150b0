#pragma once

#include "desk/theme/banner.h"
#include "domain/ports/syncstatus.h"

namespace targo::desk {

// While the server seems to have lost much at once: kept until a person says otherwise.
class VanishedBanner : public Banner
{
    Q_OBJECT

public:
    explicit VanishedBanner(SyncStatus &sync, QWidget *parent = nullptr);

private:
    void refresh();

    SyncStatus &m_sync;
};

} // namespace targo::desk
