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

struct JobPhoto
{
    QString file;                            // the server's path of it, "/private/files/…"
    QString caption = {};
    QString category = {};                   // Avant, Apres, Equipement, Autre
    std::optional<QDateTime> takenAt = {};   // UTC

    bool operator==(const JobPhoto &) const = default;
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
    std::vector<JobPhoto> photos;
    std::optional<QDateTime> enRouteAt, arrivedAt, startedAt, completedAt; // UTC
    QString publishedBy;           // a user's name, as all people here
    QString signedBy;              // who signed for it at the customer's; the signature itself stays on the server
    std::optional<QDateTime> signedAt; // UTC
    int actualMinutes = 0;         // 0: not said
    QString recurrence;            // RFC 5545 RRULE without its prefix
    QString subscription, invoice; // names of the server's records
    QString dependsOn, partOf;     // names of other jobs

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
