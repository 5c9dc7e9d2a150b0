#pragma once

#include <QObject>
#include <QWidget>

#include <functional>

namespace targo::bench {

// Counts what is really painted: a figure for a picture that nobody drew would be a lie.
class PaintCount final : public QObject
{
public:
    explicit PaintCount(QWidget &watched) { watched.installEventFilter(this); }

    int count = 0;
    bool eventFilter(QObject *, QEvent *event) override;
};

// Lets the widget paint what it has asked to have painted, until that has happened.
void letPaint(PaintCount &painted);

// 180 frames, three seconds at 60 a second: `step`, and what it makes the widget paint. Prints what a frame cost.
void measureFrames(QWidget &widget, const QString &size, const QString &gesture, const std::function<void(int)> &step,
                   const QString &bench = QStringLiteral("timeline"));

} // namespace targo::bench
