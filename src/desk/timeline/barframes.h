#pragma once

#include <QCache>
#include <QColor>
#include <QPixmap>

class QPainter;

namespace targo::desk {

// How a bar's body looks, whatever its width.
struct BarFrame
{
    QRgb ground = 0, outline = 0, stripe = 0;
    bool dashed = false;  // the outline
    bool broken = false;  // the stripe
    int height = 0;       // pixels

    bool operator==(const BarFrame &) const = default;
    friend size_t qHash(const BarFrame &frame, size_t seed = 0)
    {
        return qHashMulti(seed, frame.ground, frame.outline, frame.stripe, frame.dashed, frame.broken, frame.height);
    }
};

// Bodies of bars as pictures that are drawn once and put together from pieces: there are few kinds of them and
// hundreds of bars. UI thread.
class BarFrames
{
public:
    static constexpr int corner = 5;
    static constexpr int stripe = 4; // pixels at the left

    // `rect` in whole pixels.
    void paint(QPainter &painter, const QRect &rect, const BarFrame &frame) const;

private:
    QPixmap drawn(const BarFrame &frame, double devicePixelRatio) const;

    mutable QCache<BarFrame, QPixmap> m_pictures{6 * 1024}; // kilobytes
    mutable double m_ratio = 1;
};

} // namespace targo::desk
