#include "judge.h"

#include "base/overloaded.h"
#include "wire/local/payload.h"

#include <algorithm>

namespace targo::test {

namespace {

constexpr Field watched[] = {Field::Subject, Field::Status, Field::Priority, Field::Technician, Field::Date, Field::Start, Field::Minutes, Field::Published};
constexpr size_t mostLooks = 12;
constexpr Field told[] = {Field::Technician, Field::Date, Field::Start, Field::Minutes}; // of a published job

QString keyOf(const FakeFrappe::Document &document)
{
    const auto key = document.value("client_uuid", FakeFrappe::Document());
    return key.is_string() ? QString::fromStdString(key.get<std::string>()) : QString();
}

} // namespace

Judge::Judge(FakeFrappe &server, FakePublishing &hub) : m_server(server)
{
    hub.beforePublication = [this](const Job &job) { beforePublication(job); };
    server.beforeWrite = [this](const QString &docType, const QString &name, const FakeFrappe::Document &fields) { beforeWrite(docType, name, fields); };
}

void Judge::looksAt(const void *desk, BoardSource &board)
{
    const auto remember = [&](const QString &job, Field field, const FieldValue &value) {
        auto &seen = m_seen[{desk, {job, field}}];
        if (std::ranges::find(seen, value) == seen.end())
            seen.push_back(value);
    };
    std::vector<JobId> jobs = board.jobsBetween(QDate(2020, 1, 1), QDate(2040, 1, 1));
    for (const JobId &id : board.unassignedJobs())
        jobs.push_back(id);
    for (const JobId &id : jobs) {
        for (const Field field : watched)
            remember(id.text(), field, valueOf(*board.job(id), field));
    }
    for (const PendingChange &change : board.pendingChanges()) {
        for (const auto &[field, value] : change.theirs)
            remember(nameOf(recordOf(change.act)), field, value);
    }
}

std::vector<std::pair<Act, Changes>> Judge::meaning(const Intent &intent, BoardSource &board)
{
    std::vector<std::pair<Act, Changes>> meaning;
    for (const Act &act : actsOf(intent)) {
        const auto job = jobOf(act);
        meaning.emplace_back(act, changesOf(act, job ? board.job(*job) : nullptr));
    }
    return meaning;
}

void Judge::accepted(const void *desk, const std::vector<std::pair<Act, Changes>> &meaning)
{
    for (const auto &[act, changes] : meaning) {
        tell(u"%1 accepted %2 on %3: %4"_s.arg(quintptr(desk), 0, 16).arg(act.index()).arg(nameOf(recordOf(act)), QString::fromUtf8(wire::local::toText(changes))));
        std::visit(Overloaded{
            [&](const CreateJob &create) { m_created[clientKeyOf(create.job)] = true; },
            [&](const DeleteJob &gone) {
                if (isLocal(gone.job))
                    neverWas(gone.job);
                std::erase_if(m_expected, [&](const auto &expected) { return expected.first.first == gone.job.text(); });
            },
            [&](const AddNote &note) { m_said[note.text] = {note.job, true}; },
            [&](const SetAbsence &) { },
            [&](const auto &update) {
                if (isLocal(update.job))
                    return;
                for (const auto &[field, value] : changes) {
                    // Back to what was there before, several changes may come to none, and none is sent.
                    const Value where{update.job.text(), field};
                    if (std::ranges::contains(m_seen[{desk, where}], value))
                        m_expected.erase(where);
                    else
                        m_expected[where] = {desk, value};
                }
            },
        }, act);
    }
}

void Judge::undecided(const Intent &intent)
{
    for (const Act &act : actsOf(intent)) {
        const auto job = jobOf(act);
        tell(u"no longer expected: %1 on %2"_s.arg(act.index()).arg(nameOf(recordOf(act))));
        if (const auto *note = std::get_if<AddNote>(&act))
            m_said[note->text].must = false;
        if (job && isLocal(*job))
            neverWas(*job);
        if (job)
            std::erase_if(m_expected, [&](const auto &expected) { return expected.first.first == job->text(); });
    }
}

void Judge::wants(const Intent &intent)
{
    for (const Act &act : actsOf(intent)) {
        if (isPublication(act))
            ++m_publishable[nameOf(recordOf(act))];
    }
}

// Nobody is told of what the person who published never saw, nor more often than somebody wanted.
void Judge::beforePublication(const Job &job)
{
    const QString name = job.id.text();
    tell(u"%1 publishes %2"_s.arg(quintptr(m_writer), 0, 16).arg(name));
    std::erase_if(m_expected, [&](const auto &expected) { return expected.first == Value{name, Field::Published} && expected.second.first != m_writer; });
    const QString local = localJob(job.clientUuid).text();
    int wanted = m_publishable[name];
    if (!job.clientUuid.isEmpty())
        wanted += m_publishable[local];
    if (++m_published[name] > wanted)
        complaints += u"%1 was published %2 times, and %3 times wanted"_s.arg(name).arg(m_published[name]).arg(wanted);
    // The hub does not look at `modified`: what changes between the look before it and its act is told unseen. What follows
    // the stream may look some more times meanwhile.
    const bool saw = std::ranges::any_of(m_looks[{m_writer, name}], [&](const Job &look) {
        return std::ranges::all_of(told, [&](Field field) {
            return std::ranges::any_of(std::array{name, local}, [&](const QString &seen) {
                return std::ranges::contains(m_seen[{m_writer, {seen, field}}], valueOf(look, field));
            });
        });
    });
    if (!saw)
        complaints += u"%1 was published by someone who never saw where it stood\n%2"_s.arg(name, storyOf(name).join(u'\n'));
}

// A job that was taken back before the server knew of it takes with it what was said about it.
void Judge::neverWas(const JobId &local)
{
    m_created[clientKeyOf(local)] = false;
    for (auto &[text, note] : m_said) {
        if (note.job == local)
            note.must = false;
    }
}

void Judge::undecidedAll()
{
    m_expected.clear();
    for (auto &[key, must] : m_created)
        must = false;
    for (auto &[text, note] : m_said)
        note.must = false;
}

void Judge::changedByOthers(const QString &job, const FakeFrappe::Document &fields)
{
    tell(u"a colleague writes %1: %2"_s.arg(job, QString::fromStdString(fields.dump())));
    std::erase_if(m_expected, [&](const auto &expected) { return expected.first.first == job; });
}

void Judge::beforeWrite(const QString &docType, const QString &name, const FakeFrappe::Document &fields)
{
    if (docType != u"Dispatch Job"_s)
        return;
    tell(u"%1 writes %2: %3"_s.arg(quintptr(m_writer), 0, 16).arg(name, QString::fromStdString(fields.dump())));
    // Another desk's word is the newer one; our own expectation of these fields ends with it.
    std::erase_if(m_expected, [&](const auto &expected) { return expected.first.first == name && expected.second.first != m_writer; });
    if (fields.empty())
        return beforeDeletion(name);
    const Job before = serverJob(name);
    FakeFrappe::Document document = m_server.document(docType, name);
    document.update(fields);
    const Job after = FakeFrappe::read(document);
    for (const Field field : watched) {
        const FieldValue old = valueOf(before, field);
        if (old == valueOf(after, field))
            continue;
        // A job that this desk created was first seen there under its local name.
        const QString local = localJob(keyOf(document)).text();
        const auto saw = [&](const QString &job) { return std::ranges::contains(m_seen[{m_writer, {job, field}}], old); };
        if (!saw(name) && !saw(local))
            complaints += u"%1: field %2 was overwritten by someone who never saw what it held"_s.arg(name).arg(int(field));
    }
}

// ERPNext deletes without looking at `modified`: what changes between the last look and the deletion goes with it, and
// stays in its Deleted Documents. What the person could have been told of must not.
void Judge::beforeDeletion(const QString &name)
{
    const QString key = keyOf(m_server.document(u"Dispatch Job"_s, name));
    if (!key.isEmpty())
        m_created[key] = false;
    std::erase_if(m_expected, [&](const auto &expected) { return expected.first.first == name; });
    m_lastOfDeleted[name] = serverJob(name);
    const auto looked = m_looks.find({m_writer, name});
    if (looked == m_looks.end()) {
        complaints += u"%1 was deleted without a look"_s.arg(name);
        return;
    }
    const Job &last = looked->second.back();
    for (const Field field : watched) {
        const auto saw = [&](const QString &job) { return std::ranges::contains(m_seen[{m_writer, {job, field}}], valueOf(last, field)); };
        if (!saw(name) && !saw(localJob(key).text()))
            complaints += u"%1: field %2 was deleted by someone who never saw what it held"_s.arg(name).arg(int(field));
    }
}

void Judge::reads(const void *desk, const QString &path)
{
    const QString begin = u"/api/v2/document/Dispatch Job/"_s;
    if (!path.startsWith(begin))
        return;
    const QString name = path.sliced(begin.size()).chopped(path.endsWith(u'?') ? 1 : 0);
    const auto jobs = m_server.jobs();
    const auto job = std::ranges::find(jobs, name, [](const Job &one) { return one.id.text(); });
    if (job != jobs.end())
        looked(desk, *job);
}

void Judge::looked(const void *desk, const Job &job)
{
    Changes stands;
    for (const Field field : told)
        stands.insert_or_assign(field, valueOf(job, field));
    tell(u"%1 looks at %2: %3"_s.arg(quintptr(desk), 0, 16).arg(job.id.text(), QString::fromUtf8(wire::local::toText(stands))));
    auto &looks = m_looks[{desk, job.id.text()}];
    looks.push_back(job);
    if (looks.size() > mostLooks)
        looks.erase(looks.begin());
}

void Judge::readsNamed(const void *desk, const QByteArray &body)
{
    for (const Job &job : m_server.jobs()) {
        if (body.contains('"' + job.id.text().toUtf8() + '"'))
            looked(desk, job);
    }
}

void Judge::compareAtTheEnd()
{
    std::map<QString, int> found;
    for (const Job &job : m_server.jobs()) {
        if (!job.clientUuid.isEmpty())
            ++found[job.clientUuid];
    }
    for (const auto &[key, must] : m_created) {
        if (found[key] > 1)
            complaints += u"created %1 times: %2"_s.arg(found[key]).arg(key);
        if (must && found[key] == 0)
            complaints += u"never created: "_s + key;
    }
    QStringList all;
    for (const auto &[job, notes] : m_server.notes)
        all += notes;
    for (const auto &[text, note] : m_said) {
        const qsizetype times = all.count(text);
        if (times > 1 || (note.must && times == 0))
            complaints += u"said %1 times: %2"_s.arg(times).arg(text);
    }
    for (const auto &[where, expected] : m_expected) {
        const auto jobs = m_server.jobs();
        const auto job = std::ranges::find(jobs, where.first, [](const Job &one) { return one.id.text(); });
        const auto last = m_lastOfDeleted.find(where.first);
        // It stood there when somebody deleted the job: nothing had to be sent any more.
        if (job == jobs.end() && last != m_lastOfDeleted.end() && valueOf(last->second, where.second) == expected.second)
            continue;
        if (job == jobs.end())
            complaints += u"%1 is gone with a change in it\n%2"_s.arg(where.first, storyOf(where.first).join(u'\n'));
        else if (valueOf(*job, where.second) != expected.second)
            complaints += u"%1: an accepted change of field %2 is lost\n%3"_s.arg(where.first).arg(int(where.second)).arg(storyOf(where.first).join(u'\n'));
    }
}

} // namespace targo::test
