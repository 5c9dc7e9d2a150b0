#include "desk/print/sheets.h"

#include "desk/print/paperwriter.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "domain/dispatch/load.h"
#include "domain/dispatch/workinghours.h"

#include <QCoreApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;
using Style = PaperLine::Style;

namespace {

struct WeekGrid
{
    Q_DECLARE_TR_FUNCTIONS(WeekGrid)
};

constexpr int daysOfWeek = 7;
constexpr double cellPoints = 7.5;

QList<PaperLine> dayOf(const BoardSource &board, const Technician &technician, QDate day, const SheetOptions &options)
{
    QList<PaperLine> lines;
    if (isAbsent(technician, day))
        lines.append({WeekGrid::tr("absent: %1").arg(technician.absence->reason), Style::Muted});
    for (const Job *job : sheetJobs(board, technician.id, day, options)) {
        const QString when = job->start ? words::hour(*job->start) : u"–"_s;
        lines.append({u"%1  %2"_s.arg(when, words::who(*job, board)), Style::Strong});
        const QString draft = job->published ? QString() : WeekGrid::tr("draft");
        lines.append({words::joined({words::of(job->type), words::where(*job, board), words::duration(job->minutes), draft})});
    }
    if (lines.isEmpty() && workingSpans(technician, day).empty())
        lines.append({WeekGrid::tr("off"), Style::Muted});
    return lines;
}

} // namespace

void writeWeekGrid(QTextDocument &part, const BoardSource &board, const std::vector<TechnicianId> &technicians, QDate first, const SheetOptions &options)
{
    PaperWriter writer(part);
    writer.title(words::days(first, first.addDays(daysOfWeek - 1)));
    QStringList head{WeekGrid::tr("Technician")};
    QList<double> widths{12};
    for (int day = 0; day < daysOfWeek; ++day) {
        head << words::shortDay(first.addDays(day));
        widths << 88.0 / daysOfWeek;
    }
    QTextTable *table = writer.table(widths, head);
    for (const TechnicianId &id : technicians) {
        const Technician *technician = board.technician(id);
        if (!technician)
            continue;
        const DayLoad load = loadOf(*technician, first, first.addDays(daysOfWeek - 1), board.lane(id, first, first.addDays(daysOfWeek - 1)));
        QList<QList<PaperLine>> cells{{{technician->fullName, Style::Strong},
                                       {u"%1 / %2"_s.arg(words::workHours(load.plannedMinutes), words::workHours(load.availableMinutes)), Style::Muted}}};
        for (int day = 0; day < daysOfWeek; ++day)
            cells.append(dayOf(board, *technician, first.addDays(day), options));
        writer.row(table, cells, cellPoints);
    }
}

} // namespace targo::desk
