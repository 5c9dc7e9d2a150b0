#include "desk/map/nearestmenu.h"

#include "desk/words/errorwords.h"
#include "desk/words/times.h"
#include "domain/dispatch/feasibility.h"
#include "domain/dispatch/workinghours.h"

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

NearestMenu::NearestMenu(const JobId &id, const MapScene &scene, Roads *roads, QWidget *parent)
    : QMenu(tr("Who is &near"), parent)
    , m_scene(scene)
    , m_roads(roads)
{
    setObjectName(u"nearestMenu"_s);
    const Job *job = scene.board().job(id);
    const auto place = job ? placeOf(*job, scene.board()) : std::nullopt;
    setEnabled(place && !job->isOver() && !scene.isPast());
    if (!isEnabled())
        return;
    find(*job, *place);
    list(false);
    if (m_roads && !m_near.empty())
        connect(this, &QMenu::aboutToShow, this, [this, place] { ask(*place); }, Qt::SingleShotConnection);
}

void NearestMenu::find(const Job &job, const Coordinate &place)
{
    for (const VanMark &van : m_scene.vans()) {
        const Technician *technician = m_scene.board().technician(van.technician);
        if (!technician || van.freshness == Freshness::Stale || !hasRequiredSkills(*technician, job) || takesNoWork(*technician)
            || isAbsent(*technician, m_scene.wallNow().date()))
            continue;
        m_near.push_back({van.technician, van.position.place, straightLeg(van.position.place, place).seconds});
    }
    std::ranges::sort(m_near, {}, &Near::seconds);
    m_near.resize(std::min<size_t>(m_near.size(), most));
}

void NearestMenu::ask(const Coordinate &place)
{
    std::vector<Coordinate> from;
    for (const Near &near : m_near)
        from.push_back(near.place);
    m_roads->secondsTo(place, from).then(this, [this](const Result<std::vector<std::optional<double>>> &seconds) {
        if (!seconds || seconds->size() != m_near.size())
            return; // the crow's stay, and say so
        for (size_t i = 0; i < m_near.size(); ++i)
            m_near[i].seconds = (*seconds)[i].value_or(-1);
        std::erase_if(m_near, [](const Near &near) { return near.seconds < 0; }); // no road leads there
        std::ranges::sort(m_near, {}, &Near::seconds);
        list(true);
    });
}

void NearestMenu::list(bool byRoad)
{
    clear();
    for (const Near &near : m_near) {
        const Technician *technician = m_scene.board().technician(near.technician);
        const QString time = words::duration(qRound(near.seconds / 60));
        const QString name = technician ? technician->fullName : near.technician.text();
        const QString text = (byRoad ? tr("%1 · %2 by road") : tr("%1 · some %2")).arg(name, time);
        connect(addAction(words::menuText(text)), &QAction::triggered, this, [this, id = near.technician] { Q_EMIT chosen(id); });
    }
    if (m_near.empty())
        addAction(tr("Nobody who can do it is on the map"))->setEnabled(false);
}

} // namespace targo::desk
