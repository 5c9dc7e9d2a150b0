#pragma once

#include <QObject>

class QSettings;
class QSplitter;

namespace targo::desk {

class BoardPage;
class OwnWindow;
class UnassignedPanel;

// Where the work to plan stands: under the timeline, or in a window of its own on another screen. What was dragged from
// it goes to the timeline either way. Remembered in the settings of the window.
class BoardWindows : public QObject
{
    Q_OBJECT

public:
    BoardWindows(BoardPage &page, QSplitter &splitter, UnassignedPanel &panel, QSettings &settings);

    bool isPanelOut() const { return m_window != nullptr; }
    void setPanelOut(bool out);
    bool covers(QPoint global) const; // the panel's own window lies there
    void bringPanelForward();         // nothing while it is under the timeline

    void remember() const; // with the splitter
    void recall();         // before the page is shown
    void showWithPage();
    void hideWithPage();

Q_SIGNALS:
    void changed();

private:
    void takeOut();
    void putBack();

    BoardPage &m_page;
    QSplitter &m_splitter;
    UnassignedPanel &m_panel;
    QSettings &m_settings;
    OwnWindow *m_window = nullptr;
    QByteArray m_divided; // the splitter with both parts, while there is only one
};

} // namespace targo::desk
