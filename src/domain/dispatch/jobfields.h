#pragma once

#include "domain/dispatch/job.h"

#include <map>
#include <variant>

namespace targo {

// The fields of a job that a person can change. One table of them serves applying, undoing, merging and sending.
enum class JobField { Subject, Type, Status, Priority, Technician, Date, Start, Minutes, TravelMinutes, RouteOrder, Published };

// Nothing, text (ids and enumerations by their key), whole number, yes or no, day, hour.
using FieldValue = std::variant<std::monostate, QString, qint64, bool, QDate, QTime>;

using JobChanges = std::map<JobField, FieldValue>;

FieldValue valueOf(const Job &job, JobField field);
void setValue(Job &job, JobField field, const FieldValue &value);

// `changes`' fields with the values they have in `job`.
JobChanges valuesIn(const Job &job, const JobChanges &changes);
void apply(Job &job, const JobChanges &changes);

// An enumeration's text on the server and in our own payloads, e.g. "in_progress"; an unknown one's own text.
QString keyOf(const Choice<JobStatus> &status);
QString keyOf(const Choice<JobType> &type);
QString keyOf(const Choice<JobPriority> &priority);
Choice<JobStatus> statusFromKey(const QString &key);
Choice<JobType> typeFromKey(const QString &key);
Choice<JobPriority> priorityFromKey(const QString &key);

} // namespace targo
