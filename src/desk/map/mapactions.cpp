#include "desk/map/mapactions.h"

#include "desk/board/boardpage.h"
#include "desk/job/newjobdialog.h"
#include "desk/map/nearestmenu.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "domain/tracking/distance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

MapActions::MapActions(DeskActions &desk, BoardPage &board, MapPanel &panel, MapPlace &place, MapBoard &joined, QMenuBar &bar)
    : QObject(&board)
    , m_desk(desk)
    , m_board(board)
    , m_panel(panel)
    , m_place(place)
    , m_joined(joined)
    , m_where(new QActionGroup(this))
{
    make();
    fillMenu(bar);
    connectActs();
    connectMenus();
    showPlace();
    showDriver();
}

void MapActions::make()
{
    m_show = m_desk.make(tr("&Map"), u"showMapAction"_s, {Qt::Key_F8});
    m_show->setCheckable(true);
    m_ownWindow = m_desk.make(tr("Map in its own &window"), u"mapWindowAction"_s, {Qt::SHIFT | Qt::Key_F8});
    m_ownWindow->setCheckable(true);
    m_showChosen = m_desk.make(tr("&Show the chosen on the map"), u"showOnMapAction"_s, {Qt::CTRL | Qt::Key_M});
    m_fit = m_desk.make(tr("Show &everything"), u"fitMapAction"_s, {Qt::CTRL | Qt::Key_F8});
    m_follow = m_desk.make(tr("&Follow the van"), u"followVanAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_F8});
    m_follow->setCheckable(true);
    m_copy = m_desk.make(tr("&Copy the coordinates"), u"copyPlaceAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    m_servers = m_desk.make(tr("Map &servers…"), u"mapServersAction"_s);
    for (const auto &[text, where] : {std::pair(tr("&Beside the board"), MapPlace::Where::Beside), std::pair(tr("Be&low the board"), MapPlace::Where::Below)}) {
        QAction *action = m_desk.make(text, where == MapPlace::Where::Beside ? u"mapBesideAction"_s : u"mapBelowAction"_s);
        action->setCheckable(true);
        action->setData(int(where));
        m_where->addAction(action);
    }
    const std::tuple<QString, QString, bool MapLayers::*> layers[] = {
        {tr("&Vans"), u"layerVansAction"_s, &MapLayers::vans},
        {tr("Work to &plan"), u"layerToPlanAction"_s, &MapLayers::toPlan},
        {tr("Planned &jobs"), u"layerPlannedAction"_s, &MapLayers::planned},
        {tr("&Finished jobs"), u"layerFinishedAction"_s, &MapLayers::finished},
        {tr("&Ways of the day"), u"layerWaysAction"_s, &MapLayers::ways},
        {tr("&Accuracy of the places"), u"layerAccuracyAction"_s, &MapLayers::accuracy},
    };
    for (const auto &[text, name, member] : layers) {
        QAction *action = m_desk.make(text, name);
        action->setCheckable(true);
        action->setChecked(m_panel.canvas().layers().*member);
        m_layers.emplace_back(action, member);
    }
}

void MapActions::fillMenu(QMenuBar &bar)
{
    auto *view = bar.findChild<QMenu *>(u"viewMenu"_s);
    view->addSeparator();
    QMenu *map = view->addMenu(tr("Ma&p"));
    map->setObjectName(u"mapMenu"_s);
    map->addAction(m_show);
    map->addSeparator();
    map->addActions(m_where->actions());
    map->addAction(m_ownWindow);
    map->addSeparator();
    map->addActions({m_showChosen, m_fit, m_follow, m_copy});
    QMenu *layers = map->addMenu(tr("&Layers"));
    layers->setObjectName(u"mapLayersMenu"_s);
    for (const auto &[action, member] : m_layers)
        layers->addAction(action);
    map->addSeparator();
    map->addAction(m_servers);
    m_panel.addHeadMenu(layers, tr("Layers"), u"mapLayersButton"_s);
    m_panel.addHeadAction(m_fit, u"fit"_s);
    m_panel.addHeadAction(m_ownWindow, u"own-window"_s);
    m_panel.addHeadAction(m_show, u"close"_s);
}

void MapActions::connectActs()
{
    connect(m_show, &QAction::triggered, this, [this](bool shown) {
        m_place.setShown(shown);
        showPlace();
    });
    connect(m_where, &QActionGroup::triggered, this, [this](const QAction *action) { m_place.setWhere(MapPlace::Where(action->data().toInt())); });
    connect(m_ownWindow, &QAction::triggered, this, [this](bool out) {
        m_place.setWhere(out ? MapPlace::Where::Window : MapPlace::Where::Beside);
        showPlace();
    });
    connect(m_showChosen, &QAction::triggered, &m_joined, &MapBoard::showChosen);
    connect(m_servers, &QAction::triggered, this, &MapActions::serversWanted);
    connect(m_fit, &QAction::triggered, &m_joined, &MapBoard::fitAll);
    connect(m_copy, &QAction::triggered, this, [this] { copy(m_joined.chosenPlace()); });
    connect(m_follow, &QAction::triggered, this, [this](bool follow) {
        m_panel.canvas().follow(follow ? m_joined.chosenDriver() : TechnicianId());
        showDriver();
    });
    connect(&m_panel.canvas(), &MapCanvas::followEnded, this, &MapActions::showDriver);
    connect(&m_joined, &MapBoard::chosenChanged, this, &MapActions::showDriver);
    connect(&m_panel.scene(), &MapScene::vansChanged, this, &MapActions::showDriver);
    connect(&m_place, &MapPlace::changed, this, &MapActions::showPlace);
    connect(&m_panel.found(), &FoundPlaceCard::newJobWanted, this, &MapActions::makeJobAt);
    connect(&m_panel.found(), &FoundPlaceCard::copyWanted, this, &MapActions::copy);
    for (const auto &[action, member] : m_layers) {
        connect(action, &QAction::triggered, this, [this, member](bool shown) {
            MapLayers layers = m_panel.canvas().layers();
            layers.*member = shown;
            m_panel.canvas().setLayers(layers);
        });
    }
}

void MapActions::setLayers(const MapLayers &layers)
{
    m_panel.canvas().setLayers(layers);
    for (const auto &[action, member] : m_layers)
        action->setChecked(layers.*member);
}

void MapActions::showPlace()
{
    m_show->setChecked(m_place.isShown());
    m_ownWindow->setChecked(m_place.isShown() && m_place.where() == MapPlace::Where::Window);
    for (QAction *action : m_where->actions())
        action->setChecked(m_place.isShown() && action->data().toInt() == int(m_place.where()));
    for (QAction *action : {m_fit, m_copy})
        action->setEnabled(m_place.isShown());
    showDriver();
}

void MapActions::showDriver()
{
    const TechnicianId followed = m_panel.canvas().followed();
    m_follow->setChecked(!followed.isEmpty());
    m_follow->setEnabled(m_place.isShown() && (!followed.isEmpty() || m_panel.scene().van(m_joined.chosenDriver())));
}

void MapActions::connectMenus()
{
    connect(&m_panel.canvas(), &MapCanvas::menuWanted, this, &MapActions::popUp);
    connect(&m_panel.canvas(), &MapCanvas::listWanted, this, &MapActions::popUpList);
}

QMenu *MapActions::menu(const QString &name)
{
    auto *made = new QMenu(&m_panel);
    made->setObjectName(name);
    connect(made, &QMenu::aboutToHide, made, &QObject::deleteLater);
    return made;
}

void MapActions::popUp(const MapSpot &spot, QPoint global)
{
    if (spot.jobs.size() > 1)
        return popUpList(spot.jobs, global);
    QMenu *made = menu(spot.isVan() ? u"mapVanMenu"_s : spot.jobs.empty() ? u"mapGroundMenu"_s : u"mapPinMenu"_s);
    if (spot.isVan()) {
        addVanActs(*made, spot);
    } else if (!spot.jobs.empty()) {
        m_joined.showOn(spot.jobs.front());
        m_desk.fillJobMenu(made);
        made->addSeparator();
        const JobId job = spot.jobs.front();
        auto *nearest = new NearestMenu(job, m_panel.scene(), m_panel.roads(), made);
        connect(nearest, &NearestMenu::chosen, this, [this, job](const TechnicianId &technician) { m_joined.give({job}, technician); });
        made->addMenu(nearest);
        made->addActions({m_copy, m_follow});
    } else {
        addGroundActs(*made, spot.place);
    }
    made->popup(global);
}

void MapActions::addVanActs(QMenu &menu, const MapSpot &spot)
{
    if (!spot.technician.isEmpty()) {
        m_board.timeline().chooseTechnician(spot.technician);
        menu.addAction(m_follow);
        connect(menu.addAction(tr("&Their calendar")), &QAction::triggered, this, [this] { m_board.setFace(BoardPage::Face::Calendar); });
        menu.addAction(m_desk.newJob);
        menu.addAction(m_desk.absence);
        menu.addSeparator();
    }
    addGroundActs(menu, spot.place);
}

void MapActions::addGroundActs(QMenu &menu, const Coordinate &place)
{
    // Who points at the place that was found means its address.
    const auto &found = m_panel.found().address();
    const bool meant = found && metresBetween(found->place, place) < 12 * m_panel.canvas().camera().metresPerPixel();
    const FoundAddress address = meant ? *found : FoundAddress{.label = {}, .place = place};
    connect(menu.addAction(tr("&New job here…")), &QAction::triggered, this, [this, address] { makeJobAt(address); });
    connect(menu.addAction(tr("&Copy these coordinates")), &QAction::triggered, this, [this, place] { copy(place); });
    connect(menu.addAction(tr("&Zoom in here")), &QAction::triggered, this, [this, place] {
        MapCamera camera = m_panel.canvas().camera();
        camera.center = worldOf(place);
        camera.zoom = std::min(camera.zoom + 2, MapCamera::mostZoom);
        m_panel.canvas().setCamera(camera);
    });
    menu.addAction(m_fit);
}

// Of jobs at one place.
void MapActions::popUpList(const std::vector<JobId> &jobs, QPoint global)
{
    QMenu *made = menu(u"mapListMenu"_s);
    const BoardSource &board = m_panel.scene().board();
    for (const JobId &id : jobs) {
        const Job *job = board.job(id);
        if (!job)
            continue;
        const QString text = words::who(*job, board) + u" · "_s + words::of(job->type) + u" · "_s + words::state(*job, m_panel.scene().wallNow());
        connect(made->addAction(words::menuText(text)), &QAction::triggered, this, [this, id] { m_joined.showOn(id); });
    }
    made->popup(global);
}

void MapActions::makeJobAt(const FoundAddress &address)
{
    Changes typed{{Field::Position, address.place}};
    if (!address.label.isEmpty())
        typed.emplace(Field::AddressText, address.label);
    m_board.openNewJob({.date = m_panel.scene().day(), .typed = typed});
}

void MapActions::copy(const Coordinate &place) const { QGuiApplication::clipboard()->setText(coordinateText(place)); }

} // namespace targo::desk
