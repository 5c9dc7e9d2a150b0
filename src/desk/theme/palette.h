#pragma once

#include "domain/dispatch/job.h"

#include <QColor>

namespace targo::desk {

// The colours of one theme, as named in the look: state is never told by colour alone, so each of these goes with
// a sign or a word.
struct Palette
{
    bool dark = false;
    QColor window, panel, line, faintLine, text, muted, accent, accentTint, onAccent;
    QColor good, warning, bad, now;
    QColor installation, repair, maintenance, removal, other;

    static const Palette &light();
    static const Palette &night();

    QColor of(JobType type) const;

    // Backgrounds, all opaque so that contrast can be computed.
    QColor lane() const { return panel; }
    QColor tint(const QColor &color) const;      // a running job
    QColor refusal() const;                      // a lane that cannot take the job
    QColor welcome() const;                      // a lane that can
    QColor hatch() const;                        // the strokes over off hours

    // `color` moved towards text until it is readable (4.5:1) on `background`.
    QColor ink(const QColor &color, const QColor &background) const;
};

// Mixes `part` (0…1) of `color` into `base`.
QColor mixed(const QColor &base, const QColor &color, double part);

// WCAG 2 contrast ratio, 1…21.
double contrast(const QColor &a, const QColor &b);

} // namespace targo::desk
