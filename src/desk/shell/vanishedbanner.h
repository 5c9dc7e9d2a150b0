#pragma once

#include "domain/ports/syncstatus.h"

#include <QFrame>

namespace targo::desk {

// One line under the chrome while the server seems to have lost much at once: kept until a person says otherwise.
class VanishedBanner : public QFrame
{
    Q_OBJECT

public:
    explicit VanishedBanner(SyncStatus &sync, QWidget *parent = nullptr);

private:
    void refresh();

    SyncStatus &m_sync;
    class QLabel *m_text = nullptr;
};

} // namespace targo::desk
