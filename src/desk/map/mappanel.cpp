#include "desk/map/mappanel.h"

#include "desk/map/addresssearch.h"
#include "desk/map/mapwords.h"
#include "desk/theme/icons.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

MapPanel::MapPanel(const DeskPorts &ports, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_ports(ports)
    , m_theme(theme)
    , m_scene(new MapScene(ports.board, ports.vans, ports.clock, ports.site, this))
    , m_delays(ports.vans ? new Delays(ports.board, *ports.vans, ports.clock, ports.site, this) : nullptr)
    , m_ways(new MapWays(*m_scene, ports.roads, m_delays, this))
    , m_day(new QLabel(this))
    , m_ground(new MapGround(theme, this))
    , m_canvas(new MapCanvas(*m_scene, *m_ways, theme, this))
{
    setObjectName(u"mapPanel"_s);
    setMinimumSize(300, 160);
    auto *head = new QFrame(this);
    head->setProperty("chrome", true);
    m_head = new QHBoxLayout(head);
    auto *title = new QLabel(tr("Map"), this);
    title->setProperty("title", true);
    m_day->setObjectName(u"mapDayLabel"_s);
    m_day->setProperty("muted", true);
    m_head->setContentsMargins(12, 6, 8, 6);
    m_head->setSpacing(4);
    m_head->addWidget(title);
    m_head->addSpacing(4);
    m_head->addWidget(m_day);
    m_head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    auto *body = new QGridLayout; // one over the other
    body->addWidget(m_ground, 0, 0);
    body->addWidget(m_canvas, 0, 0);
    column->addLayout(body, 1);
    m_canvas->raise();
    m_card = new QLabel(m_canvas);
    m_card->setObjectName(u"mapCard"_s);
    m_card->setProperty("card", true);
    m_card->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->setTextFormat(Qt::RichText);
    m_card->setContentsMargins(10, 6, 10, 6);
    m_card->setFrameShape(QFrame::StyledPanel);
    m_card->setWordWrap(true);
    m_card->hide();
    m_found = new FoundPlaceCard(m_canvas);
    if (ports.addresses)
        addSearch();
    connect(m_found, &FoundPlaceCard::closed, this, [this] { m_canvas->mark({}); });
    connect(m_canvas, &MapCanvas::cameraChanged, this, [this] { m_ground->setCamera(m_canvas->camera()); });
    connect(m_scene, &MapScene::pinsChanged, this, [this] {
        showNotice();
        showCard();
    });
    connect(m_scene, &MapScene::vansChanged, this, [this] {
        showCard();
        showNotice();
    });
    connect(m_canvas, &MapCanvas::chosenChanged, this, &MapPanel::showCard);
    connect(m_ways, &MapWays::changed, this, &MapPanel::showCard);
    setTiles({ports.map.tiles, ports.map.attribution, ports.map.cacheFolder});
}

void MapPanel::addSearch()
{
    auto *search = new AddressSearch(*m_ports.addresses, m_theme, this);
    // In a row of its own: beside the buttons there would be room for eight letters.
    auto *row = new QFrame(this);
    row->setProperty("chrome", true);
    auto *inner = new QHBoxLayout(row);
    inner->setContentsMargins(12, 0, 8, 8);
    inner->addWidget(search);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, row);
    connect(search, &AddressSearch::chosen, this, [this](const FoundAddress &address) {
        MapCamera camera = m_canvas->camera();
        camera.center = worldOf(address.place);
        camera.zoom = std::max(camera.zoom, 14);
        m_canvas->setCamera(camera);
        m_canvas->mark(address.place);
        m_found->show(address);
    });
    connect(search, &AddressSearch::left, this, [this] {
        m_found->close();
        m_canvas->setFocus();
    });
}

void MapPanel::setTiles(const MapTiles &tiles)
{
    m_tiles = tiles;
    m_ground->setTiles(tiles);
    m_canvas->setAttribution(tiles.address.isEmpty() ? QString() : tiles.attribution);
    showNotice();
}

void MapPanel::setDay(QDate day)
{
    m_day->setText(words::relativeDay(day, m_scene->wallNow().date()));
    m_day->setToolTip(words::day(day));
    m_scene->setDay(day);
}

void MapPanel::addHeadAction(QAction *action, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName().replace(u"Action"_s, u"Button"_s));
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({18, 18});
    const QString name = action->text().remove(u'&');
    button->setAccessibleName(name);
    button->setToolTip(action->shortcut().isEmpty() ? name : u"%1 (%2)"_s.arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    const auto tint = [this, button, iconName] { button->setIcon(icon(iconName, m_theme.palette().muted)); };
    connect(&m_theme, &Theme::changed, button, tint);
    tint();
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    m_head->addWidget(button);
}

void MapPanel::addHeadMenu(QMenu *menu, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    m_head->addWidget(button);
}

void MapPanel::refresh()
{
    m_scene->passTime(); // the ways follow
    if (m_delays)
        m_delays->passTime();
    showNotice();
}

void MapPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    // The board is painted first.
    QMetaObject::invokeMethod(this, [this] {
        if (!isVisible() || m_scene->isAwake())
            return;
        m_scene->setAwake(true);
        showNotice();
        Q_EMIT woke();
    }, Qt::QueuedConnection);
}

void MapPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_scene->setAwake(false);
}

void MapPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showCard();
}

// What is wrong, in a line; never a box.
void MapPanel::showNotice()
{
    QStringList lines;
    if (m_scene->isPast())
        lines << tr("The vans of another time: a replay.");
    else if (m_ports.vans && m_ports.vans->trouble())
        lines << tr("No new positions. %1").arg(words::of(*m_ports.vans->trouble()));
    if (m_tiles.address.isEmpty())
        lines << tr("No map server is set: the grid stands in for it.");
    if (m_scene->withoutPlace() > 0)
        lines << tr("%n job(s) without a place.", nullptr, m_scene->withoutPlace());
    m_canvas->setNotice(lines.join(u"  "_s));
}

void MapPanel::showCard()
{
    QString text;
    if (const VanMark *van = m_scene->van(m_canvas->chosenTechnician()))
        text = cardOfVan(*van);
    else if (const JobPin *pin = m_scene->pin(m_canvas->chosenJob()))
        text = cardOfJob(*pin);
    m_card->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_card->setText(text);
    const int room = std::max(80, std::min(340, m_canvas->width() - 16));
    m_card->setWordWrap(false);
    const QSize natural = m_card->sizeHint();
    m_card->setWordWrap(natural.width() > room);
    m_card->resize(std::min(natural.width(), room), natural.width() > room ? m_card->heightForWidth(room) : natural.height());
    m_card->move(8, m_canvas->hasNotice() ? 34 : 8);
}

// The next arrival against its hour, the worst one, and how far it still is.
QStringList MapPanel::wordsOfWay(const TechnicianId &technician) const
{
    const auto &way = m_ways->chosen();
    if (!way || way->technician != technician)
        return {};
    QStringList lines;
    const Palette &palette = m_theme.palette();
    const auto tell = [&](const Arrival &arrival) {
        const Delay delay = delayOf({&arrival, 1});
        const QString text = wordsOf(arrival, m_ports.board).toHtmlEscaped();
        const QColor tone = palette.ink(delay == Delay::Grave ? palette.bad : palette.warning, palette.panel);
        lines << (delay == Delay::None ? text : u"<span style='color:%1'>⚠ %2</span>"_s.arg(tone.name(), text));
    };
    if (!way->arrivals.empty()) {
        tell(way->arrivals.front());
        const auto worst = std::ranges::max_element(way->arrivals, {}, &Arrival::lateMinutes);
        if (worst != way->arrivals.begin() && delayOf({&*worst, 1}) != Delay::None)
            tell(*worst);
    }
    if (way->road.legs.empty())
        return lines;
    const QString kilometres = words::language().toString(way->road.metres() / 1000, 'f', 0);
    const QString time = words::duration(qRound(way->road.seconds() / 60));
    lines << (way->road.straight ? tr("%1 km · %2, straight lines") : tr("%1 km · %2 to go")).arg(kilometres, time);
    return lines;
}

QString MapPanel::cardOfVan(const VanMark &van) const
{
    const Technician *technician = m_ports.board.technician(van.technician);
    QStringList lines{u"<b>%1</b> · %2"_s.arg(technician ? technician->fullName.toHtmlEscaped() : QString(), movementOf(van, m_scene->now()).toHtmlEscaped())};
    if (!van.position.valid)
        lines << satellitesLost();
    if (van.position.doubtful)
        lines << tr("Doubtful place");
    lines += wordsOfWay(van.technician);
    return lines.join(u"<br>"_s);
}

QString MapPanel::cardOfJob(const JobPin &pin) const
{
    const Job *job = m_ports.board.job(pin.id);
    if (!job)
        return {};
    QStringList lines{u"<b>%1</b> · %2"_s.arg(words::who(*job, m_ports.board).toHtmlEscaped(), words::of(job->type).toHtmlEscaped())};
    lines << (whoseIs(*job, pin, m_ports.board) + u" · "_s + words::state(*job, m_scene->wallNow())).toHtmlEscaped();
    if (const QString where = words::address(*job, m_ports.board); !where.isEmpty())
        lines << where.toHtmlEscaped();
    return lines.join(u"<br>"_s);
}

} // namespace targo::desk
