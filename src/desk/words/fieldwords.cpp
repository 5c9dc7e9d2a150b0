#include "desk/words/jobwords.h"

#include "base/overloaded.h"
#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

} // namespace

QString shortly(const Objection &objection)
{
    switch (objection.kind) {
    case Objection::Kind::Disabled: return Fields::tr("no longer working");
    case Objection::Kind::Absent:
        return objection.reason.isEmpty() ? Fields::tr("absent") : Fields::tr("absent · %1").arg(objection.reason.toLower());
    case Objection::Kind::SkillMissing:
        return objection.levelHeld == 0
            ? Fields::tr("no %1").arg(objection.tag.text())
            : u"%1 %2 < %3"_s.arg(objection.tag.text()).arg(objection.levelHeld).arg(objection.levelNeeded);
    case Objection::Kind::OutsideHours: return Fields::tr("outside hours");
    case Objection::Kind::Overlap: return Fields::tr("overlap");
    }
    return {};
}

QString sentence(const Objection &objection, const BoardSource &board)
{
    switch (objection.kind) {
    case Objection::Kind::Disabled: return Fields::tr("This technician no longer takes work.");
    case Objection::Kind::Absent:
        return objection.reason.isEmpty() ? Fields::tr("Absent that day.") : Fields::tr("Absent that day: %1.").arg(objection.reason);
    case Objection::Kind::SkillMissing:
        return objection.levelHeld == 0
            ? Fields::tr("Does not hold %1, level %2 is needed.").arg(objection.tag.text()).arg(objection.levelNeeded)
            : Fields::tr("Holds %1 at level %2, level %3 is needed.").arg(objection.tag.text()).arg(objection.levelHeld).arg(objection.levelNeeded);
    case Objection::Kind::OutsideHours: return Fields::tr("Outside working hours.");
    case Objection::Kind::Overlap: {
        const Job *other = board.job(objection.other);
        return Fields::tr("Overlaps %1.").arg(other ? who(*other, board) : objection.other.text());
    }
    }
    return {};
}

QString nameOf(JobField field)
{
    switch (field) {
    case JobField::Subject: return Fields::tr("Subject");
    case JobField::Type: return Fields::tr("Type");
    case JobField::Status: return Fields::tr("State");
    case JobField::Priority: return Fields::tr("Priority");
    case JobField::Technician: return Fields::tr("Technician");
    case JobField::Date: return Fields::tr("Date");
    case JobField::Start: return Fields::tr("Start");
    case JobField::Minutes: return Fields::tr("Duration");
    case JobField::TravelMinutes: return Fields::tr("Travel");
    case JobField::RouteOrder: return Fields::tr("Order of the day");
    case JobField::Published: return Fields::tr("Published");
    }
    return {};
}

QString value(JobField field, const FieldValue &value, const BoardSource &board)
{
    return std::visit(Overloaded{
        [&](std::monostate) { return field == JobField::Technician ? Fields::tr("nobody") : Fields::tr("none"); },
        [&](const QString &text) -> QString {
            switch (field) {
            case JobField::Status: return of(statusFromKey(text));
            case JobField::Type: return of(typeFromKey(text));
            case JobField::Priority: return of(priorityFromKey(text));
            case JobField::Technician: {
                if (text.isEmpty())
                    return Fields::tr("nobody");
                const Technician *technician = board.technician(TechnicianId(text));
                return technician ? technician->fullName : text;
            }
            default: return text.isEmpty() ? Fields::tr("none") : text;
            }
        },
        [&](qint64 number) {
            return field == JobField::RouteOrder ? QString::number(number) : duration(number);
        },
        [](bool yes) { return yes ? Fields::tr("yes") : Fields::tr("no"); },
        [](QDate date) { return shortDay(date); },
        [](QTime time) { return hour(time); },
    }, value);
}

} // namespace targo::desk::words
