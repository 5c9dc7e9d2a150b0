#pragma once

#include "desk/theme/theme.h"
#include "domain/ports/syncstatus.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace targo::desk {

// What stands in the board's place while there is none: a first load with counts, or why it is empty and what to do.
class CoverPage : public QWidget
{
    Q_OBJECT

public:
    CoverPage(SyncStatus &sync, const Theme &theme, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void signInWanted();

private:
    void act();

    SyncStatus &m_sync;
    const Theme &m_theme;
    QLabel *m_picture = nullptr, *m_title = nullptr, *m_text = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_button = nullptr, *m_change = nullptr;
};

} // namespace targo::desk
