#pragma once

#include "domain/ports/vansource.h"

namespace targo::test {

// Vans where a test puts them.
class FakeVans : public VanSource
{
public:
    const std::vector<Van> &vans() const override { return m_vans; }
    const Van *vanOf(const TechnicianId &technician) const override
    {
        const auto found = std::ranges::find(m_vans, technician, &Van::technician);
        return found == m_vans.end() ? nullptr : &*found;
    }
    std::optional<Error> trouble() const override { return m_trouble; }
    QFuture<Result<std::vector<VanPosition>>> track(const TechnicianId &technician, const QDateTime &, const QDateTime &) override
    {
        return answered<std::vector<VanPosition>>(tracks.value(technician));
    }

    void put(const Van &van)
    {
        const auto known = std::ranges::find(m_vans, van.device, &Van::device);
        known == m_vans.end() ? m_vans.push_back(van) : void(*known = van);
        Q_EMIT vansChanged();
    }
    void cross(const FenceCrossing &crossing) { Q_EMIT fenceCrossed(crossing); }
    void fail(const std::optional<Error> &error)
    {
        m_trouble = error;
        Q_EMIT vansChanged();
    }

    void clear() { m_vans.clear(); }

    QHash<TechnicianId, std::vector<VanPosition>> tracks;

private:
    std::vector<Van> m_vans;
    std::optional<Error> m_trouble;
};

} // namespace targo::test
