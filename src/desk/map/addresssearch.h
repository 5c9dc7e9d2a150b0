#pragma once

#include "desk/theme/theme.h"
#include "domain/ports/addresssource.h"

#include <QLineEdit>
#include <QTimer>

class QListWidget;

namespace targo::desk {

// A field that finds addresses while one types. What was found hangs below it, in front of everything; the field keeps
// the keys: arrows choose, Enter takes, Esc leaves.
class AddressSearch : public QLineEdit
{
    Q_OBJECT

public:
    // The list lies in `room`, an ancestor of the field.
    AddressSearch(AddressSource &source, const Theme &theme, QWidget *room);

Q_SIGNALS:
    void chosen(const targo::FoundAddress &address);
    void left(); // Esc with nothing to close

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void show(const std::vector<FoundAddress> &found);
    void say(const QString &sentence); // in the list's place
    void open();
    void step(int rows);
    void take(int row);

    AddressSource &m_source;
    const Theme &m_theme;
    QListWidget *m_list;
    QAction *m_icon;
    QTimer m_typed;
    std::vector<FoundAddress> m_found;
    int m_ticket = 0; // only the newest answer counts
};

} // namespace targo::desk
