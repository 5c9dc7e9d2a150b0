#pragma once

#include <QDateEdit>

namespace targo::desk {

// A day, written with its weekday as the language writes it, and a calendar to choose it from.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);
};

} // namespace targo::desk
