#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/boardshape.h"
#include "desk/timeline/textlines.h"

#include <functional>
#include <optional>

class QPainter;

namespace targo::desk {

// A few words in a rounded frame that lie on a lane: why somebody is away, why a lane refuses. Content pixels.
class LanePills
{
public:
    LanePills(const TimelineModel &model, const BoardShape &shape, const TextLines &lines) : m_model(model), m_shape(shape), m_lines(lines) { }

    // At the right end of `room`, or the first place left of it where it covers no bar; `unseen` bars do not count.
    // Nothing where there is none.
    std::optional<QRectF> freeSpot(int lane, const QRectF &room, const QString &text, const std::function<bool(const JobId &)> &unseen = {}) const;
    // Over bars, when it cannot be helped.
    QRectF spot(int lane, const QRectF &room, const QString &text, const std::function<bool(const JobId &)> &unseen = {}) const;
    void paint(QPainter &painter, const QRectF &pill, const QString &text, const QColor &color, const Palette &palette) const;

private:
    double width(const QRectF &room, const QString &text) const;
    static QRectF pillAt(const QRectF &room, double width, double right, double middle);

    const TimelineModel &m_model;
    const BoardShape &m_shape;
    const TextLines &m_lines;
};

} // namespace targo::desk
