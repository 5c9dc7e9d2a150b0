#pragma once

#include "sandbox/vans/device.h"

namespace targo::sandbox::vans {

// Vans that nobody drives, for measuring: any number of them, up and down the region's main roads, each at its own place.
class Swarm
{
public:
    static constexpr int firstId = 1001;

    void setSize(int count);
    int size() const { return m_count; }
    Device device(int index) const;
    Fix at(int index, qint64 moment) const;

private:
    int m_count = 0;
    std::vector<Ride> m_tours; // there and back, shared by many
};

} // namespace targo::sandbox::vans
