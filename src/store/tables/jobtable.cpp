#include "store/tables/jobtable.h"

#include "domain/dispatch/jobfields.h"
#include "store/tables/columns.h"
#include "store/tables/sharedtexts.h"
#include "wire/local/payload.h"

namespace targo::store::JobTable {

using namespace Qt::StringLiterals;

namespace {

// Lists inside one column: fields end with one control character, items with another. Neither occurs in text that
// came through a form; if one does, it becomes a space.
constexpr QChar fieldEnd(0x1f);
constexpr QChar itemEnd(0x1e);

QString clean(QString text) { return text.replace(fieldEnd, u' ').replace(itemEnd, u' '); }

QVariant textOf(const std::vector<Assistant> &assistants)
{
    QString text;
    for (const Assistant &assistant : assistants)
        text += clean(assistant.technician.text()) + fieldEnd + QString::number(assistant.minutes) + fieldEnd + clean(assistant.note) + fieldEnd + clean(assistant.row.text) + itemEnd;
    return orNull(text);
}

QVariant textOf(const std::vector<Skill> &skills)
{
    QString text;
    for (const Skill &skill : skills)
        text += clean(skill.tag.text()) + fieldEnd + QString::number(skill.level) + fieldEnd + (skill.required ? u"1"_s : u"0"_s) + fieldEnd
            + clean(skill.row.text) + itemEnd;
    return orNull(text);
}

template <class Item>
std::vector<Item> itemsIn(const QString &text, Item (*read)(const QStringList &))
{
    std::vector<Item> items;
    if (text.isEmpty())
        return items;
    for (const QString &part : text.split(itemEnd, Qt::SkipEmptyParts)) {
        QStringList fields = part.split(fieldEnd);
        if (fields.size() == 3) // as written before rows had names
            fields.append(QString());
        if (fields.size() == 4)
            items.push_back(read(fields));
    }
    return items;
}

Assistant assistantFrom(const QStringList &fields)
{
    return {.technician = TechnicianId(fields[0]), .minutes = fields[1].toInt(), .note = fields[2], .row = {fields[3]}};
}

Skill skillFrom(const QStringList &fields)
{
    return {.tag = TagId(fields[0]), .level = fields[1].toInt(), .required = fields[2] == u"1", .row = {fields[3]}};
}

// Nothing where it is what the row says anyhow.
QVariant textOf(const std::optional<Assignment> &assignment, const Job &job)
{
    if (!assignment || *assignment == job.assignment())
        return {};
    return QStringList{assignment->technician ? clean(assignment->technician->text()) : QString(),
                       assignment->date ? QString::number(assignment->date->toJulianDay()) : QString(),
                       assignment->start ? QString::number(assignment->start->msecsSinceStartOfDay()) : QString(),
                       QString::number(assignment->minutes)}.join(fieldEnd);
}

std::optional<Assignment> assignmentFrom(const QString &text, const Job &job)
{
    if (!job.published)
        return std::nullopt;
    const QStringList fields = text.isEmpty() ? QStringList() : text.split(fieldEnd); // mostly nothing: a start reads them all
    if (fields.size() != 4)
        return job.assignment();
    Assignment assignment{.technician = {}, .date = {}, .start = {}, .minutes = fields[3].toInt()};
    if (!fields[0].isEmpty())
        assignment.technician = TechnicianId(fields[0]);
    if (!fields[1].isEmpty())
        assignment.date = QDate::fromJulianDay(fields[1].toLongLong());
    if (!fields[2].isEmpty())
        assignment.start = QTime::fromMSecsSinceStartOfDay(fields[2].toInt());
    return assignment;
}

template <class IdType>
std::optional<IdType> idOrNothing(const Row &row, int column, SharedTexts &texts)
{
    const QString text = texts(row.text(column));
    return text.isEmpty() ? std::nullopt : std::optional(IdType(text));
}

Job jobFrom(const Row &row, SharedTexts &texts)
{
    Job job;
    int column = 0;
    job.id = JobId(row.text(column++));
    job.modified = row.text(column++);
    job.modifiedBy = texts(row.text(column++));
    job.subject = texts(row.text(column++));
    job.type = typeFromKey(row.text(column++));
    job.status = statusFromKey(row.text(column++));
    job.priority = priorityFromKey(row.text(column++));
    job.customer = idOrNothing<CustomerId>(row, column++, texts);
    job.location = idOrNothing<LocationId>(row, column++, texts);
    job.addressText = texts(row.text(column++));
    job.position = positionOrNothing(row, column);
    column += 2;
    job.technician = idOrNothing<TechnicianId>(row, column++, texts);
    job.assistants = itemsIn<Assistant>(row.text(column++), &assistantFrom);
    job.requiredSkills = itemsIn<Skill>(row.text(column++), &skillFrom);
    if (const auto day = row.maybeNumber(column++))
        job.date = QDate::fromJulianDay(*day);
    if (const auto start = row.maybeNumber(column++))
        job.start = QTime::fromMSecsSinceStartOfDay(int(*start));
    job.minutes = int(row.number(column++));
    job.travelMinutes = int(row.number(column++));
    job.routeOrder = int(row.number(column++));
    job.published = row.flag(column++);
    job.clientUuid = row.text(column++);
    job.publishedAt = timeOrNothing(row, column++);
    job.publishedAs = assignmentFrom(row.text(column++), job);
    return job;
}

const QString &columns()
{
    static const QString text = u"id, modified, modified_by, subject, type, status, priority, customer, location, address, latitude,"
                                " longitude, technician, assistants, skills, date, start, minutes, travel_minutes, route_order,"
                                " published, client_uuid, published_at, published_as"_s;
    return text;
}

// The server tells of a published job only that it is: what its technician was told is what stood there when we first
// saw it published at that moment.
Done rememberPublication(Sql &sql, Job &job)
{
    if (!job.published || job.publishedAs)
        return {};
    job.publishedAs = job.assignment();
    static const QString select = u"SELECT %1 FROM job WHERE id = ? AND published = 1"_s.arg(columns());
    return sql.each(select, {job.id.text()}, [&](const Row &row) {
        SharedTexts texts;
        const Job held = jobFrom(row, texts);
        if (held.publishedAt == job.publishedAt)
            job.publishedAs = held.publishedAs;
    });
}

} // namespace

Result<std::vector<Job>> all(Sql &sql)
{
    std::vector<Job> jobs;
    SharedTexts texts;
    const Done read = sql.each(u"SELECT %1 FROM job ORDER BY id"_s.arg(columns()), {}, [&](const Row &row) { jobs.push_back(jobFrom(row, texts)); });
    if (!read)
        return std::unexpected(read.error());
    return jobs;
}

Result<JobDetails> details(Sql &sql, const JobId &id)
{
    std::optional<QByteArray> payload;
    const Done read = sql.each(u"SELECT payload FROM job_details WHERE id = ?"_s, {id.text()},
                               [&](const Row &row) { payload = row.bytes(0); });
    if (!read)
        return std::unexpected(read.error());
    if (!payload)
        return failure(Error::Kind::NotFound);
    return wire::local::detailsFromText(*payload);
}

Done put(Sql &sql, JobRecord &record)
{
    Job &job = record.job;
    if (const Done remembered = rememberPublication(sql, job); !remembered)
        return remembered;
    const QVariantList values{
        job.id.text(), notNull(job.modified), notNull(job.modifiedBy), notNull(job.subject), notNull(keyOf(job.type)),
        notNull(keyOf(job.status)), notNull(keyOf(job.priority)), orNull(job.customer), orNull(job.location),
        notNull(job.addressText), latitudeOf(job.position), longitudeOf(job.position), orNull(job.technician),
        textOf(job.assistants), textOf(job.requiredSkills), job.date ? QVariant(job.date->toJulianDay()) : QVariant(),
        job.start ? QVariant(job.start->msecsSinceStartOfDay()) : QVariant(), job.minutes, job.travelMinutes,
        job.routeOrder, int(job.published), orNull(job.clientUuid), orNull(job.publishedAt), textOf(job.publishedAs, job)};
    static const QString insert = u"INSERT OR REPLACE INTO job (%1) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s.arg(columns());
    const auto stored = sql.run(insert, values);
    if (!stored)
        return std::unexpected(stored.error());
    return discarded(sql.run(u"INSERT OR REPLACE INTO job_details (id, payload) VALUES (?,?)"_s,
                             {job.id.text(), wire::local::toText(record.details)}));
}

} // namespace targo::store::JobTable
