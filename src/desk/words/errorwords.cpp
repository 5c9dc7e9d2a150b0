#include "desk/words/errorwords.h"

#include "desk/words/times.h"

#include <QCoreApplication>
#include <QTextDocumentFragment>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString recordsWord(SyncState::Loading::Records records)
{
    using enum SyncState::Loading::Records;
    switch (records) {
    case Tags: return Errors::tr("skills", "records being loaded");
    case Technicians: return Errors::tr("technicians", "records being loaded");
    case Customers: return Errors::tr("customers", "records being loaded");
    case Locations: return Errors::tr("places", "records being loaded");
    case Jobs: return Errors::tr("jobs", "records being loaded");
    }
    return {};
}

// What the local files had to say; empty for what has no words of its own.
QString ofStorage(const QString &code)
{
    if (code == "Damaged"_L1)
        return Errors::tr("The local file is damaged.");
    if (code == "WrongKey"_L1)
        return Errors::tr("The local files are locked with another key.");
    if (code == "NewerVersion"_L1)
        return Errors::tr("A newer version of this program wrote the local files.");
    if (code == "InUse"_L1)
        return Errors::tr("The local files are in use: this program may be open already.");
    if (code == "ReadOnly"_L1)
        return Errors::tr("The local files may not be written.");
    if (code == "DiskFull"_L1)
        return Errors::tr("The disk is full: nothing more can be kept on this computer.");
    if (code == "NotEncrypted"_L1)
        return Errors::tr("The local files could not be encrypted.");
    if (code == "CacheReplaced"_L1)
        return Errors::tr("The local copy was damaged. It was set aside and is fetched again.");
    if (code == "OutboxSalvaged"_L1)
        return Errors::tr("It was saved from a damaged file, and an earlier change of the same job may be missing: please check it.");
    return {};
}

} // namespace

QString of(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case Offline: return Errors::tr("The server cannot be reached.");
    case Timeout: return Errors::tr("The server took too long to answer.");
    case Tls: return Errors::tr("The server's identity could not be verified.");
    case SignedOut: return Errors::tr("The server does not accept these credentials.");
    case Forbidden: return Errors::tr("The server does not allow you to do this.");
    case NotFound: return Errors::tr("This no longer exists on the server.");
    case Conflict: return Errors::tr("Someone has changed it in the meantime.");
    case Duplicate: return Errors::tr("It already exists on the server.");
    case Rejected: return Errors::tr("The server refuses this content.");
    case RateLimited: return Errors::tr("The server asks us to slow down.");
    case Busy: return Errors::tr("The server is busy; it will be tried again.");
    case Unclear: return Errors::tr("Nobody knows whether it took effect: please check.");
    case ServerFault: return Errors::tr("The server had a failure.");
    case BadAnswer: return Errors::tr("The server's answer could not be read.");
    case Storage: return Errors::tr("It could not be kept on this computer.");
    case Cancelled: return Errors::tr("It was stopped.");
    }
    return {};
}

QString of(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Unassigned: return Errors::tr("without technician", "why a job is not published");
    case SkipReason::NoDate: return Errors::tr("without day", "why a job is not published");
    case SkipReason::TechnicianAbsent: return Errors::tr("the technician is absent", "why a job is not published");
    case SkipReason::Overlap: return Errors::tr("overlaps another job", "why a job is not published");
    case SkipReason::AlreadyPublished: return Errors::tr("published already", "why a job is not published");
    case SkipReason::InPast: return Errors::tr("its day is over", "why a job is not published");
    case SkipReason::Unknown: break;
    }
    return {};
}

QString of(const Error &error)
{
    if (error.kind == Error::Kind::Forbidden && error.code == publishCapability)
        return Errors::tr("You do not have the right to publish.");
    if (error.kind == Error::Kind::Forbidden && error.code == "NoHub"_L1)
        return Errors::tr("There is no hub to publish through.");
    if (const SkipReason skipped = skipReasonFromKey(error.code); error.kind == Error::Kind::Rejected && skipped != SkipReason::Unknown)
        return Errors::tr("Not published: %1.", "%1: without technician …").arg(of(skipped));
    if (error.kind == Error::Kind::Offline && error.code == "HostNotFound"_L1)
        return Errors::tr("The server's name is not known. Check its address, or the network.");
    if (error.kind == Error::Kind::Offline && error.code == "ConnectionRefused"_L1)
        return Errors::tr("The server's computer refuses the connection.");
    const bool serverKnowsBetter = error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Forbidden
        || error.kind == Error::Kind::Storage || error.kind == Error::Kind::Tls;
    const QString ofFile = error.kind == Error::Kind::Storage ? ofStorage(error.code) : QString();
    const QString what = ofFile.isEmpty() ? of(error.kind) : ofFile;
    if (serverKnowsBetter && !error.message.isEmpty())
        return Errors::tr("%1 (%2)", "an error, and the server's own words").arg(what, error.message);
    return what;
}

QString of(SyncState::Link link)
{
    switch (link) {
    case SyncState::Link::Connecting: return Errors::tr("Connecting…");
    case SyncState::Link::Online: return Errors::tr("Online");
    case SyncState::Link::Offline: return Errors::tr("Offline");
    case SyncState::Link::SignedOut: return Errors::tr("Signed out");
    }
    return {};
}

QString of(const SyncState::Vanished &vanished)
{
    const QLocale locale;
    return Errors::tr("The server no longer has %1 of the %2 %3 known here.", "%3: jobs, customers …")
        .arg(locale.toString(vanished.gone), locale.toString(vanished.known), recordsWord(vanished.records));
}

QString ofWithheld(const std::vector<SyncState::Loading::Records> &withheld)
{
    QStringList records;
    for (const SyncState::Loading::Records each : withheld)
        records += recordsWord(each);
    return Errors::tr("In ERPNext your account may not read: %1. What hangs on them is missing here. An administrator of ERPNext can give it the right.",
                      "%1: technicians, jobs …").arg(language().createSeparatedList(records));
}

QString of(const SyncState::Loading &loading)
{
    const QLocale locale = language();
    const QString records = recordsWord(loading.records);
    const QString step = loading.parts > 0
        ? u" "_s + Errors::tr("(%1 of %2)", "step of a first load").arg(loading.part).arg(loading.parts) : QString();
    if (loading.expected > 0)
        return Errors::tr("Loading %1: %2 of %3").arg(records, locale.toString(loading.received), locale.toString(loading.expected)) + step;
    return Errors::tr("Loading %1: %2").arg(records, locale.toString(loading.received)) + step;
}

QString phone(const QString &raw)
{
    QString digits;
    for (const QChar &letter : raw) {
        if (letter.isDigit())
            digits.append(letter);
        else if (!u"+-.() "_s.contains(letter))
            return raw.trimmed();
    }
    if (digits.size() == 11 && digits.startsWith('1'_L1))
        digits.remove(0, 1);
    if (digits.size() != 10 || (raw.contains('+'_L1) && !raw.trimmed().startsWith("+1"_L1)))
        return raw.trimmed();
    return u"%1 %2-%3"_s.arg(digits.first(3), digits.sliced(3, 3), digits.last(4));
}

QString toolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<span>%1</span>"_s.arg(text.toHtmlEscaped().replace('\n'_L1, "<br>"_L1));
}

QString menuText(QString text) { return text.replace('&'_L1, "&&"_L1); }

QString plain(const QString &serverText)
{
    if (!Qt::mightBeRichText(serverText))
        return serverText.trimmed();
    return QTextDocumentFragment::fromHtml(serverText).toPlainText().trimmed();
}

} // namespace targo::desk::words
