#include "sandbox/company/company.h"

#include "sandbox/company/agenda.h"
#include "sandbox/company/clientele.h"
#include "sandbox/company/crew.h"
#include "sandbox/company/ledger.h"
#include "sandbox/company/tickets.h"
#include "sandbox/company/worksheet.h"

#include <QTimeZone>

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

QDate today(const CompanyOptions &options)
{
    return options.now.toTimeZone(QTimeZone(options.timeZone)).date();
}

Volumes volumesOf(const CompanyOptions &options)
{
    return options.size == Size::Small ? smallVolumes() : companyVolumes();
}

void writeItems(const Records &records, const Records::Stamp &stamp, std::uint64_t seed, const DocumentSink &sink)
{
    Dice dice(seed, "items");
    for (const StockItem &item : stockItems()) {
        const Json fields{{"item_code", utf8(item.code)}, {"item_name", utf8(item.name)}, {"item_group", "Matériel"},
                          {"stock_uom", utf8(item.unit)}, {"standard_rate", item.rate}};
        sink(u"Item"_s, records.complete(u"Item"_s, item.code, fields, stamp, dice));
    }
}

} // namespace

QDate foundationDay(const CompanyOptions &options)
{
    const QDate day = today(options);
    return options.size == Size::Small ? day : QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
}

void writeFoundation(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink)
{
    const Volumes volumes = volumesOf(options);
    const QDate day = foundationDay(options);
    const QString founder = officePeople(options.seed).last().user.name;
    const Records records(docTypes);
    Clientele clientele(options.seed, volumes, day);
    clientele.write(records, founder, sink);
    writeTickets(options.seed, volumes.issues, clientele.homes(), day, founder, records, sink);
    writeMessages(options.seed, volumes.communications, volumes.issues, day, founder, records, sink);
    writeInvoices(options.seed, volumes.invoices, clientele.homes(), day, founder, records, sink);
    writePayments(options.seed, volumes.payments, clientele.homes(), day, founder, records, sink);
}

void writeBoard(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink, const FileSink &files)
{
    const Volumes volumes = volumesOf(options);
    const QDateTime local = options.now.toTimeZone(QTimeZone(options.timeZone));
    const QList<Person> office = officePeople(options.seed);
    const QString founder = office.last().user.name;
    const QString made = naive(QDateTime(QDate(local.date().year() - 3, 3, 2), QTime(9, 0)));
    const Records::Stamp stamp{.owner = founder, .creation = made, .modified = made, .modifiedBy = founder};

    const Records records(docTypes);
    writeTags(records, stamp, options.seed, sink);
    writeItems(records, stamp, options.seed, sink);
    writePictures(records, stamp, options.seed, sink, files);
    const QList<Technician> crew = inventCrew(options.seed, volumes.technicians, local.date());
    writeCrew(crew, records, stamp, options.seed, local.date(), sink);
    const Clientele clientele(options.seed, volumes, foundationDay(options));
    Agenda agenda(options.seed, crew, clientele.homes());
    agenda.fillWeeks(volumes, local.date());
    agenda.addUnassigned(volumes.unassigned, local.date());
    Worksheet(options.seed, crew, clientele.homes(), office, local).write(agenda.visits(), records, withPictures(options.seed, docTypes, sink));
}

void writeCompany(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink, const FileSink &files)
{
    writeFoundation(options, docTypes, sink);
    writeBoard(options, docTypes, sink, files);
}

} // namespace targo::sandbox::company
