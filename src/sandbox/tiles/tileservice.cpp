#include "sandbox/tiles/tileservice.h"

#include <QBuffer>
#include <QImageWriter>

#include <optional>

namespace targo::sandbox::tiles {

namespace {

constexpr int drawing = 1; // goes up with every change of how the map looks, or clients keep the old one for a week

// "/tiles/12/1203/1467.png"
std::optional<TileName> nameIn(const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    if (parts.size() != 5 || !parts[4].endsWith(".png"))
        return std::nullopt;
    bool zoomRead = false, xRead = false, yRead = false;
    const TileName name{parts[2].toInt(&zoomRead), parts[3].toInt(&xRead), parts[4].chopped(4).toInt(&yRead)};
    if (!zoomRead || !xRead || !yRead || name.zoom < 0 || name.zoom > deepestZoom)
        return std::nullopt;
    const int count = 1 << name.zoom;
    return name.x >= 0 && name.x < count && name.y >= 0 && name.y < count ? std::optional(name) : std::nullopt;
}

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(40); // of 100; beyond it time grows and tiles hardly shrink
    writer.write(image);
    return bytes;
}

} // namespace

HttpReply TileService::answer(const HttpRequest &request)
{
    const auto name = nameIn(request.path);
    if (request.method != "GET" || !name)
        return {.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "Tile not found\n"};
    const bool dark = request.path.startsWith("/tiles-dark/");
    const QByteArray tag = '"' + QByteArray(dark ? "dark" : "light") + '-' + QByteArray::number(drawing) + '-' + QByteArray::number(name->zoom) + '-'
        + QByteArray::number(name->x) + '-' + QByteArray::number(name->y) + '"';
    HttpReply reply{.status = 200, .headers = {{"Cache-Control", "max-age=604800"}, {"ETag", tag}}, .body = {}};
    const QByteArrayList known = request.header("If-None-Match").split(',');
    if (std::ranges::any_of(known, [&](const QByteArray &one) { return one.trimmed() == tag || one.trimmed() == "W/" + tag || one.trimmed() == "*"; })) {
        reply.status = 304;
        return reply;
    }
    QByteArray *png = m_drawn.object(request.path);
    if (!png) {
        png = new QByteArray(asPng(paintTile(*name, dark ? Theme::Dark : Theme::Light)));
        reply.body = *png;
        m_drawn.insert(request.path, png, png->size());
    } else {
        reply.body = *png;
    }
    reply.headers.emplaceBack("Content-Type", "image/png");
    return reply;
}

} // namespace targo::sandbox::tiles
