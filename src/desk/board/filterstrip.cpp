#include "desk/board/filterstrip.h"

#include "desk/timeline/timelinemodel.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

template <class Kind>
QStringList named(const QSet<Kind> &kinds)
{
    QList<Kind> inOrder(kinds.begin(), kinds.end());
    std::ranges::sort(inOrder);
    QStringList names;
    for (const Kind kind : inOrder)
        names += words::of(Choice<Kind>(kind));
    return names;
}

} // namespace

FilterStrip::FilterStrip(TimelineModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_text(new QLabel(this))
{
    setObjectName(u"filterStrip"_s);
    setProperty("strip", true);
    m_text->setObjectName(u"filterLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    auto *change = new QPushButton(tr("Change…"), this);
    change->setObjectName(u"changeFilterButton"_s);
    auto *everything = new QPushButton(tr("Show all"), this);
    everything->setObjectName(u"clearFilterButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->addWidget(m_text, 1);
    row->addWidget(change);
    row->addWidget(everything);
    connect(change, &QPushButton::clicked, this, &FilterStrip::changeWanted);
    connect(everything, &QPushButton::clicked, &m_model, &TimelineModel::showEverything);
    connect(&model, &TimelineModel::lookChanged, this, &FilterStrip::refresh);
    connect(&model, &TimelineModel::lanesReset, this, &FilterStrip::refresh);
    refresh();
}

QString FilterStrip::sentence() const
{
    const LaneArrangement &arrangement = m_model.arrangement();
    const QLocale language = words::language();
    QStringList parts;
    QStringList kinds = named(m_model.jobFilter().types) + named(m_model.jobFilter().states);
    if (!kinds.isEmpty())
        parts += tr("Only these stand out: %1.", "%1: repair, en route …").arg(kinds.join(u", "_s));
    if (!arrangement.tags.isEmpty()) {
        QStringList tags;
        for (const TagId &tag : arrangement.tags)
            tags += tag.text();
        tags.sort();
        parts += tr("Only technicians with: %1.", "%1: skills, regions, teams").arg(language.createSeparatedList(tags));
    }
    int away = 0;
    for (const TechnicianId &id : m_model.board().technicians())
        away += arrangement.hidden.contains(id);
    if (away > 0)
        parts += tr("%n technician(s) hidden.", nullptr, away);
    return parts.join(u' ');
}

void FilterStrip::refresh()
{
    const QString words = sentence();
    m_text->setText(words);
    setVisible(!words.isEmpty());
}

} // namespace targo::desk
