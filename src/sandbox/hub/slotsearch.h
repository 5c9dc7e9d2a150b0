#pragma once

#include "sandbox/http/json.h"

#include <QDate>
#include <QList>

namespace targo::sandbox::hub {

struct SlotSearch
{
    QDate from, to;
    qint64 earliest = 0;          // minutes since the Julian epoch
    int limit = 10;
};

// POST /dispatch/suggest-slots (hub.md 3.4): when who could take a job, with little road first. On ERPNext's documents.
Json suggestSlots(const Json &job, const SlotSearch &search, const QList<Json> &technicians, const QList<Json> &jobs);

} // namespace targo::sandbox::hub
