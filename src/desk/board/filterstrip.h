#pragma once

#include "desk/theme/banner.h"

namespace targo::desk {

class TimelineModel;

// One line above the board while part of it is out of sight or faded, saying what, with the way back.
class FilterStrip : public Banner
{
    Q_OBJECT

public:
    explicit FilterStrip(TimelineModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void changeWanted();

private:
    QString whatIsFiltered() const;

    TimelineModel &m_model;
};

} // namespace targo::desk
