#pragma once

#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/technician.h"

#include <map>
#include <variant>

namespace targo {

// The fields of a record that a person can change. One list of them serves applying, undoing, merging and sending.
enum class Field {
    Subject, Type, Status, Priority, Technician, Date, Start, Minutes, TravelMinutes, RouteOrder, Published,
    Customer, Location, AddressText, Position, Assistants, RequiredSkills,
    Description, Issue, CompletionNotes, CancelReason, Checklist, Equipment, Materials, // in JobDetails
    Absence,                                                                            // of a technician
};
inline constexpr Field firstOfDetails = Field::Description;
inline constexpr Field lastOfJob = Field::Materials;

constexpr bool isOfDetails(Field field) { return field >= firstOfDetails && field <= lastOfJob; }
// Of whose work a job is, and when: see Assignment.
constexpr bool isOfAssignment(Field field) { return field >= Field::Technician && field <= Field::Minutes; }

// Nothing, text (ids and enumerations by their key), whole number, yes or no, day, hour, place, absence, rows. An
// empty list of rows is nothing. Copied, compared and destroyed in one place: done anew in every file that holds a
// change, it was a third of what the compiler did.
class FieldValue : public std::variant<std::monostate, QString, qint64, bool, QDate, QTime, Coordinate, Absence, std::vector<Assistant>,
                                       std::vector<Skill>, std::vector<ChecklistItem>, std::vector<JobEquipment>, std::vector<JobMaterial>>
{
public:
    using variant::variant;
    FieldValue();
    FieldValue(const FieldValue &other);
    FieldValue(FieldValue &&other) noexcept;
    FieldValue &operator=(const FieldValue &other);
    FieldValue &operator=(FieldValue &&other) noexcept;
    ~FieldValue();

    bool operator==(const FieldValue &other) const;
    bool operator<(const FieldValue &other) const = delete; // the base offers one that does not compile, and Qt asks
};

class Changes : public std::map<Field, FieldValue>
{
public:
    using map::map;
    Changes();
    Changes(const Changes &other);
    Changes(Changes &&other) noexcept;
    Changes &operator=(const Changes &other);
    Changes &operator=(Changes &&other) noexcept;
    ~Changes();

    bool operator==(const Changes &other) const;
    bool operator<(const Changes &other) const = delete; // the base offers one that does not compile, and Qt asks
};

} // namespace targo
