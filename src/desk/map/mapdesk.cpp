#include "desk/map/mapdesk.h"

#include "desk/board/boardpage.h"
#include "desk/replay/replaydesk.h"
#include "desk/visits/visitcard.h"
#include "desk/words/times.h"
#include "domain/ports/roads.h"

#include <QMenuBar>
#include <QSettings>
#include <QSplitter>

#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView centerKey("center");
constexpr QLatin1StringView zoomKey("zoom");
constexpr QLatin1StringView layersKey("map/layersOff");
constexpr std::pair<const char *, bool MapLayers::*> layerNames[] = {{"vans", &MapLayers::vans}, {"toPlan", &MapLayers::toPlan},
    {"planned", &MapLayers::planned}, {"finished", &MapLayers::finished}, {"accuracy", &MapLayers::accuracy},
    {"ways", &MapLayers::ways}};
constexpr QLatin1StringView tilesKey("tiles"), attributionKey("attribution"), roadsKey("roads");

} // namespace

MapDesk::MapDesk(const DeskPorts &ports, const Theme &theme, DeskActions &actions, BoardPage &board, BoardActs &acts, QMenuBar &bar)
    : QObject(&board)
    , m_ports(ports)
    , m_board(board)
    , m_panel(new MapPanel(ports, theme, &board))
    , m_place(new MapPlace(board, *board.findChild<QSplitter *>(u"boardSplitter"_s), *m_panel, ports.settings, ports.vans))
    , m_joined(new MapBoard(*m_panel, *m_place, board, acts, theme))
    , m_actions(new MapActions(actions, board, *m_panel, *m_place, *m_joined, bar))
{
    recall();
    useServers();
    connect(m_actions, &MapActions::serversWanted, this, &MapDesk::askForServers);
    if (ports.vans)
        followVans(theme, actions, acts, bar);
}

void MapDesk::followVans(const Theme &theme, DeskActions &actions, BoardActs &acts, QMenuBar &bar)
{
    connect(m_panel->delays(), &Delays::changed, this, &MapDesk::warn);
    auto *proposals = new VisitProposals(*m_ports.vans, acts, m_ports.clock, m_ports.site, this);
    const auto *card = new VisitCard(*proposals, actions, m_board.timeline().parentWidget());
    QMenu *menu = bar.findChild<QMenu *>(u"mapMenu"_s);
    menu->addSeparator();
    menu->addActions({card->acceptAction(), card->dismissAction()});
    const auto *replay = new ReplayDesk(m_ports, theme, actions, m_board, acts, *m_panel, *menu);
    connect(replay, &ReplayDesk::opened, this, [this] {
        m_place->setShown(true);
        m_place->bringForward();
    });
}

void MapDesk::warn()
{
    QHash<TechnicianId, LaneWarning> warnings;
    for (const auto &[technician, arrival] : m_panel->delays()->all().asKeyValueRange())
        warnings.insert(technician, {wordsOf(arrival, m_ports.board), tr("%1 late", "a duration").arg(words::duration(arrival.lateMinutes)), delayOf({&arrival, 1}) == Delay::Grave});
    m_board.timeline().model().setWarnings(warnings);
}

QString MapDesk::of(QLatin1StringView key) const { return u"map %1/%2"_s.arg(m_ports.company, key); }

void MapDesk::recall()
{
    const QSettings &settings = m_ports.settings;
    MapLayers shown;
    const QStringList off = settings.value(layersKey).toStringList();
    for (const auto &[name, member] : layerNames)
        shown.*member = !off.contains(QLatin1StringView(name));
    m_actions->setLayers(shown);
    const QPointF center = settings.value(of(centerKey)).toPointF();
    const int zoom = settings.value(of(zoomKey)).toInt();
    const bool readable = center.x() > 0 && center.x() < 1 && center.y() > 0 && center.y() < 1;
    if (!readable || zoom < MapCamera::leastZoom || zoom > MapCamera::mostZoom)
        return;
    MapCamera camera = m_panel->canvas().camera();
    camera.center = center;
    camera.zoom = zoom;
    m_panel->canvas().setCamera(camera);
    m_joined->keepView();
}

MapServersDialog::Servers MapDesk::servers() const
{
    const QSettings &settings = m_ports.settings;
    return {settings.value(of(tilesKey), m_ports.map.tiles).toString(), settings.value(of(attributionKey), m_ports.map.attribution).toString(),
            settings.value(of(roadsKey), m_ports.map.roads).toString()};
}

void MapDesk::useServers()
{
    const MapServersDialog::Servers now = servers();
    m_panel->setTiles({now.tiles, now.attribution, m_ports.map.cacheFolder});
    if (m_ports.roads)
        m_ports.roads->setServer(now.roads);
    m_panel->ways().refresh();
}

void MapDesk::askForServers()
{
    auto *dialog = new MapServersDialog(servers(), m_panel->window());
    connect(dialog, &MapServersDialog::chosen, this, [this](const MapServersDialog::Servers &chosen) {
        // What is as it comes is not kept: the demonstration is at another address every time.
        const auto keep = [this](QLatin1StringView key, const QString &value, const QString &given) {
            value == given ? m_ports.settings.remove(of(key)) : m_ports.settings.setValue(of(key), value);
        };
        keep(tilesKey, chosen.tiles, m_ports.map.tiles);
        keep(attributionKey, chosen.attribution, m_ports.map.attribution);
        keep(roadsKey, chosen.roads, m_ports.map.roads);
        useServers();
    });
    dialog->open();
}

void MapDesk::remember() const
{
    m_place->remember();
    QStringList off;
    for (const auto &[name, member] : layerNames) {
        if (!(m_panel->canvas().layers().*member))
            off << QLatin1StringView(name);
    }
    m_ports.settings.setValue(layersKey, off);
    if (!m_joined->wasSeen())
        return; // what is kept is still to be shown
    m_ports.settings.setValue(of(centerKey), m_panel->canvas().camera().center);
    m_ports.settings.setValue(of(zoomKey), m_panel->canvas().camera().zoom);
}

void MapDesk::passTime() { m_panel->refresh(); }

} // namespace targo::desk
