#pragma once

#include "domain/ports/boardsource.h"

#include <QHash>

class QTextDocument;

namespace targo::desk {

// What may stand on a sheet.
struct SheetOptions
{
    bool drafts = true;                   // jobs that were never published
    WallTime now = {};                    // what is late depends on it
    QHash<JobId, JobDetails> details = {}; // empty: without equipment, materials and checklist

    bool wants(const Job &job) const { return job.status != JobStatus::Cancelled && (drafts || job.published); }
};

// The jobs of one technician that begin on `day`, by start, those without an hour first. A cancelled job is none.
std::vector<const Job *> sheetJobs(const BoardSource &board, const TechnicianId &technician, QDate day, const SheetOptions &options);

// One technician's day: where to be when, for whom, and what to do there.
void writeDaySheet(QTextDocument &part, const BoardSource &board, const TechnicianId &technician, QDate day, const SheetOptions &options);

// `technicians` by seven days from `first`: who is where.
void writeWeekGrid(QTextDocument &part, const BoardSource &board, const std::vector<TechnicianId> &technicians, QDate first, const SheetOptions &options);

} // namespace targo::desk
