#pragma once

#include <QWidget>

class QActionGroup;
class QToolButton;

namespace targo::desk {

// The views of the board: a button each where there is room, or else one button with all of them in its menu, so that
// they never keep the window wide.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit ViewSwitch(QActionGroup &views, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose();

    QWidget *m_each = nullptr;
    QToolButton *m_one = nullptr;
};

} // namespace targo::desk
