#include "desk/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace targo::desk {

using namespace Qt::StringLiterals;

QPixmap iconPixmap(const QString &name, const QColor &color, int side, double devicePixelRatio)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return pixmap;
}

QIcon icon(const QString &name, const QColor &color)
{
    QIcon icon;
    const QColor faint(color.red(), color.green(), color.blue(), 90);
    for (const double ratio : {1.0, 2.0}) {
        icon.addPixmap(iconPixmap(name, color, 18, ratio));
        QPixmap disabled = iconPixmap(name, color, 18, ratio);
        QPainter painter(&disabled);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(disabled.rect(), faint);
        painter.end();
        icon.addPixmap(disabled, QIcon::Disabled);
    }
    return icon;
}

} // namespace targo::desk
