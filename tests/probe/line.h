#pragma once

#include "wire/json.h"

#include <cstdio>

namespace targo::probe {

// One answer, on a line of standard output.
inline void printLine(const wire::Json &line)
{
    const QByteArray text = wire::textOf(line) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

} // namespace targo::probe
