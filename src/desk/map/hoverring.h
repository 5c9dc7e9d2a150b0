#pragma once

#include "desk/theme/theme.h"

#include <QWidget>

namespace targo::desk {

// A ring around what is hovered somewhere else, laid over a view that need not know of it.
class HoverRing : public QWidget
{
    Q_OBJECT

public:
    HoverRing(const Theme &theme, QWidget *view);
    void surround(const QRect &rect); // in the view's pixels; null: nothing

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace targo::desk
