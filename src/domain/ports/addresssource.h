#pragma once

#include "base/result.h"
#include "domain/coordinate.h"
#include "domain/ids.h"

#include <QFuture>

#include <vector>

namespace targo {

struct FoundAddress
{
    QString label;            // "123 rang du Ruisseau, Ormstown, QC J0S 1K0"
    Coordinate place;
    LocationId location = {}; // when a customer is served there; mostly empty

    bool operator==(const FoundAddress &) const = default;
};

// Where something is, by its address. UI thread.
class AddressSource
{
public:
    static constexpr int leastLetters = 3; // fewer find nothing

    virtual ~AddressSource() = default;
    // The best first, eight at most; empty: none is known. Offline without asking when the person works offline.
    virtual QFuture<Result<std::vector<FoundAddress>>> find(const QString &text) = 0;
};

} // namespace targo
