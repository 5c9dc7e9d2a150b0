#pragma once

#include <QCache>
#include <QColor>
#include <QFont>
#include <QPixmap>
#include <QRawFont>

#include <vector>

class QPainter;

namespace targo::desk {

// Single lines of text, shaped once and painted many times: shaping is what costs. What is painted a second time is
// kept as a picture as well. What is cut ends with "…", where that leaves more than a letter or two. Keeps the few thousand lines that were used last. UI thread.
class TextLines
{
public:
    enum class Face { Strong, Small, SmallStrong, SmallBold };

    TextLines();

    double width(const QString &text, Face face) const; // pixels
    struct Ink
    {
        QColor pen;
        QColor ground; // what the text lies on, one colour: letters are mixed with it
    };
    // In the middle of `rect`'s height, from its left edge. What is painted of it is as wide as returned.
    double paint(QPainter &painter, const QRectF &rect, const QString &text, Face face, const Ink &ink) const;

private:
    struct Run // of one font: a sign may come from another than the letters beside it
    {
        QRawFont font;
        std::vector<quint32> glyphs;
        std::vector<QPointF> positions; // from the line's left end, on the base line
    };
    struct Line
    {
        std::vector<Run> runs;
        double width = 0;
        bool cuttable = true; // letter by letter; false where letters join or turn
        bool painted = false;
    };
    struct Key
    {
        QString text;
        Face face;
        QRgb pen = 0, ground = 0; // of a picture
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, int(key.face), key.pen, key.ground); }
    };

    double paintLine(QPainter &painter, const QRectF &rect, QPointF base, const QString &text, Face face, const Ink &ink) const;
    Line &line(const QString &text, Face face) const;
    Line shaped(const QString &text, Face face) const;
    const QFont &font(Face face) const { return m_faces[size_t(face)].font; }
    static void paintRuns(QPainter &painter, QPointF base, const Line &line, double until);
    static double cutAt(const Line &line, double room); // pixels of the whole letters that begin in `room`
    const QPixmap *picture(const QString &text, Face face, const Ink &ink, double devicePixelRatio) const;

    struct Measures
    {
        QFont font;
        double ascent = 0;
        double height = 0;
    };
    std::vector<Measures> m_faces;
    mutable QCache<Key, Line> m_lines;
    mutable QCache<Key, QPixmap> m_pictures; // kilobytes
};

} // namespace targo::desk
