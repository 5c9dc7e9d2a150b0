#pragma once

#include "sandbox/http/message.h"
#include "sandbox/tiles/tilepainter.h"

#include <QCache>

namespace targo::sandbox::tiles {

// /tiles/{z}/{x}/{y}.png and the same under /tiles-dark (hub.md 10.1). Nobody signs in. One thread.
class TileService
{
public:
    TileService() : m_drawn(48 * 1024 * 1024) {}

    static bool serves(const QByteArray &path) { return path.startsWith("/tiles/") || path.startsWith("/tiles-dark/"); }
    HttpReply answer(const HttpRequest &request);

private:
    QCache<QByteArray, QByteArray> m_drawn; // by path; costs are bytes
};

} // namespace targo::sandbox::tiles
