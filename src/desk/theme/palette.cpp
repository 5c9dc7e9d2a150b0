#include "desk/theme/palette.h"

#include <cmath>

namespace targo::desk {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor rgb(unsigned value) { return QColor(QRgb(0xff000000u | value)); }

} // namespace

QColor mixed(const QColor &base, const QColor &color, double part)
{
    const auto mix = [part](int from, int to) { return int(std::lround(from + (to - from) * part)); };
    return QColor(mix(base.red(), color.red()), mix(base.green(), color.green()), mix(base.blue(), color.blue()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

const Palette &Palette::light()
{
    static const Palette palette{
        .dark = false,
        .window = rgb(0xF4F6F8), .panel = rgb(0xFFFFFF), .line = rgb(0xDDE3E8), .faintLine = rgb(0xEBEFF2),
        .text = rgb(0x1B242C), .muted = rgb(0x5B6A76),
        .accent = rgb(0x0F6FB5), .accentTint = rgb(0xE3F0FA), .onAccent = rgb(0xFFFFFF),
        .good = rgb(0x187446), .warning = rgb(0x9E5300), .bad = rgb(0xB3261E), .now = rgb(0xD32F2F),
        .installation = rgb(0x2F6FDE), .repair = rgb(0xC2571A), .maintenance = rgb(0x14857A),
        .removal = rgb(0x7A5AC2), .other = rgb(0x5B6A76),
    };
    return palette;
}

const Palette &Palette::night()
{
    static const Palette palette{
        .dark = true,
        .window = rgb(0x14191E), .panel = rgb(0x1B2229), .line = rgb(0x2E3842), .faintLine = rgb(0x252E36),
        .text = rgb(0xE6ECF1), .muted = rgb(0x9AA8B4),
        .accent = rgb(0x5BB0EE), .accentTint = rgb(0x173447), .onAccent = rgb(0x10161B),
        .good = rgb(0x58C58B), .warning = rgb(0xF0A44B), .bad = rgb(0xF2857D), .now = rgb(0xFF6B63),
        .installation = rgb(0x6E9FFF), .repair = rgb(0xEE8A4F), .maintenance = rgb(0x3DBDB0),
        .removal = rgb(0xA98BF0), .other = rgb(0x9AA8B4),
    };
    return palette;
}

QColor Palette::of(JobType type) const
{
    switch (type) {
    case JobType::Installation: return installation;
    case JobType::Repair: return repair;
    case JobType::Maintenance: return maintenance;
    case JobType::Removal: return removal;
    case JobType::Other:
    case JobType::Unknown: break;
    }
    return other;
}

QColor Palette::tint(const QColor &color) const { return mixed(panel, color, dark ? 0.20 : 0.14); }
QColor Palette::refusal() const { return mixed(panel, bad, dark ? 0.12 : 0.08); }
QColor Palette::welcome() const { return mixed(panel, good, dark ? 0.16 : 0.10); }
QColor Palette::hatch() const { return mixed(panel, muted, dark ? 0.16 : 0.13); }

QColor Palette::ink(const QColor &color, const QColor &background) const
{
    for (double part = 0; part < 1; part += 0.1) {
        const QColor candidate = mixed(color, text, part);
        if (contrast(candidate, background) >= 4.5)
            return candidate;
    }
    return text;
}

} // namespace targo::desk
