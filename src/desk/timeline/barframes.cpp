#include "desk/timeline/barframes.h"

#include <QPainter>

#include <algorithm>

namespace targo::desk {

namespace {

constexpr int end = 8;                  // pixels at either end that are drawn once
constexpr int dash = 6;                 // of Qt::DashLine at one pixel: four on, two off
constexpr int middle = 20 * dash;       // repeats
constexpr int pictureWidth = end + middle + end;

} // namespace

void BarFrames::paint(QPainter &painter, const QRect &rect, const BarFrame &frame) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    if (ratio != m_ratio) {
        m_pictures.clear();
        m_ratio = ratio;
    }
    const QPixmap *picture = m_pictures.object(frame);
    if (!picture) {
        auto *made = new QPixmap(drawn(frame, ratio));
        m_pictures.insert(frame, made, std::max(1, int(made->width() * made->height() / 256)));
        picture = made;
    }
    const auto piece = [&](int at, int from, int width) {
        painter.drawPixmap(QRectF(at, rect.top(), width, rect.height()), *picture,
                           QRectF(from * ratio, 0, width * ratio, rect.height() * ratio));
    };
    const int right = std::min(end, rect.width() / 2);
    const int left = rect.width() - right;
    int done = std::min(left, end + middle);
    piece(rect.left(), 0, done);
    for (; done < left; done += middle)
        piece(rect.left() + done, end, std::min(middle, left - done));
    piece(rect.left() + left, pictureWidth - right, right);
}

QPixmap BarFrames::drawn(const BarFrame &frame, double devicePixelRatio) const
{
    QPixmap picture(QSize(pictureWidth, frame.height) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor::fromRgb(frame.outline), 1, frame.dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(QColor::fromRgb(frame.ground));
    painter.drawRoundedRect(QRectF(0.5, 0.5, pictureWidth - 1, frame.height - 1), corner, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(frame.stripe));
    if (!frame.broken)
        painter.drawRoundedRect(QRectF(0, 0, stripe, frame.height), 2, 2);
    for (double y = 1; frame.broken && y < frame.height - 1; y += 8)
        painter.drawRoundedRect(QRectF(0, y, stripe, std::min(5.0, frame.height - y)), 1.5, 1.5);
    return picture;
}

} // namespace targo::desk
