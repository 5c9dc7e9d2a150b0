#include "sandbox/vans/swarm.h"

#include "sandbox/roads/towns.h"

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;

void Swarm::setSize(int count)
{
    m_count = std::clamp(count, 0, 900);
    if (m_count == 0 || !m_tours.empty())
        return;
    const QList<roads::Town> &towns = roads::towns();
    const auto centre = [&](qsizetype index) { return roads::onPlane({towns[index].latitude, towns[index].longitude}); };
    for (qsizetype i = 0; i < towns.size(); ++i) {
        m_tours.emplace_back(centre(i), centre((i + 5) % towns.size()), 1);
        m_tours.emplace_back(centre((i + 5) % towns.size()), centre(i), 1);
    }
}

Device Swarm::device(int index) const
{
    return {.id = firstId + index, .name = u"Essai %1"_s.arg(index + 1), .uniqueId = QString::number(990'000'000 + index), .technician = u"DT-9%1"_s.arg(index, 4, 10, QLatin1Char('0')),
            .model = u"FMC920"_s, .phone = {}, .temper = Temper::Sound};
}

Fix Swarm::at(int index, qint64 moment) const
{
    const std::size_t tour = static_cast<std::size_t>(index) % (m_tours.size() / 2) * 2;
    const double there = m_tours[tour].seconds(), back = m_tours[tour + 1].seconds();
    const double since = std::fmod(static_cast<double>(moment % 86'400'000) / 1000 + index * 97.3, there + back);
    const Motion motion = since < there ? m_tours[tour].at(since) : m_tours[tour + 1].at(since - there);
    const auto day = static_cast<int>(moment / 86'400'000) + 2'440'588; // Julian
    return {.id = fixId(firstId + index, day, moment % 86'400'000), .device = firstId + index, .at = moment, .arrived = moment, .place = motion.at, .speed = motion.speed,
            .course = motion.course, .ignition = true, .moving = motion.speed > 1, .metresToday = motion.metres, .engineToday = moment % 86'400'000, .day = day, .inside = {}};
}

} // namespace targo::sandbox::vans
