#pragma once

#include "desk/board/boardlooks.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;

namespace targo::desk {

// Which lanes the board shows, in what order and groups, which jobs stand out, and the looks kept by name. What is
// chosen is seen on the board at once.
class LanesDialog : public QDialog
{
    Q_OBJECT

public:
    LanesDialog(BoardLooks &looks, TimelineModel &model, QWidget *parent = nullptr);

private:
    QListWidget *makeList(const QString &name, const QString &words);
    void fill();
    void fillNames();
    void apply();
    void moveLane(int step);
    void showState();

    BoardLooks &m_looks;
    TimelineModel &m_model;
    QComboBox *m_grouping = nullptr, *m_names = nullptr;
    QListWidget *m_technicians = nullptr, *m_tags = nullptr, *m_types = nullptr, *m_states = nullptr;
    QPushButton *m_up = nullptr, *m_down = nullptr, *m_use = nullptr, *m_save = nullptr, *m_remove = nullptr;
    bool m_filling = false;
};

} // namespace targo::desk
