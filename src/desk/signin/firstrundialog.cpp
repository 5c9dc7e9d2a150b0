#include "desk/signin/firstrundialog.h"

#include "desk/shell/dialogkeys.h"
#include "desk/theme/controls.h"
#include "desk/words/connectionwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QUrl>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

// "erp.example.ca" is what people type; a server on this machine is the only one that may do without encryption.
QString asUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    const QString whole = text.contains("://"_L1) ? text : u"https://"_s + text;
    QUrl url(whole);
    if (!url.isValid())
        return whole; // as it was typed: it is said what is wrong with it
    while (url.path().endsWith('/'_L1))
        url.setPath(url.path().chopped(1));
    return url.toString();
}

// Its room is there before it has anything to say, so that nothing below it ever moves.
QLabel *answer(const QString &name, int lines, QWidget *parent)
{
    auto *label = paragraph({}, name, parent);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMinimumHeight(lines * label->fontMetrics().lineSpacing() + 2);
    return label;
}

} // namespace

FirstRunDialog::FirstRunDialog(ConnectionTester &tester, bool keepsSecrets, QWidget *parent)
    : QDialog(parent)
    , m_tester(tester)
    , m_zone(new QComboBox(this))
    , m_erpFault(answer(u"erpFaultLabel"_s, 1, this))
    , m_hubFault(answer(u"hubFaultLabel"_s, 1, this))
    , m_erpVerdict(answer(u"erpVerdictLabel"_s, 2, this))
    , m_hubVerdict(answer(u"hubVerdictLabel"_s, 2, this))
    , m_test(new QPushButton(tr("Test the connection"), this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
{
    new DialogKeys(this); // it may stand alone
    setObjectName(u"firstRunDialog"_s);
    setWindowTitle(tr("Sign in to Targo Ops"));
    auto *title = new QLabel(tr("Where is your company's server?"), this);
    title->setProperty("title", true);
    auto *intro = paragraph(tr("The addresses and the key come from whoever looks after ERPNext at your company."), {}, this);
    intro->setProperty("muted", true);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(4);
    form->setHorizontalSpacing(12);
    m_erp = addLine(form, tr("ERPNext address"), u"erpUrlEdit"_s, u"https://erp.example.ca"_s, false);
    form->addRow(m_erpFault);
    m_key = addLine(form, tr("API key"), u"apiKeyEdit"_s, {}, false);
    m_secret = addLine(form, tr("API secret"), u"apiSecretEdit"_s, {}, true);
    form->addRow(m_erpVerdict);
    m_hub = addLine(form, tr("Hub address"), u"hubUrlEdit"_s, u"https://hub.example.ca"_s, false);
    form->addRow(m_hubFault);
    m_token = addLine(form, tr("Hub token"), u"hubTokenEdit"_s, {}, true);
    form->addRow(m_hubVerdict);
    m_zone->setObjectName(u"siteZoneBox"_s);
    m_zone->setEditable(true);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.startsWith("America/"))
            m_zone->addItem(QString::fromLatin1(zone));
    }
    m_zone->setAccessibleName(tr("Time zone of the field work"));
    form->addRow(tr("Time zone of the field work"), m_zone);

    auto *keychain = paragraph(tr("This computer has no keychain: the key is kept for this session only, and you will sign in again next time."), {}, this);
    keychain->setObjectName(u"noKeychainLabel"_s);
    keychain->setProperty("tone", u"warning"_s);
    keychain->setVisible(!keepsSecrets);

    m_trouble = paragraph({}, u"troubleLabel"_s, this);
    m_trouble->hide();

    m_demo = new QPushButton(tr("Try the demonstration"), this);
    m_demo->setObjectName(u"demonstrationButton"_s);
    m_demo->setAutoDefault(false);
    m_cancel = dialogButton(parent ? tr("Cancel") : tr("Quit"), u"cancelButton"_s, this);
    m_test->setObjectName(u"testButton"_s);
    m_test->setAutoDefault(false);
    m_signIn->setObjectName(u"signInButton"_s);
    m_signIn->setDefault(true);
    m_signIn->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_demo);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_test);
    buttons->addWidget(m_signIn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(keychain);
    column->addWidget(m_trouble);
    column->addStretch();
    column->addLayout(buttons);
    resize(620, sizeHint().height());

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &FirstRunDialog::test);
    connect(m_signIn, &QPushButton::clicked, this, &FirstRunDialog::signIn);
    connect(m_demo, &QPushButton::clicked, this, [this] {
        m_test->setEnabled(false);
        m_signIn->setEnabled(false);
        m_demo->setEnabled(false);
        m_demo->setText(tr("Starting…"));
        Q_EMIT demonstrationWanted();
    });
    QWidget *last = nullptr;
    for (QWidget *each : std::initializer_list<QWidget *>{m_erp, m_key, m_secret, m_hub, m_token, m_zone, m_test, m_signIn, m_cancel, m_demo}) {
        if (last)
            setTabOrder(last, each);
        last = each;
    }
    m_erp->setFocus();
    setSettings({});
}

QLineEdit *FirstRunDialog::addLine(QFormLayout *form, const QString &label, const QString &name, const QString &example, bool secret)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setPlaceholderText(example);
    line->setAccessibleName(label);
    line->setMinimumWidth(320);
    if (secret)
        line->setEchoMode(QLineEdit::Password);
    form->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, [this, line] {
        m_hubMayFail = false;
        mark(line, false);
        forget(line);
        showButtons();
    });
    return line;
}

void FirstRunDialog::setSettings(const ConnectionSettings &settings)
{
    m_erp->setText(settings.erpUrl);
    m_key->setText(settings.apiKey);
    m_secret->setText(settings.apiSecret);
    m_hub->setText(settings.hubUrl);
    m_token->setText(settings.hubToken);
    m_zone->setCurrentText(QString::fromLatin1(settings.site.id()));
    showButtons();
}

ConnectionSettings FirstRunDialog::settings() const
{
    const QTimeZone zone(m_zone->currentText().trimmed().toLatin1());
    ConnectionSettings settings;
    settings.erpUrl = asUrl(m_erp->text());
    settings.apiKey = m_key->text().trimmed();
    settings.apiSecret = m_secret->text().trimmed();
    settings.hubUrl = asUrl(m_hub->text());
    settings.hubToken = m_token->text().trimmed();
    if (zone.isValid())
        settings.site = zone;
    return settings;
}

void FirstRunDialog::showButtons()
{
    const bool complete = !m_erp->text().trimmed().isEmpty() && !m_key->text().trimmed().isEmpty() && !m_secret->text().trimmed().isEmpty();
    m_test->setEnabled(!m_erp->text().trimmed().isEmpty());
    m_signIn->setEnabled(complete);
    m_demo->setEnabled(true);
    ++m_ticket;
    m_test->setText(tr("Test the connection"));
    m_signIn->setText(m_hubMayFail ? tr("Sign in anyway") : tr("Sign in"));
    m_demo->setText(tr("Try the demonstration"));
}

void FirstRunDialog::showTrouble(const QString &sentence)
{
    say(m_trouble, u"✕ "_s + sentence, u"bad"_s);
    m_trouble->show();
    showButtons();
}

void FirstRunDialog::done(int result)
{
    ++m_ticket; // nobody waits for an answer any more
    QDialog::done(result);
}

void FirstRunDialog::mark(QLineEdit *line, bool wrong)
{
    if (line->property("invalid").toBool() == wrong)
        return;
    line->setProperty("invalid", wrong);
    line->style()->polish(line);
}

// What was said about other words than stand there now.
void FirstRunDialog::forget(const QLineEdit *line)
{
    const bool hub = line == m_hub || line == m_token;
    say(hub ? m_hubFault : m_erpFault, {}, {});
    say(hub ? m_hubVerdict : m_erpVerdict, {}, {});
    m_trouble->hide();
}

// Says below each address what is no address about it; the first such field gets the focus.
bool FirstRunDialog::addressesAreSound()
{
    const ConnectionSettings typed = settings();
    const QString erpFault = words::addressFault(typed.erpUrl);
    const QString hubFault = words::addressFault(typed.hubUrl);
    const auto show = [this](QLineEdit *line, QLabel *verdict, const QString &fault) {
        mark(line, !fault.isEmpty());
        say(verdict, fault.isEmpty() ? QString() : u"✕ "_s + fault, u"bad"_s);
    };
    show(m_erp, m_erpFault, erpFault);
    show(m_hub, m_hubFault, hubFault);
    say(m_erpVerdict, {}, {});
    say(m_hubVerdict, {}, {});
    if (!erpFault.isEmpty())
        m_erp->setFocus();
    else if (!hubFault.isEmpty())
        m_hub->setFocus();
    return erpFault.isEmpty() && hubFault.isEmpty();
}

// Asks the servers about what is typed now; an answer about older words is dropped.
void FirstRunDialog::ask(const QString &waitingWords, std::function<void(const ConnectionReport &)> then)
{
    if (!addressesAreSound())
        return;
    const int ticket = ++m_ticket;
    m_trouble->hide();
    if (focusWidget() == m_test || focusWidget() == m_signIn)
        m_erp->setFocus(); // a button that is switched off would hand it on to the demonstration's
    m_test->setEnabled(false);
    m_signIn->setEnabled(false);
    m_test->setText(waitingWords);
    const ConnectionSettings asked = settings();
    m_tester.test(asked).then(this, [this, ticket, asked, then](const ConnectionReport &report) {
        if (ticket != m_ticket)
            return;
        showButtons();
        showReport(report, asked);
        then(report);
    });
}

void FirstRunDialog::test()
{
    ask(tr("Testing…"), [](const ConnectionReport &) { });
}

void FirstRunDialog::signIn()
{
    const ConnectionSettings connection = settings();
    ask(tr("Signing in…"), [this, connection](const ConnectionReport &report) {
        if (!report.erpnext.works())
            return;
        if (report.hub.asked && !report.hub.works() && !m_hubMayFail) {
            m_hubMayFail = true; // it may be back later: going on without it is for the person to say
            return showButtons();
        }
        accept();
        Q_EMIT signedIn(connection);
    });
}

void FirstRunDialog::showReport(const ConnectionReport &report, const ConnectionSettings &asked)
{
    using words::Server;
    // Below the address where nobody answered there, below the key where somebody did and did not want it.
    const auto place = [](const ConnectionReport::Verdict &verdict, QLabel *address, QLabel *key) {
        return verdict.works() || verdict.error->kind == Error::Kind::SignedOut || verdict.error->kind == Error::Kind::Forbidden ? key : address;
    };
    const auto sentence = [](const ConnectionReport::Verdict &verdict, Server server, const QString &url, const QString &good) {
        return verdict.works() ? u"✓ "_s + good : u"✕ "_s + words::connectionTrouble(*verdict.error, server, url);
    };
    const QString name = report.userName.isEmpty() ? tr("ERPNext answers.") : tr("ERPNext knows you as %1.").arg(report.userName);
    say(report.erpnext.asked ? place(report.erpnext, m_erpFault, m_erpVerdict) : m_erpFault, report.erpnext.asked ? sentence(report.erpnext, Server::Erpnext, asked.erpUrl, name) : tr("No address was given."), report.erpnext.works() ? u"good"_s : u"bad"_s);
    if (report.hub.asked)
        say(place(report.hub, m_hubFault, m_hubVerdict), sentence(report.hub, Server::Hub, asked.hubUrl, tr("The hub answers.")), report.hub.works() ? u"good"_s : u"bad"_s);
    else
        say(m_hubVerdict, tr("Without a hub, changes by colleagues arrive with a delay."), u"warning"_s);
    if (report.siteZone)
        m_zone->setCurrentText(QString::fromLatin1(report.siteZone->id()));
}

void FirstRunDialog::say(QLabel *label, const QString &text, const QString &tone)
{
    label->setText(text);
    label->setProperty("tone", tone);
    label->style()->polish(label);
    // The words may need more lines than there were.
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
}

} // namespace targo::desk
