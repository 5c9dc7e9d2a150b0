#pragma once

#include <QFrame>

namespace targo::desk {

class TimelineModel;

// One line above the board while part of it is out of sight or faded, saying what, with the way back.
class FilterStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FilterStrip(TimelineModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void changeWanted();

private:
    void refresh();
    QString sentence() const;

    TimelineModel &m_model;
    class QLabel *m_text = nullptr;
};

} // namespace targo::desk
