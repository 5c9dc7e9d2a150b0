#pragma once

#include "sandbox/http/json.h"

#include <QDate>

#include <vector>

namespace targo::sandbox::hub {

// Minutes since the Julian epoch, half-open.
struct Stretch
{
    qint64 from = 0, to = 0;
    bool operator==(const Stretch &) const = default;
};

// A technician's hours that begin on this day: the week's, and extra shifts that fall on it. As written, absent or not.
std::vector<Stretch> hoursOn(const Json &technician, QDate day);

} // namespace targo::sandbox::hub
