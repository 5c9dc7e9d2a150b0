#include "desk/map/foundplacecard.h"

#include "desk/map/mapcamera.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8, aboveScale = 34, widest = 340; // pixels

} // namespace

FoundPlaceCard::FoundPlaceCard(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"foundPlaceCard"_s);
    setProperty("card", true);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    m_text->setObjectName(u"foundPlaceLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *make = new QPushButton(tr("New job here"), this);
    make->setObjectName(u"newJobHereButton"_s);
    make->setAutoDefault(false);
    auto *copy = new QPushButton(tr("Copy the coordinates"), this);
    copy->setObjectName(u"copyFoundPlaceButton"_s);
    copy->setAutoDefault(false);
    auto *away = new QToolButton(this);
    away->setObjectName(u"closeFoundPlaceButton"_s);
    away->setText(u"✕"_s);
    away->setProperty("flat", true);
    away->setAccessibleName(tr("Take the place off the map"));
    away->setToolTip(tr("Take the place off the map"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_text, 1);
    head->addWidget(away, 0, Qt::AlignTop);
    auto *acts = new QHBoxLayout;
    acts->addWidget(make);
    acts->addWidget(copy);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 6, 8);
    column->addLayout(head);
    column->addLayout(acts);
    connect(make, &QPushButton::clicked, this, [this] { Q_EMIT newJobWanted(*m_address); });
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyWanted(m_address->place); });
    connect(away, &QToolButton::clicked, this, &FoundPlaceCard::close);
    parent->installEventFilter(this);
    hide();
}

void FoundPlaceCard::show(const FoundAddress &address)
{
    m_address = address;
    m_text->setText(address.label + u'\n' + coordinateText(address.place));
    QFrame::show();
    place();
}

void FoundPlaceCard::close()
{
    m_address.reset();
    hide();
    Q_EMIT closed();
}

void FoundPlaceCard::place()
{
    const int width = std::clamp(parentWidget()->width() - 2 * margin, 80, widest);
    resize(width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
    move(margin, std::max(0, parentWidget()->height() - height() - aboveScale));
}

bool FoundPlaceCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace targo::desk
