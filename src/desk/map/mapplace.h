#pragma once

#include "desk/map/mappanel.h"

class QSplitter;

namespace targo::desk {

class OwnWindow;

// Where the map stands: beside the board, below it, in a window of its own, or nowhere. Remembered in the settings.
class MapPlace : public QObject
{
    Q_OBJECT

public:
    enum class Where { Beside, Below, Window };

    // Takes the content of `page`, its splitter, and puts the map next to it.
    MapPlace(QWidget &page, QSplitter &content, MapPanel &panel, QSettings &settings, bool shownAtFirst);

    Where where() const { return m_where; }
    void setWhere(Where where); // and shown
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    void remember() const;
    void bringForward();
    bool hides(QPoint global) const; // its own window lies there

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void takeOut();
    void putBack();

    QWidget &m_page;
    MapPanel &m_panel;
    QSettings &m_settings;
    QSplitter *m_splitter;
    OwnWindow *m_window = nullptr;
    Where m_where = Where::Beside;
    bool m_shown = false;
};

} // namespace targo::desk
