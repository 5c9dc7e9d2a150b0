#include "sandbox/company/company.h"

#include "sandbox/company/agenda.h"
#include "sandbox/company/clientele.h"
#include "sandbox/company/crew.h"
#include "sandbox/company/tickets.h"
#include "sandbox/company/worksheet.h"

#include <QTimeZone>

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

void writeItems(const Records &records, const Records::Stamp &stamp, std::uint64_t seed, const DocumentSink &sink)
{
    Dice dice(seed, "items");
    for (const StockItem &item : stockItems()) {
        const Json fields{{"item_code", utf8(item.code)}, {"item_name", utf8(item.name)}};
        sink(u"Item"_s, records.complete(u"Item"_s, item.code, fields, stamp, dice));
    }
}

} // namespace

void writeCompany(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink)
{
    const Volumes volumes = options.size == Size::Small ? smallVolumes() : companyVolumes();
    const QDateTime local = options.now.toTimeZone(QTimeZone(options.timeZone));
    const QDate today = local.date();
    const QList<Person> office = officePeople(options.seed);
    const QString founder = office.last().user.name;
    const QString made = naive(QDateTime(QDate(today.year() - 3, 3, 2), QTime(9, 0)));
    const Records::Stamp stamp{.owner = founder, .creation = made, .modified = made, .modifiedBy = founder};

    const Records records(docTypes);
    writeTags(records, stamp, options.seed, sink);
    writeItems(records, stamp, options.seed, sink);
    const QList<Technician> crew = inventCrew(options.seed, volumes.technicians, today);
    writeCrew(crew, records, stamp, options.seed, today, sink);
    Clientele clientele(options.seed, volumes, today);
    clientele.write(records, founder, sink);
    writeTickets(options.seed, volumes.issues, clientele.homes(), today, founder, records, sink);
    Agenda agenda(options.seed, crew, clientele.homes());
    agenda.fillWeeks(volumes, today);
    agenda.addUnassigned(volumes.unassigned, today);
    Worksheet(options.seed, crew, clientele.homes(), office, local).write(agenda.visits(), records, sink);
}

} // namespace targo::sandbox::company
