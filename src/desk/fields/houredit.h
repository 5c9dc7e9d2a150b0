#pragma once

#include <QTimeEdit>

namespace targo::desk {

// An hour of the day, written as the language writes it, "15 h 45" in French. "15:45", "15h45" and "15.45" are
// understood as well.
class HourEdit : public QTimeEdit
{
    Q_OBJECT

public:
    explicit HourEdit(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace targo::desk
