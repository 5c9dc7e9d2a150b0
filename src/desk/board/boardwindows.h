#pragma once

#include <QObject>

#include <optional>

class QSettings;
class QSplitter;
class QWidget;

namespace targo::desk {

class BoardPage;
class OwnWindow;
class UnassignedPanel;

// Where the two halves of the page stand: one above the other, or one of them in a window of its own on another screen.
// What is dragged from one goes to the other either way. Remembered in the settings of the window.
class BoardWindows : public QObject
{
    Q_OBJECT

public:
    enum class Part { Board, Panel }; // in the order of the splitter

    BoardWindows(BoardPage &page, QSplitter &splitter, UnassignedPanel &panel, QSettings &settings);

    bool isOut(Part part) const { return m_out == part; }
    void setOut(Part part, bool out);  // the other one comes back: two halves need no third window
    bool hidesBoard(QPoint global) const; // the panel's window lies there, and the board is in another one
    void bringForward(Part part);         // its own window, if it has one
    QWidget *asking() const;              // the window a question belongs over: the one that is worked in

    void remember() const; // with the splitter
    void recall();         // before the page is shown
    void showWithPage();
    void hideWithPage();

Q_SIGNALS:
    void changed();

private:
    void takeOut(Part part);
    void putBack();
    QWidget &widget(Part part) const;

    BoardPage &m_page;
    QSplitter &m_splitter;
    UnassignedPanel &m_panel;
    QSettings &m_settings;
    QWidget *m_board;
    std::optional<Part> m_out;
    OwnWindow *m_window = nullptr; // of the part that is out
    QByteArray m_divided;          // the splitter with both parts, while there is only one
};

} // namespace targo::desk
