#pragma once

#include "domain/dispatch/changes.h"

namespace targo {

// A field that the given part does not hold is nothing there, and setting it does nothing.
FieldValue valueOf(const Job &job, Field field);
FieldValue valueOf(const JobDetails &details, Field field);
FieldValue valueOf(const JobRecord &record, Field field);
FieldValue valueOf(const Technician &technician, Field field);
void setValue(Job &job, Field field, const FieldValue &value);
void setValue(JobDetails &details, Field field, const FieldValue &value);
void setValue(JobRecord &record, Field field, const FieldValue &value);
void setValue(Technician &technician, Field field, const FieldValue &value);

// `changes`' fields with the values they have in `record`.
template <class Record>
Changes valuesIn(const Record &record, const Changes &changes)
{
    Changes values;
    for (const auto &[field, value] : changes)
        values.emplace(field, valueOf(record, field));
    return values;
}

template <class Record>
void apply(Record &record, const Changes &changes)
{
    for (const auto &[field, value] : changes)
        setValue(record, field, value);
}

// All that a person can say about a job.
Changes everythingIn(const JobRecord &record);
// Without the fields that say nothing: what a new job is given, so that the server's defaults stand for the rest.
Changes withoutNothings(Changes changes);

// As the server will hold it, so that what comes back compares equal to what was sent: places with six decimals,
// and in plain text a space after every "<", or the server would read a tag (erpnext.md 7.4).
FieldValue asHeld(Field field, FieldValue value);

// An enumeration's text on the server and in our own payloads, e.g. "in_progress"; an unknown one's own text.
QString keyOf(const Choice<JobStatus> &status);
QString keyOf(const Choice<JobType> &type);
QString keyOf(const Choice<JobPriority> &priority);
Choice<JobStatus> statusFromKey(const QString &key);
Choice<JobType> typeFromKey(const QString &key);
Choice<JobPriority> priorityFromKey(const QString &key);

} // namespace targo
