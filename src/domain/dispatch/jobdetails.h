#pragma once

#include "domain/dispatch/job.h"

#include <QDateTime>

namespace targo {

struct ChecklistItem
{
    QString label;
    bool required = false;
    bool done = false;
    QString note = {};
    RowName row = {};

    bool operator==(const ChecklistItem &) const = default;
};

struct JobEquipment
{
    QString equipment;     // Service Equipment's name, may be empty
    QString equipmentType; // the server's option text
    QString serialNumber;
    QString macAddress;
    QString action;        // Installer, Remplacer, Retirer, Verifier
    bool done = false;
    QString notes = {};
    RowName row = {};

    bool operator==(const JobEquipment &) const = default;
};

struct JobMaterial
{
    QString itemCode;
    QString itemName;
    double quantity = 0;
    QString unit = {};
    RowName row = {};

    bool operator==(const JobMaterial &) const = default;
};

// What the job's dialog shows beyond Job. All texts come from the server and are shown as plain text.
struct JobDetails
{
    QString description;   // may hold HTML
    QString issue;         // the ticket's name
    QString completionNotes;
    QString cancelReason;
    std::vector<ChecklistItem> checklist;
    std::vector<JobEquipment> equipment;
    std::vector<JobMaterial> materials;
    int photoCount = 0;
    std::optional<QDateTime> enRouteAt, arrivedAt, startedAt, completedAt; // UTC

    bool operator==(const JobDetails &) const = default;
};

// A whole Dispatch Job as one server answer gave it.
struct JobRecord
{
    Job job;
    JobDetails details;

    bool operator==(const JobRecord &) const = default;
};

} // namespace targo
