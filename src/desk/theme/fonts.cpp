#include "desk/theme/fonts.h"

#include <QFontDatabase>

namespace targo::desk {

namespace {

using namespace Qt::StringLiterals;

// A desktop without font settings answers with an alias; Inter is clearer than what the alias stands for.
QString family()
{
    static const QString chosen = [] {
        const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
        const QStringList generic{u""_s, u"Sans"_s, u"Sans Serif"_s, u"sans-serif"_s, u"DejaVu Sans"_s, u"Bitstream Vera Sans"_s};
        return generic.contains(system) && QFontDatabase::hasFamily(u"Inter"_s) ? u"Inter"_s : system;
    }();
    return chosen;
}

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font(family());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

} // namespace

QFont bodyFont() { return sized(13, QFont::Normal); }
QFont strongFont() { return sized(13, QFont::DemiBold); }
QFont smallFont() { return sized(11, QFont::Normal); }
QFont titleFont() { return sized(15, QFont::DemiBold); }

} // namespace targo::desk
