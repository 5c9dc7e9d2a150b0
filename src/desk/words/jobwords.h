#pragma once

#include "domain/dispatch/feasibility.h"
#include "domain/intents/intent.h"
#include "domain/ports/boardsource.h"

namespace targo::desk::words {

QString of(const Choice<JobStatus> &status);
QString of(const Choice<JobType> &type);
QString of(const Choice<JobPriority> &priority);
QString of(TechnicianStatus status);

// The sign that goes before a state's word, so that state is never told by colour alone.
QString sign(const Choice<JobStatus> &status);

// Sign and words for a job as it stands at `now`: "▶ in progress · +20 min", "⚠ late by 25 min", "◌ draft".
QString state(const Job &job, WallTime now);
bool isLate(const Job &job, WallTime now);

// A job's number; of one that the server has not named yet "new".
QString number(const JobId &id);
QString shortNumber(const JobId &id); // without its noughts, as people say it: "DJ-130"
QString who(const Job &job, const BoardSource &board);   // customer, else subject, else the record's name
QString who(const RecordRef &record, const BoardSource &board); // of a job as above; a technician's name
// Of a record that may be gone, after what it was: `known` are its fields as they were last.
QString whoWas(const RecordRef &record, const Changes &known, const BoardSource &board);
QString whoAndNumber(const RecordRef &record, const Changes &known, const BoardSource &board); // "Ferme Côté · DJ-7"
QString where(const Job &job, const BoardSource &board); // city, else place, else address; may be empty
QString address(const Job &job, const BoardSource &board);
QString urgentCame(const std::vector<JobId> &jobs, const BoardSource &board); // into the work to plan; at least one

// What a day has, by its first job: "jeu. 26 nov. · Ferme Côté, Réparation" and how many more there are.
QString dayOfJobs(QDate date, const JobId &first, int jobs, const BoardSource &board);

QString skill(const Skill &skill);                       // "Fibre 3"
QString skills(const std::vector<Skill> &skills);        // "Fibre 3 · TV 1"

// A word or two for the lane while a job is dragged over it, and a sentence for people who ask.
QString shortly(const Objection &objection);
QString sentence(const Objection &objection, const BoardSource &board);

QString nameOf(Field field);
// A field's value as people say it; a technician by name.
QString value(Field field, const FieldValue &value, const BoardSource &board);

} // namespace targo::desk::words
