#include "desk/diagnostics/diagnosticlines.h"

#include "base/redaction.h"
#include "desk/words/errorwords.h"
#include "desk/words/times.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/diagnostics.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/syncstatus.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

struct Lines
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosticLines)
};

QString said(const QString &text) { return text.isEmpty() ? u"–"_s : text; }
QString number(qint64 value) { return words::language().toString(value); }

QString moment(const QDateTime &utc, const QTimeZone &site) { return words::dayAndHour(WallTime::of(utc.toTimeZone(site))); }

QString gapWords(const EventLoopWatchdog::Gap &gap, const QTimeZone &site)
{
    return Lines::tr("%1 ms, %2", "how long, and when").arg(number(gap.milliseconds), moment(gap.end, site));
}

QString recentGaps(const EventLoopWatchdog &watchdog, const QTimeZone &site)
{
    QStringList texts;
    for (const EventLoopWatchdog::Gap &gap : watchdog.recent())
        texts.prepend(gapWords(gap, site));
    return texts.isEmpty() ? Lines::tr("none") : texts.join('\n'_L1);
}

QString storageWords(const ProgramFacts &facts)
{
    if (facts.dataFolder.isEmpty())
        return Lines::tr("nothing is kept: this session only");
    const bool readable = std::ranges::any_of(facts.files, &ProgramFacts::File::readable);
    return readable ? u"⚠ "_s + Lines::tr("NOT encrypted") : u"✓ "_s + Lines::tr("encrypted");
}

QString fileWords(const ProgramFacts &facts)
{
    QStringList texts;
    for (const ProgramFacts::File &file : facts.files)
        texts.append(u"%1 (%2)"_s.arg(file.path, words::language().formattedDataSize(file.bytes)));
    return said(texts.join('\n'_L1));
}

void addServers(QList<DiagnosticLine> &lines, const DeskPorts &ports, const ProgramFacts &facts)
{
    const SyncState &state = ports.sync.state();
    lines += {{Lines::tr("ERPNext server"), said(facts.erpUrl)},
              {Lines::tr("Hub"), facts.hubUrl.isEmpty() ? Lines::tr("none: changes are asked for") : facts.hubUrl},
              {Lines::tr("Account"), said(state.userName)},
              {Lines::tr("Time zone of the board"), said(facts.siteZone)},
              {Lines::tr("Link"), state.workOffline ? Lines::tr("%1 (by choice)").arg(words::of(state.link)) : words::of(state.link)},
              {Lines::tr("Live stream"), state.live ? Lines::tr("open") : Lines::tr("closed")},
              {Lines::tr("Trouble"), state.trouble ? words::of(*state.trouble) : Lines::tr("none")},
              {Lines::tr("Up to date at"), state.lastSync ? moment(*state.lastSync, ports.site) : Lines::tr("never")}};
}

void addCounts(QList<DiagnosticLine> &lines, const DeskPorts &ports)
{
    const std::vector<PendingChange> pending = ports.board.pendingChanges();
    const auto parked = std::ranges::count(pending, PendingState::Parked, &PendingChange::state);
    lines += {{Lines::tr("Technicians"), number(qint64(ports.board.technicians().size()))},
              {Lines::tr("Jobs"), number(ports.board.jobCount())},
              {Lines::tr("Jobs to plan"), number(qint64(ports.board.unassignedJobs().size()))},
              {Lines::tr("Skills"), number(qint64(ports.board.tags().size()))},
              {Lines::tr("Changes waiting"), number(qint64(pending.size()) - parked)},
              {Lines::tr("Changes that need you"), number(parked)},
              {Lines::tr("Past acts"), number(qint64(ports.intents.history().size()))}};
}

} // namespace

QList<DiagnosticLine> diagnosticLines(const DeskPorts &ports, const EventLoopWatchdog &watchdog)
{
    const ProgramFacts facts = ports.diagnostics ? ports.diagnostics->facts() : ProgramFacts();
    QList<DiagnosticLine> lines{
        {Lines::tr("Version"), QStringLiteral(TARGO_VERSION)},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {Lines::tr("System"), u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())},
        {Lines::tr("Now"), moment(ports.clock.now(), ports.site)},
    };
    addServers(lines, ports, facts);
    addCounts(lines, ports);
    lines += {{Lines::tr("Local storage"), storageWords(facts)},
              {Lines::tr("Folder"), said(facts.dataFolder)},
              {Lines::tr("Files"), fileWords(facts)},
              {Lines::tr("Settings"), said(facts.settingsFile)},
              {Lines::tr("Longest standstill"), watchdog.longest() ? gapWords(*watchdog.longest(), ports.site) : Lines::tr("none")},
              {Lines::tr("Last standstills over 100 ms"), recentGaps(watchdog, ports.site)}};
    for (DiagnosticLine &line : lines)
        line.value = redacted(line.value); // a server's own words may repeat what it was sent
    return lines;
}

QString asText(const QList<DiagnosticLine> &lines)
{
    QStringList texts;
    for (const DiagnosticLine &line : lines) {
        QString value = line.value;
        texts.append(u"%1: %2"_s.arg(line.name, value.replace('\n'_L1, "\n    "_L1)));
    }
    return texts.join('\n'_L1);
}

} // namespace targo::desk
