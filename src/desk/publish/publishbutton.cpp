#include "desk/publish/publishbutton.h"

#include <QAction>
#include <QStyle>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int aroundText = 30; // pixels of frame and padding

} // namespace

PublishButton::PublishButton(QAction &publish, const TimelineModel &model, const Rights *rights, QWidget *parent)
    : QPushButton(parent)
    , m_model(model)
    , m_rights(rights)
{
    setObjectName(u"publishChangesButton"_s);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms); // a drop of fifty jobs is counted once
    connect(&m_soon, &QTimer::timeout, this, &PublishButton::refresh);
    const auto later = [this] { m_soon.start(); };
    connect(&model, &TimelineModel::lanesReset, this, later);
    connect(&model, &TimelineModel::laneChanged, this, later);
    if (rights)
        connect(rights, &Rights::changed, this, &PublishButton::refresh);
    connect(this, &QPushButton::clicked, &publish, &QAction::trigger);
    connect(&publish, &QAction::changed, this, [this, &publish] { setToolTip(publish.toolTip()); });
    setToolTip(publish.toolTip());
    refresh();
}

void PublishButton::refresh()
{
    int waiting = 0;
    for (const TimelineLane &lane : m_model.lanes())
        waiting += int(std::ranges::count_if(lane.bars, &TimelineBar::awaitsPublishing));
    m_waiting = waiting;
    setVisible(!isRefused(mayPublish(m_rights)));
    setProperty("primary", waiting > 0);
    style()->unpolish(this);
    style()->polish(this);
    showText();
}

void PublishButton::setShort(bool shortly)
{
    if (std::exchange(m_short, shortly) != shortly)
        showText();
}

void PublishButton::showText()
{
    setText(m_short ? shortText() : longText());
    setAccessibleName(longText());
    updateGeometry();
}

QString PublishButton::longText() const { return m_waiting > 0 ? tr("Publish %n change(s)", nullptr, m_waiting) : tr("Publish…"); }
QString PublishButton::shortText() const { return m_waiting > 0 ? tr("Publish %1", "a number, where there is little room").arg(m_waiting) : tr("Publish…"); }

int PublishButton::widthOf(const QString &text) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold); // as the primary act is written
    return QFontMetrics(strong).horizontalAdvance(text) + aroundText;
}

QSize PublishButton::minimumSizeHint() const { return {widthOf(shortText()), QPushButton::minimumSizeHint().height()}; }
QSize PublishButton::sizeHint() const { return {widthOf(m_short ? shortText() : longText()), QPushButton::sizeHint().height()}; }

} // namespace targo::desk
