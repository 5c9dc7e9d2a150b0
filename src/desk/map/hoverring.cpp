#include "desk/map/hoverring.h"

#include <QPainter>

namespace targo::desk {

HoverRing::HoverRing(const Theme &theme, QWidget *view)
    : QWidget(view)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverRing::surround(const QRect &rect)
{
    setVisible(!rect.isNull());
    if (!rect.isNull())
        setGeometry(rect.adjusted(-2, -2, 2, 2));
}

void HoverRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().accent, 2, Qt::DotLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace targo::desk
