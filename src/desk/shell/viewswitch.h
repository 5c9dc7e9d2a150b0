#pragma once

#include <QWidget>

class QActionGroup;
class QToolButton;

namespace targo::desk {

// Views to choose from, a button each. They never keep the window wide: where there is no room, words become one button
// with all of them in its menu, and pictures, which the menu bar has as well, go.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Words, Pictures };
    ViewSwitch(QActionGroup &views, Form form, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void setCompact(bool compact);
    int spareWidth() const { return wholeSize().width() - minimumSizeHint().width(); } // when it is compact

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose();
    QSize wholeSize() const { return m_each->sizeHint(); }

    Form m_form;
    QWidget *m_each = nullptr;
    QToolButton *m_one = nullptr;
    bool m_compact = false;
};

} // namespace targo::desk
