#include "databases/storedday.h"

#include "support/builders/builders.h"

#include <QTimeZone>

namespace targo::test {

using namespace store;

namespace {

const QString dispatcher = u"marie@targo.example"_s;

QDateTime at(int minute) { return QDateTime(day("2026-03-02"), QTime(14, minute), QTimeZone::UTC); }

Job moved() { return aJob("DJ-1").on("DT-1").at("09:30").lasting(90).needing("Fibre", 3).forCustomer("CUST-1").named(u"L'été — « fibre »"_s); }
Job contested() { return aJob("DJ-2").on("DT-2").at("11:00"); }
Job toPlan() { return aJob("DJ-3").unassigned().withoutHour().draft(); }

JobRecord recordOf(Job job, const QString &description)
{
    JobRecord record{.job = std::move(job)};
    record.details.description = description;
    return record;
}

OutboxRow change(qint64 entry, const Job &before, const Act &act)
{
    const Changes changes = changesOf(act, &before);
    return {.change = {.entry = entry, .act = act, .submittedAt = at(int(entry)), .base = valuesIn(before, changes)},
            .uuid = u"0b6e2c3a-0000-4000-8000-00000000000%1"_s.arg(entry), .changes = changes, .baseModified = before.modified};
}

PastIntent pastOf(qint64 number, const OutboxRow &row)
{
    return {.number = number, .at = row.change.submittedAt, .intent = intentOf(row.change.act),
            .steps = {{row.change.act, row.changes, row.change.base, row.change.entry}}, .user = dispatcher};
}

std::vector<CursorRow> storedCursors()
{
    std::vector<CursorRow> cursors;
    for (const Kind kind : everyKind) {
        cursors.push_back({.kind = kind, .cursor = {.modified = u"2026-03-01 08:00:00.000001"_s, .name = u"DJ, 3"_s},
                           .complete = kind != Kind::Location, .syncedAt = at(0)});
    }
    return cursors;
}

// The change that was withdrawn again: its number is never used a second time.
constexpr qint64 withdrawnEntry = 2;

std::vector<OutboxRow> changesAsSubmitted()
{
    Job movedOnce = moved();
    movedOnce.start = time("10:00");
    return {change(1, moved(), RescheduleJob{moved().id, *moved().date, time("10:00")}),
            change(withdrawnEntry, toPlan(), ResizeJob{.job = toPlan().id, .minutes = 45}),
            change(3, movedOnce, ResizeJob{.job = moved().id, .minutes = 120}),
            change(4, contested(), UnassignJob{contested().id}),
            change(5, toPlan(), AssignJob{toPlan().id, TechnicianId(u"DT-1"_s), day("2026-03-03"), time("13:15")})};
}

OutboxRow afterTheServerSpoke(OutboxRow row)
{
    if (row.change.entry == 1) {
        row.change.attempts = 2;
        row.change.reason = Error{.kind = Error::Kind::Busy, .message = u"Réessayez"_s, .code = u"QueryDeadlockError"_s};
        row.change.nextTry = at(59);
    }
    if (row.change.entry == 4) {
        row.change.state = PendingState::Parked;
        row.change.attempts = 1;
        row.change.reason = Error{.kind = Error::Kind::Conflict, .code = u"TimestampMismatchError"_s};
        row.change.theirs = {{Field::Technician, u"DT-3"_s}};
        row.change.theirAuthor = u"luc@targo.example"_s;
        row.change.theirModified = u"2026-03-02 09:12:44.000321"_s;
    }
    if (row.change.entry == 5) {
        row.change.state = PendingState::Sending;
        row.change.attempts = 1;
    }
    return row;
}

template <class Row, class Name>
void compare(QStringList &differences, const char *what, const std::vector<Row> &expected, const std::vector<Row> &found, Name name,
             bool (*same)(const Row &, const Row &))
{
    for (const Row &row : expected) {
        const auto there = std::ranges::find_if(found, [&](const Row &other) { return name(other) == name(row); });
        if (there == found.end())
            differences << u"%1 %2 is missing"_s.arg(QLatin1String(what), name(row));
        else if (!same(row, *there))
            differences << u"%1 %2 is not what was stored"_s.arg(QLatin1String(what), name(row));
    }
    if (found.size() != expected.size())
        differences << u"%1: %2 instead of %3"_s.arg(QLatin1String(what)).arg(found.size()).arg(expected.size());
}

template <class T>
bool equal(const T &a, const T &b) { return a == b; }

bool sameChange(const OutboxRow &a, const OutboxRow &b)
{
    return a.change.entry == b.change.entry && a.change.act == b.change.act && a.change.state == b.change.state
        && a.change.reason == b.change.reason && a.change.submittedAt == b.change.submittedAt && a.change.attempts == b.change.attempts
        && a.change.base == b.change.base && a.change.theirs == b.change.theirs && a.change.theirAuthor == b.change.theirAuthor
        && (b.change.theirModified.isEmpty() || a.change.theirModified == b.change.theirModified) // kept since version 8
        && a.uuid == b.uuid && a.changes == b.changes && a.baseModified == b.baseModified
        && a.change.nextTry == b.change.nextTry;
}

// Before version 5 nobody wrote down when.
bool samePast(const PastIntent &a, const PastIntent &b)
{
    PastIntent dated = b;
    if (!dated.at.isValid())
        dated.at = a.at;
    return a == dated;
}

} // namespace

Key storedDayKey()
{
    return *Key::fromBytes(QByteArray("the key of every fixture of ours").leftJustified(Key::length, '.', true));
}

// Published, and moved since.
Job toldOtherwise(Job job)
{
    job.published = true;
    job.publishedAt = QDateTime(QDate(2026, 3, 1), QTime(19, 5), QTimeZone::UTC);
    job.publishedAs = Assignment{.technician = TechnicianId(u"DT-2"_s), .date = job.date, .start = QTime(7, 45), .minutes = 30};
    return job;
}

Records storedRecords()
{
    Technician luc = aTechnician("DT-1").named(u"Luc Île"_s).holding("Fibre", 4).absent("2026-03-09", "2026-03-13");
    luc.modified = u"2026-03-01 08:00:00.5"_s;
    Technician anne = aTechnician("DT-2").named(u"Anne Été"_s).working("07:00", "15:30");
    anne.modified = u"2026-03-01 08:00:00"_s;
    return {
        .tags = {{.id = TagId(u"Fibre"_s), .category = TagCategory::Skill, .color = u"#112233"_s, .modified = u"1"_s}},
        .technicians = {luc, anne},
        .customers = {{.id = CustomerId(u"CUST-1"_s), .name = u"Ferme Côté"_s, .phone = u"450-555-0101"_s, .commercial = true, .modified = u"1"_s}},
        .locations = {{.id = LocationId(u"LOC-1"_s), .customer = CustomerId(u"CUST-1"_s), .label = u"Maison"_s, .city = u"Howick"_s,
                       .position = Coordinate{45.18, -73.85}, .accessNotes = u"chien"_s, .modified = u"1"_s},
                      {.id = LocationId(u"LOC-2"_s), .modified = u"1"_s}},
        .jobs = {recordOf(moved(), u"<b>Prise au sous-sol</b>"_s), recordOf(toldOtherwise(contested()), {}), recordOf(toPlan(), u"à planifier"_s)},
    };
}

std::vector<OutboxRow> storedChanges()
{
    std::vector<OutboxRow> rows;
    for (const OutboxRow &row : changesAsSubmitted()) {
        if (row.change.entry == withdrawnEntry)
            continue;
        rows.push_back(afterTheServerSpoke(row));
        if (rows.back().change.state == PendingState::Sending)
            rows.back().change.state = PendingState::Waiting;
    }
    return rows;
}

std::vector<PastIntent> storedHistory()
{
    const auto rows = changesAsSubmitted();
    std::vector<PastIntent> history{pastOf(1, rows[0]), pastOf(2, rows[1]), pastOf(3, rows[2]), pastOf(4, rows[3]), pastOf(5, rows[4])};
    history[1].state = PastIntent::State::Undone;
    return history;
}

Done storeTheDay(Store &store)
{
    for (const CursorRow &cursor : storedCursors()) {
        const bool withRecords = cursor.kind == everyKind.front();
        const auto written = waited(store.write(withRecords ? storedRecords() : Records(), Origin::Page, cursor));
        if (!written)
            return std::unexpected(written.error());
    }
    if (const Done done = waited(store.setMeta(u"user"_s, dispatcher)); !done)
        return done;
    const auto history = storedHistory();
    for (const OutboxRow &row : changesAsSubmitted()) {
        PastIntent past = history[size_t(row.change.entry - 1)];
        past.number = 0;
        const auto kept = waited(store.keep({.added = {{row}}, .past = past}));
        if (!kept)
            return std::unexpected(kept.error());
        if (kept->entries.front() != row.change.entry)
            return failure(Error::Kind::Storage, u"the store was not empty"_s);
    }
    if (const auto done = waited(store.keep({.gone = {withdrawnEntry}, .past = history[size_t(withdrawnEntry - 1)]})); !done)
        return std::unexpected(done.error());
    std::vector<OutboxRow> answered;
    for (const OutboxRow &row : changesAsSubmitted()) {
        if (row.change.entry != withdrawnEntry)
            answered.push_back(afterTheServerSpoke(row));
    }
    return waited(store.update(answered));
}

QStringList cacheDifferences(const Board &found, int writtenBy)
{
    QStringList differences;
    Records expected = storedRecords();
    const bool refetches = writtenBy < firstWithPictures;
    const bool untold = writtenBy < firstWithPublications;
    std::vector<Job> jobs;
    for (JobRecord &record : expected.jobs) {
        record.job.modified = refetches ? QString() : record.job.modified;
        if (untold)
            record.job.publishedAt.reset();
        const auto held = std::ranges::find(found.jobs, record.job.id, &Job::id);
        const auto told = untold ? record.job.assignment() : record.job.publishedAs.value_or(record.job.assignment());
        if (record.job.published && (held == found.jobs.end() || !held->publishedAs || *held->publishedAs != told))
            differences << u"what was published of %1"_s.arg(record.job.id.text());
        jobs.push_back(record.job);
    }
    const auto id = [](const auto &row) { return row.id.text(); };
    compare(differences, "job", jobs, found.jobs, id, &equal<Job>);
    compare(differences, "technician", expected.technicians, found.technicians, id, &equal<Technician>);
    compare(differences, "tag", expected.tags, found.tags, id, &equal<Tag>);
    compare(differences, "customer", expected.customers, found.customers, id, &equal<Customer>);
    compare(differences, "location", expected.locations, found.locations, id, &equal<Location>);
    compare(differences, "cursor", refetches ? std::vector<CursorRow>() : storedCursors(), found.cursors, [](const CursorRow &row) { return QString::number(int(row.kind)); }, &equal<CursorRow>);
    if (found.meta.value(u"user"_s) != dispatcher)
        differences << u"the user is not remembered"_s;
    return differences;
}

QStringList outboxDifferences(const Board &found, const std::vector<PastIntent> &history)
{
    QStringList differences;
    compare(differences, "change", storedChanges(), found.outbox, [](const OutboxRow &row) { return QString::number(row.change.entry); }, &sameChange);
    compare(differences, "act", storedHistory(), history, [](const PastIntent &row) { return QString::number(row.number); }, &samePast);
    return differences;
}

} // namespace targo::test
