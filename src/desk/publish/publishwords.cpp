#include "desk/publish/publishwords.h"

#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk::words {

using namespace Qt::StringLiterals;
using Kind = PublishedDifference::Kind;

namespace {

struct Publishing
{
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

QString momentOf(const Assignment &assignment, bool withDay)
{
    if (!assignment.date)
        return Publishing::tr("no day");
    if (!assignment.start)
        return withDay ? shortDay(*assignment.date) : Publishing::tr("no hour");
    return withDay ? moment(WallTime(*assignment.date, *assignment.start)) : hour(*assignment.start);
}

QString nameOf(const std::optional<TechnicianId> &technician, const BoardSource &board)
{
    return technician ? who(RecordRef(*technician), board) : Publishing::tr("nobody");
}

} // namespace

QString summary(const TechnicianDifference &difference)
{
    const auto count = [&](Kind kind) { return int(std::ranges::count(difference.differences, kind, &PublishedDifference::kind)); };
    QStringList parts;
    if (const int n = count(Kind::New))
        parts << Publishing::tr("%n new", "jobs", n);
    if (const int n = count(Kind::Moved))
        parts << Publishing::tr("%n moved", "jobs", n);
    if (const int n = count(Kind::Changed))
        parts << Publishing::tr("%n changed", "jobs", n);
    if (const int n = count(Kind::Removed))
        parts << Publishing::tr("%n taken away", "jobs", n);
    return parts.join(u", "_s);
}

QString of(const PublishedDifference &difference, bool withDays, const BoardSource &board)
{
    const Assignment &after = difference.after;
    const bool days = withDays || (difference.before && difference.before->date != after.date);
    switch (difference.kind) {
    case Kind::New: {
        const QString when = Publishing::tr("new: %1, %2", "%1: when, %2: how long").arg(momentOf(after, withDays), duration(after.minutes));
        return difference.before ? Publishing::tr("%1 (%2 had it)", "%2: a technician").arg(when, nameOf(difference.before->technician, board)) : when;
    }
    case Kind::Moved:
        return Publishing::tr("moved: %1 → %2", "when it was, when it is").arg(momentOf(*difference.before, days), momentOf(after, days));
    case Kind::Changed:
        return Publishing::tr("changed: %1 → %2, at %3", "how long it was, how long it is, when")
            .arg(duration(difference.before->minutes), duration(after.minutes), momentOf(after, withDays));
    case Kind::Removed:
        return Publishing::tr("taken away: %1, now %2", "when it was, whose it is").arg(momentOf(*difference.before, withDays), nameOf(after.technician, board));
    }
    return {};
}

QString listed(const std::vector<PublicationForecast::Notification> &notifications, const BoardSource &board)
{
    QStringList names;
    for (const auto &[technician, channel, jobs] : notifications)
        names << Publishing::tr("%1 (%n job(s))", "a technician", jobs).arg(nameOf(technician, board));
    names.sort();
    return names.join(u", "_s);
}

} // namespace targo::desk::words
