#include "desk/print/boardcsv.h"

#include "desk/words/csv.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"

#include <QCoreApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

struct BoardCsv
{
    Q_DECLARE_TR_FUNCTIONS(BoardCsv)
};

QString publication(const Job &job)
{
    if (!job.published)
        return BoardCsv::tr("draft");
    return job.isChangedSincePublished() ? BoardCsv::tr("changed since published") : BoardCsv::tr("published");
}

} // namespace

QByteArray boardAsCsv(const TimelineModel &timeline, const std::vector<JobId> &jobs)
{
    QList<QStringList> rows{{BoardCsv::tr("Day"), BoardCsv::tr("Start"), BoardCsv::tr("End"), BoardCsv::tr("Minutes"), BoardCsv::tr("Technician"),
                             BoardCsv::tr("Number"), BoardCsv::tr("Job"), BoardCsv::tr("Customer"), BoardCsv::tr("Phone"), BoardCsv::tr("Address"),
                             BoardCsv::tr("State"), BoardCsv::tr("Publication"), BoardCsv::tr("Remarks")}};
    const BoardSource &board = timeline.board();
    for (const JobId &id : jobs) {
        const Job *job = board.job(id);
        if (!job)
            continue;
        const auto span = job->span();
        const Customer *customer = board.customerOf(*job);
        const auto hour = [](WallTime time) { return time.time().toString(u"HH:mm"_s); };
        rows.append({job->date ? job->date->toString(Qt::ISODate) : QString(), span ? hour(span->from) : QString(), span ? hour(span->to) : QString(),
                     QString::number(job->minutes), job->technician ? words::who(RecordRef(*job->technician), board) : QString(), words::number(id),
                     words::of(job->type), words::who(*job, board), customer ? words::phone(customer->phone) : QString(), words::address(*job, board),
                     words::of(job->status), publication(*job), timeline.concerns(id).join(u' ')});
    }
    return words::csv(rows);
}

} // namespace targo::desk
