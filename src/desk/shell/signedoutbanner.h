#pragma once

#include "domain/ports/syncstatus.h"

#include <QFrame>

namespace targo::desk {

// One line under the chrome while the server does not know who we are; the board stays usable below it.
class SignedOutBanner : public QFrame
{
    Q_OBJECT

public:
    explicit SignedOutBanner(SyncStatus &sync, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInWanted();

private:
    void refresh();

    SyncStatus &m_sync;
    class QLabel *m_text = nullptr;
};

} // namespace targo::desk
