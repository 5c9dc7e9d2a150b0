#include "desk/job/problemwords.h"

#include "desk/job/jobdialog.h"

namespace targo::desk {

QString wordsOf(JobDraft::Problem problem)
{
    switch (problem) {
    case JobDraft::Problem::EmptySubject: return JobDialog::tr("A job needs a subject.");
    case JobDraft::Problem::NoDuration: return JobDialog::tr("A job lasts at least a minute.");
    case JobDraft::Problem::TooLong: return JobDialog::tr("A job lasts at most a week.");
    case JobDraft::Problem::TechnicianWithoutDay: return JobDialog::tr("A technician needs to know the day.");
    case JobDraft::Problem::HourWithoutDay: return JobDialog::tr("An hour needs a day.");
    }
    return {};
}

} // namespace targo::desk
