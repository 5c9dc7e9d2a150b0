#include "desk/fields/periodedit.h"

#include "desk/fields/dayedit.h"
#include "domain/dispatch/walltime.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

PeriodEdit::PeriodEdit(QDate first, QDate last, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_span(new QComboBox(this))
    , m_first(new DayEdit(this))
    , m_last(new DayEdit(this))
{
    m_span->setObjectName(name + u"SpanBox"_s);
    m_span->setAccessibleName(tr("Period"));
    m_span->addItems({tr("Day"), tr("Week"), tr("Other period")});
    m_first->setObjectName(name + u"FirstEdit"_s);
    m_first->setAccessibleName(tr("From"));
    m_first->setDate(first);
    m_last->setObjectName(name + u"LastEdit"_s);
    m_last->setAccessibleName(tr("To"));
    m_last->setDate(last);
    const bool week = first == mondayOf(first) && last == first.addDays(6);
    m_span->setCurrentIndex(int(first == last ? Span::Day : week ? Span::Week : Span::Other));
    m_last->setEnabled(m_span->currentIndex() == int(Span::Other));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Period"), this));
    row->addWidget(m_span);
    row->addWidget(m_first);
    row->addWidget(new QLabel(u"–"_s, this));
    row->addWidget(m_last);
    row->addStretch();
    connect(m_span, &QComboBox::activated, this, &PeriodEdit::follow);
    connect(m_first, &QDateEdit::dateChanged, this, &PeriodEdit::follow);
    connect(m_last, &QDateEdit::dateChanged, this, [this] {
        const QSignalBlocker quiet(m_first);
        m_first->setDate(std::min(m_first->date(), m_last->date()));
        Q_EMIT changed();
    });
}

QDate PeriodEdit::first() const { return m_first->date(); }
QDate PeriodEdit::last() const { return m_last->date(); }

void PeriodEdit::showWeek()
{
    m_span->setCurrentIndex(int(Span::Week));
    follow();
}

void PeriodEdit::follow()
{
    const auto span = Span(m_span->currentIndex());
    m_last->setEnabled(span == Span::Other);
    const QSignalBlocker quietFirst(m_first), quietLast(m_last);
    const QDate first = span == Span::Week ? mondayOf(m_first->date()) : m_first->date();
    m_first->setDate(first);
    m_last->setDate(span == Span::Day ? first : span == Span::Week ? first.addDays(6) : std::max(first, m_last->date()));
    Q_EMIT changed();
}

} // namespace targo::desk
