#include "desk/print/sheets.h"

#include "desk/print/paperwriter.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "domain/dispatch/load.h"
#include "domain/dispatch/workinghours.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;
using Style = PaperLine::Style;

namespace {

struct DaySheet
{
    Q_DECLARE_TR_FUNCTIONS(DaySheet)
};

QList<PaperLine> whenOf(const Job &job, WallTime now)
{
    QList<PaperLine> lines;
    lines.append({job.start ? words::hour(*job.start) : DaySheet::tr("no hour yet"), Style::Strong});
    if (const auto span = job.span())
        lines.append({DaySheet::tr("to %1").arg(words::hour(span->to.time()))});
    lines.append({words::duration(job.minutes), Style::Muted});
    if (job.travelMinutes > 0)
        lines.append({DaySheet::tr("%1 on the road").arg(words::duration(job.travelMinutes)), Style::Muted});
    lines.append({words::state(job, now), Style::Muted});
    return lines;
}

QList<PaperLine> whoOf(const Job &job, const BoardSource &board)
{
    QList<PaperLine> lines{{words::who(job, board), Style::Strong}, {words::address(job, board)}};
    const Customer *customer = board.customerOf(job);
    const Location *location = board.locationOf(job);
    QStringList phones;
    if (customer && !customer->phone.isEmpty())
        phones << words::phone(customer->phone);
    if (location && !location->contactPhone.isEmpty() && words::phone(location->contactPhone) != phones.value(0))
        phones << (location->contactName.isEmpty() ? words::phone(location->contactPhone)
                                                   : u"%1 %2"_s.arg(location->contactName, words::phone(location->contactPhone)));
    lines.append({phones.isEmpty() ? QString() : u"☎ "_s + phones.join(u" · "_s)});
    if (location)
        lines.append({words::plain(location->accessNotes)});
    return lines;
}

void addDetails(QList<PaperLine> &lines, const JobDetails &details)
{
    lines.append({words::plain(details.description)});
    for (const JobEquipment &each : details.equipment) {
        const QString known = words::joined({each.action, each.equipmentType, each.serialNumber, each.macAddress, each.notes});
        lines.append({(each.done ? u"☑ "_s : u"☐ "_s) + known});
    }
    for (const JobMaterial &each : details.materials) {
        const QString name = each.itemName.isEmpty() ? each.itemCode : each.itemName;
        lines.append({u"☐ %1 %2 %3"_s.arg(words::language().toString(each.quantity, 'g', 12), each.unit, name).simplified()});
    }
    for (const ChecklistItem &each : details.checklist)
        lines.append({(each.done ? u"☑ "_s : u"☐ "_s) + each.label + (each.required ? u" *"_s : QString())});
}

QList<PaperLine> whatOf(const Job &job, const BoardSource &board, const SheetOptions &options)
{
    QString head = u"%1 · %2"_s.arg(words::of(job.type), words::number(job.id));
    if (job.priority == JobPriority::Urgent)
        head += u" · "_s + words::of(job.priority);
    QList<PaperLine> lines{{head, Style::Strong}};
    if (job.subject != words::who(job, board))
        lines.append({job.subject});
    QStringList helpers;
    for (const Assistant &assistant : job.assistants)
        helpers << words::who(RecordRef(assistant.technician), board);
    if (!helpers.isEmpty())
        lines.append({DaySheet::tr("With %1").arg(helpers.join(u", "_s))});
    if (const auto details = options.details.constFind(job.id); details != options.details.cend())
        addDetails(lines, *details);
    return lines;
}

QString hoursOf(const Technician &technician, QDate day)
{
    const QString hours = words::shifts(workingSpans(technician, day));
    return hours.isEmpty() ? DaySheet::tr("does not work that day") : hours;
}

} // namespace

std::vector<const Job *> sheetJobs(const BoardSource &board, const TechnicianId &technician, QDate day, const SheetOptions &options)
{
    std::vector<const Job *> jobs = board.lane(technician, day, day);
    std::erase_if(jobs, [&](const Job *job) { return job->date != day || !options.wants(*job); });
    std::ranges::stable_sort(jobs, {}, [](const Job *job) { return job->start; });
    return jobs;
}

void writeDaySheet(QTextDocument &part, const BoardSource &board, const TechnicianId &id, QDate day, const SheetOptions &options)
{
    const Technician *technician = board.technician(id);
    const std::vector<const Job *> jobs = sheetJobs(board, id, day, options);
    PaperWriter writer(part);
    writer.title(technician ? technician->fullName : id.text());
    QStringList facts{words::day(day)};
    if (technician) {
        const DayLoad load = loadOf(*technician, day, day, jobs);
        facts << DaySheet::tr("%n job(s)", nullptr, int(jobs.size()))
              << (load.travelMinutes > 0 ? DaySheet::tr("%1 planned, of it %2 on the road").arg(words::workHours(load.plannedMinutes), words::workHours(load.travelMinutes))
                                         : DaySheet::tr("%1 planned").arg(words::workHours(load.plannedMinutes)))
              << (isAbsent(*technician, day) ? DaySheet::tr("absent: %1").arg(technician->absence->reason) : hoursOf(*technician, day));
    }
    writer.line({facts.join(u" · "_s), Style::Muted});
    if (jobs.empty())
        return writer.line({DaySheet::tr("Nothing is planned.")});
    QTextTable *table = writer.table({14, 38, 48}, {DaySheet::tr("When"), DaySheet::tr("Customer and place"), DaySheet::tr("Work")});
    for (const Job *job : jobs)
        writer.row(table, {whenOf(*job, options.now), whoOf(*job, board), whatOf(*job, board, options)});
}

} // namespace targo::desk
