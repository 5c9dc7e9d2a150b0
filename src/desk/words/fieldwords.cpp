#include "desk/words/jobwords.h"

#include "base/overloaded.h"
#include "desk/words/errorwords.h"
#include "desk/words/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 160; // of a description, where a sentence names it

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

QString absenceOf(const Absence &absence)
{
    const QString from = shortDay(absence.from);
    const QString when = absence.until == absence.from ? from
        : absence.until ? Fields::tr("%1 to %2", "from the first to the last day").arg(from, shortDay(*absence.until))
                        : Fields::tr("from %1 on").arg(from);
    return absence.reason.isEmpty() ? when : Fields::tr("%1, %2", "a reason and a period").arg(absence.reason, when);
}

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

QString nameOf(Field field)
{
    switch (field) {
    case Field::Subject: return Fields::tr("Subject");
    case Field::Type: return Fields::tr("Type");
    case Field::Status: return Fields::tr("State");
    case Field::Priority: return Fields::tr("Priority");
    case Field::Technician: return Fields::tr("Technician");
    case Field::Date: return Fields::tr("Date");
    case Field::Start: return Fields::tr("Start");
    case Field::Minutes: return Fields::tr("Duration");
    case Field::TravelMinutes: return Fields::tr("Travel");
    case Field::RouteOrder: return Fields::tr("Order of the day");
    case Field::Published: return Fields::tr("Published");
    case Field::Customer: return Fields::tr("Customer");
    case Field::Location: return Fields::tr("Place");
    case Field::AddressText: return Fields::tr("Address");
    case Field::Position: return Fields::tr("Position");
    case Field::Assistants: return Fields::tr("Assistants");
    case Field::RequiredSkills: return Fields::tr("Required skills");
    case Field::Description: return Fields::tr("Description");
    case Field::Issue: return Fields::tr("Ticket");
    case Field::CompletionNotes: return Fields::tr("Closing notes");
    case Field::CancelReason: return Fields::tr("Reason for cancelling");
    case Field::Checklist: return Fields::tr("Checklist");
    case Field::Equipment: return Fields::tr("Equipment");
    case Field::Materials: return Fields::tr("Materials");
    case Field::Absence: return Fields::tr("Absence");
    }
    return {};
}

QString value(Field field, const FieldValue &value, const BoardSource &board)
{
    return std::visit(Overloaded{
        [&](std::monostate) { return field == Field::Technician ? Fields::tr("nobody") : Fields::tr("none"); },
        [&](const QString &text) -> QString {
            switch (field) {
            case Field::Status: return of(statusFromKey(text));
            case Field::Type: return of(typeFromKey(text));
            case Field::Priority: return of(priorityFromKey(text));
            case Field::Technician: {
                if (text.isEmpty())
                    return Fields::tr("nobody");
                const Technician *technician = board.technician(TechnicianId(text));
                return technician ? technician->fullName : text;
            }
            case Field::Customer: {
                const Customer *customer = board.customer(CustomerId(text));
                return customer ? customer->name : text.isEmpty() ? Fields::tr("none") : text;
            }
            case Field::Location: {
                const Location *place = board.location(LocationId(text));
                return place ? place->addressLine : text.isEmpty() ? Fields::tr("none") : text;
            }
            default: break;
            }
            const QString said = isOfDetails(field) ? plain(text).simplified() : text;
            return said.isEmpty() ? Fields::tr("none") : said.size() > longestText ? said.first(longestText - 1) + u"…"_s : said;
        },
        [&](qint64 number) {
            return field == Field::RouteOrder ? QString::number(number) : duration(number);
        },
        [](bool yes) { return yes ? Fields::tr("yes") : Fields::tr("no"); },
        [](QDate date) { return shortDay(date); },
        [](QTime time) { return hour(time); },
        [](const Coordinate &place) {
            const QLocale locale;
            return u"%1; %2"_s.arg(locale.toString(place.latitude, 'f', 5), locale.toString(place.longitude, 'f', 5));
        },
        [](const Absence &absence) { return absenceOf(absence); },
        [&](const std::vector<Assistant> &assistants) {
            QStringList names;
            for (const Assistant &assistant : assistants)
                names.append(who(RecordRef(assistant.technician), board));
            return names.join(Fields::tr(", ", "between names"));
        },
        [](const std::vector<Skill> &list) { return skills(list); },
        [](const std::vector<ChecklistItem> &items) {
            const auto done = std::ranges::count_if(items, &ChecklistItem::done);
            return Fields::tr("%1 of %2 done").arg(done).arg(items.size());
        },
        [](const std::vector<JobEquipment> &items) { return Fields::tr("%n item(s)", nullptr, int(items.size())); },
        [](const std::vector<JobMaterial> &items) { return Fields::tr("%n item(s)", nullptr, int(items.size())); },
    }, value);
}

} // namespace targo::desk::words
