#pragma once

#include "desk/map/mapways.h"
#include "desk/map/pingroups.h"
#include "desk/theme/theme.h"

#include <QPixmap>

namespace targo::desk {

// The small pictures of the map, each drawn once: a frame with hundreds of vans only copies them. State is told by
// form, sign and number as well as by colour.
class MapSprites
{
public:
    // The point of the picture that lies on the place.
    struct Sprite
    {
        QPixmap picture;
        QPointF anchor; // device-independent pixels
    };

    explicit MapSprites(const Theme &theme) : m_theme(theme) { }

    void setRatio(double devicePixelRatio);
    void forget(); // another theme

    const Sprite &pin(const JobPin &pin, bool lit);
    const Sprite &group(int jobs, int toPlan, bool lit);
    const Sprite &van(const VanMark &van, const Arrival *late, bool lit); // null: in time
    const Sprite &arrow(double course, bool moving); // drawn around a van

    static constexpr double vanRadius = 14; // pixels

private:
    template <class Draw>
    const Sprite &make(const QString &key, QSizeF size, QPointF anchor, Draw draw);

    const Theme &m_theme;
    double m_ratio = 1;
    QHash<QString, Sprite> m_made;
};

// Readable on it: the panel's colour, or the text's.
QColor inkOn(const QColor &ground, const Palette &palette);

} // namespace targo::desk
