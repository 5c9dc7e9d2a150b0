#include "desk/job/progresspane.h"

#include "desk/job/picture.h"
#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/recurrencewords.h"
#include "desk/words/times.h"
#include "domain/ports/picturesource.h"

#include <QFormLayout>
#include <QLabel>
#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize signatureRoom(280, 100);

} // namespace

ProgressPane::ProgressPane(const DeskPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_form(new QFormLayout)
    , m_signature(new QLabel(this))
{
    m_form->setContentsMargins(0, 6, 0, 0);
    m_form->setVerticalSpacing(5);
    m_form->setHorizontalSpacing(16);
    m_signature->setObjectName(u"signatureLabel"_s);
    m_signature->setTextFormat(Qt::PlainText);
    m_signature->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addLayout(m_form);
    column->addWidget(m_signature);
    column->addStretch();
}

QString ProgressPane::when(const QDateTime &at) const { return words::moment(WallTime::of(at.toTimeZone(m_ports.site))); }

void ProgressPane::add(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *head = new QLabel(name, this);
    head->setProperty("muted", true);
    auto *said = paragraph(value, {}, this);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    said->setAccessibleName(u"%1: %2"_s.arg(name, value));
    m_form->addRow(head, said);
}

void ProgressPane::addMoment(const QString &name, const std::optional<QDateTime> &at, const QString &by)
{
    if (at)
        add(name, by.isEmpty() ? when(*at) : tr("%1, by %2", "when, who").arg(when(*at), by));
}

void ProgressPane::show(const Job &job, const JobDetails &details)
{
    if (job == m_job && details == m_details && m_form->rowCount() > 0)
        return;
    m_asked = m_asked && details.signedBy == m_details.signedBy && job.id == m_job.id;
    m_job = job;
    m_details = details;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    addMoment(tr("Published"), job.publishedAt, details.publishedBy);
    addMoment(tr("On the way"), details.enRouteAt);
    addMoment(tr("Arrived"), details.arrivedAt);
    addMoment(tr("Begun"), details.startedAt);
    addMoment(tr("Completed"), details.completedAt);
    if (details.actualMinutes > 0)
        add(tr("Took"), tr("%1; %2 were planned").arg(words::duration(details.actualMinutes), words::duration(job.minutes)));
    addMoment(tr("Signed"), details.signedAt, details.signedBy);
    addConnections(details);
    if (m_form->rowCount() == 0)
        add(tr("Progress"), tr("Nothing has happened yet."));
    m_signature->setVisible(false);
    if (isVisible())
        readSignature();
}

void ProgressPane::addConnections(const JobDetails &details)
{
    add(tr("Ticket"), details.issue);
    add(tr("Subscription"), details.subscription);
    add(tr("Invoice"), details.invoice);
    add(tr("Comes back"), details.recurrence.isEmpty() ? QString() : words::recurrence(details.recurrence));
    add(tr("Only after"), details.dependsOn);
    add(tr("Part of"), details.partOf);
}

void ProgressPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readSignature();
}

void ProgressPane::readSignature()
{
    if (m_asked || m_details.signedBy.isEmpty() || !m_ports.pictures)
        return m_signature->setVisible(!m_signature->pixmap().isNull() && !m_details.signedBy.isEmpty());
    m_asked = true;
    m_signature->setVisible(true);
    m_signature->setText(tr("Reading the signature…"));
    m_ports.pictures->signatureOn(m_job.id).then(this, [this, id = m_job.id](const Result<QByteArray> &content) {
        if (id == m_job.id)
            showSignature(content);
    });
}

void ProgressPane::showSignature(const Result<QByteArray> &content)
{
    m_asked = content.has_value();
    if (!content)
        return m_signature->setText(tr("The signature could not be read. %1").arg(words::of(content.error())));
    const QPixmap picture = pictureFrom(*content, signatureRoom, devicePixelRatioF());
    if (picture.isNull())
        return m_signature->setText(content->isEmpty() ? tr("There is no signature.") : tr("The signature is no picture that can be shown."));
    // Ink on paper, in the dark theme too.
    QPixmap paper(picture.size() + QSize(16, 16) * picture.devicePixelRatio());
    paper.setDevicePixelRatio(picture.devicePixelRatio());
    paper.fill(Qt::white);
    QPainter(&paper).drawPixmap(8, 8, picture);
    m_signature->setVisible(true);
    m_signature->setWordWrap(false); // words that wrap are as high as they are, a picture then has no height
    m_signature->setPixmap(paper);
    m_signature->setAccessibleName(tr("Signature of %1").arg(m_details.signedBy));
}

} // namespace targo::desk
