#pragma once

#include <QString>
#include <QTimeZone>

#include <chrono>

namespace targo::sync {

// How far back a round begins: `modified` is stamped when a save starts and seen when it commits, and on the day the
// clocks go back the server's naive times repeat an hour (erpnext.md 10.2).
struct Overlap
{
    std::chrono::milliseconds usual{5 * 60'000};
    std::chrono::milliseconds autumn{65 * 60'000};
    QTimeZone site;

    // `modified`, so much earlier, as the server would write it. Reckoned on the text without a zone: the clock that
    // wrote it does not know of zones either. A text that is not a time comes back as it is.
    QString before(const QString &modified) const;

private:
    bool clocksGoBackOn(QDate date) const;
};

} // namespace targo::sync
