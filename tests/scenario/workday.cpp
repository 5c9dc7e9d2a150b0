#include "scenario/workday.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

using What = Matter::What;

QString textIn(const Json &object, const char *key) { return QString::fromStdString(object.value(key, "")); }

std::optional<Json> boardOf(ProbeProcess &program)
{
    const auto board = program.say({{"do", "board"}, {"from", "2026-05-26"}, {"to", "2026-06-05"}});
    return board && board->value("ok", false) ? std::optional((*board)["jobs"]) : std::nullopt;
}

} // namespace

bool Workday::begin(ProbeProcess &program)
{
    const auto board = boardOf(program);
    if (!board)
        return false;
    for (const Json &job : *board) {
        if (job["technician"].is_null() || m_jobs.size() == 12)
            continue;
        m_jobs << textIn(job, "job");
        m_technician = textIn(job, "technician");
        m_promises.begin({What::Minutes, m_jobs.back()}, QString::number(job["minutes"].get<int>()));
    }
    if (m_jobs.size() < 6)
        return false;
    m_colleaguesJob = m_jobs.takeLast();
    const Matter absence{What::AbsentUntil, m_technician};
    const QString until = stateOn(m_company, absence);
    m_promises.begin(absence, until);
    return !until.isNull();
}

bool Workday::asks(ProbeProcess &program, const Json &line, const Matter &matter, const QString &value)
{
    m_promises.asked(matter, value);
    const auto reply = program.say(line);
    if (!reply)
        return false;
    if (reply->value("ok", false))
        m_promises.accepted(matter, value);
    else // not known yet, or a disk that failed
        m_promises.refused(matter, value);
    return true;
}

bool Workday::does(ProbeProcess &program, Deed deed)
{
    const QString number = QString::number(++m_count);
    const QString own = deed == Deed::Delete || deed == Deed::ColleagueDeletes ? workOfItsOwn() : QString();
    switch (deed) {
    case Deed::Resize:
    case Deed::ResizeAndUndo:
        return resizes(program, deed == Deed::ResizeAndUndo);
    case Deed::Clash:
        return clashes(program);
    case Deed::Create:
        m_made << u"Panne numéro %1 à voir"_s.arg(number);
        m_promises.begin({What::Job, m_made.back()}, u"0"_s);
        return asks(program, {{"do", "create"}, {"subject", m_made.back().toStdString()}, {"date", "2026-05-29"}, {"minutes", 45}}, {What::Job, m_made.back()}, u"1"_s);
    case Deed::Delete:
        return own.isEmpty() || asks(program, {{"do", "delete"}, {"job", nameOf(own).toStdString()}}, {What::Job, own}, u"0"_s);
    case Deed::Note: {
        const QString words = u"mot %1 du jour"_s.arg(number);
        m_promises.begin({What::Note, words}, u"0"_s);
        return asks(program, {{"do", "note"}, {"job", someJob().toStdString()}, {"text", words.toStdString()}}, {What::Note, words}, u"1"_s);
    }
    case Deed::Absence: {
        const QString until = QDate(2026, 7, 1).addDays(m_count % 3'000).toString(Qt::ISODate);
        return asks(program, {{"do", "absence"}, {"technician", m_technician.toStdString()}, {"reason", "vacation"}, {"from", "2026-07-01"}, {"until", until.toStdString()}},
                    {What::AbsentUntil, m_technician}, u"until "_s + until);
    }
    case Deed::ColleagueEdits:
        if (m_company.edit(m_colleaguesJob, {{"route_order", m_count}}))
            m_promises.overruled({What::RouteOrder, m_colleaguesJob}, number);
        return true;
    case Deed::ColleagueDeletes:
        if (!own.isEmpty() && m_company.remove(nameOf(own)))
            m_promises.overruled({What::Job, own}, u"0"_s);
        return true;
    }
    return false;
}

bool Workday::doesSomething(ProbeProcess &program)
{
    using enum Deed;
    static constexpr std::array deeds{Resize, Resize, Resize, ResizeAndUndo, ResizeAndUndo, Create, Delete, Note, Absence, ColleagueEdits, ColleagueDeletes};
    return does(program, deeds[m_random.bounded(quint32(deeds.size()))]);
}

bool Workday::resizes(ProbeProcess &program, bool thenUndoes)
{
    const QString job = someJob();
    const Matter matter{What::Minutes, job};
    const bool wasCertain = m_promises.isCertain(matter);
    const QString before = m_promises.valueOf(matter);
    const int minutes = newMinutes();
    if (QString::number(minutes) == before)
        return true;
    if (!asks(program, {{"do", "resize"}, {"job", job.toStdString()}, {"minutes", minutes}}, matter, QString::number(minutes)))
        return false;
    const bool mayUndo = thenUndoes && wasCertain && m_promises.valueOf(matter) != before;
    return !mayUndo || asks(program, {{"do", "undo"}}, matter, before);
}

bool Workday::clashes(ProbeProcess &program)
{
    const QString job = someJob();
    const Matter matter{What::Minutes, job};
    const QString before = m_promises.valueOf(matter);
    const QString mine = QString::number(newMinutes());
    if (!m_promises.isCertain(matter) || before == mine)
        return true;
    if (!asks(program, {{"do", "resize"}, {"job", job.toStdString()}, {"minutes", mine.toInt()}}, matter, mine))
        return false;
    int theirs = newMinutes();
    if (QString::number(theirs) == before)
        theirs = newMinutes();
    if (m_promises.valueOf(matter) != mine || !m_company.edit(job, {{"duration_h", theirs / 60.0}}))
        return true;
    m_promises.overruled(matter, QString::number(theirs));
    m_undecided[job] = mine;
    return true;
}

bool Workday::decides(ProbeProcess &program, Choice choice)
{
    const auto outbox = program.say({{"do", "outbox"}});
    if (!outbox)
        return false;
    QSet<QString> waiting;
    for (const Json &change : (*outbox)["changes"]) {
        const QString job = textIn(change, "job");
        waiting << job;
        if (!m_undecided.contains(job) || textIn(change, "state") != "parked"_L1)
            continue;
        const Matter matter{What::Minutes, job};
        const bool mine = choice == Choice::Any ? m_random.bounded(2) == 0 : choice == Choice::Mine;
        const Json line{{"do", mine ? "retry" : "discard"}, {"entry", change["entry"]}};
        if (mine ? !asks(program, line, matter, m_undecided[job]) : !program.say(line))
            return false;
        m_undecided.remove(job);
    }
    m_undecided.removeIf([&](const auto &undecided) { return !waiting.contains(undecided.key()); });
    return true;
}

QStringList Workday::differences(ProbeProcess &program)
{
    QStringList differences;
    const auto board = boardOf(program);
    for (const Json &job : board.value_or(Json::array())) {
        const Json document = m_company.job(textIn(job, "job"));
        const int there = document.is_object() ? qRound(document.value("duration_h", 0.0) * 60) : -1;
        if (m_jobs.contains(textIn(job, "job")) && there != job["minutes"].get<int>())
            differences << u"%1 is shown with %2 minutes and has %3"_s.arg(textIn(job, "job")).arg(job["minutes"].get<int>()).arg(there);
    }
    return board ? differences : QStringList(u"no board"_s);
}

QString Workday::someJob()
{
    QStringList jobs = m_jobs;
    jobs.removeIf([this](const QString &job) { return m_undecided.contains(job); });
    return jobs[m_random.bounded(jobs.size())];
}

QString Workday::workOfItsOwn()
{
    for (const QString &subject : std::as_const(m_made)) {
        const Matter matter{What::Job, subject};
        if (m_promises.isCertain(matter) && m_promises.valueOf(matter) == "1"_L1 && !nameOf(subject).isEmpty())
            return subject;
    }
    return {};
}

QString Workday::nameOf(const QString &subject)
{
    const auto names = m_company.namesOf(u"Dispatch Job"_s, {{"subject", "=", subject.toStdString()}});
    return names && names->size() == 1 ? names->front() : QString();
}

} // namespace targo::test
