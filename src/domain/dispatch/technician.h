#pragma once

#include "domain/choice.h"
#include "domain/coordinate.h"
#include "domain/dispatch/skill.h"

#include <QDate>
#include <QTime>

#include <array>
#include <optional>
#include <vector>

namespace targo {

enum class TechnicianStatus { Available, EnRoute, Busy, OffDuty, Inactive, Unknown };

// Half-open; an end before its start crosses midnight (hub.md 3.2).
struct DayInterval
{
    QTime start;
    QTime end;

    bool operator==(const DayInterval &) const = default;
};

struct ExtraShift
{
    QString id;
    QString rrule;              // RFC 5545 without "RRULE:"; empty: only on `from`
    DayInterval hours;
    std::optional<QDate> from;  // first day it may fall on
    std::optional<QDate> until; // last day, inclusive
    QString label;

    bool operator==(const ExtraShift &) const = default;
};

struct Absence
{
    QString reason;
    QDate from;
    std::optional<QDate> until; // inclusive; nothing: until further notice

    bool operator==(const Absence &) const = default;
};

// A field technician: one lane of the board (erpnext.md 16.6).
struct Technician
{
    TechnicianId id;
    QString fullName;
    QString phone;
    QString email;
    Choice<TechnicianStatus> status;
    QString color;                                            // "#RRGGBB" or empty
    std::vector<Skill> skills;
    std::array<std::vector<DayInterval>, 7> weeklyHours = {}; // [0] is Monday; empty: day off
    std::vector<ExtraShift> extraShifts;
    std::optional<Absence> absence;
    std::optional<Coordinate> home;
    QString gpsDevice;                                        // Traccar's device id, as text
    int maxJobsPerDay = 0;                                    // 0: no limit
    bool disabled = false;
    QString modified;                                         // opaque, as the server sent it
    QString modifiedBy;

    bool operator==(const Technician &) const = default;
};

} // namespace targo
