#pragma once

#include <QWidget>

class QActionGroup;
class QToolButton;

namespace targo::desk {

// The views of the board: a button each, or one button with all of them in its menu, so that they never keep the window
// wide.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit ViewSwitch(QActionGroup &views, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setCompact(bool compact);
    int spareWidth() const { return wholeSize().width() - minimumSizeHint().width(); } // when it is compact

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose();
    QSize wholeSize() const { return m_each->sizeHint(); }

    QWidget *m_each = nullptr;
    QToolButton *m_one = nullptr;
    bool m_compact = false;
};

} // namespace targo::desk
