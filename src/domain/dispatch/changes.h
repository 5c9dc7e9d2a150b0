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

// Nothing, text (ids and enumerations by their key), whole number, yes or no, day, hour, place, absence, rows. An
// empty list of rows is nothing.
using FieldValue = std::variant<std::monostate, QString, qint64, bool, QDate, QTime, Coordinate, Absence, std::vector<Assistant>,
                                std::vector<Skill>, std::vector<ChecklistItem>, std::vector<JobEquipment>, std::vector<JobMaterial>>;

using Changes = std::map<Field, FieldValue>;

} // namespace targo
