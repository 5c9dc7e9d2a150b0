#include "sandbox/controls/fault.h"

#include "sandbox/controls/standardfailure.h"
#include "sandbox/http/gzip.h"

namespace targo::sandbox {

using namespace Qt::StringLiterals;

namespace {

std::optional<Fault::Drop> dropFrom(const Json &value)
{
    if (value == false || value.is_null())
        return Fault::Drop::No;
    if (value == true || value == "before_headers")
        return Fault::Drop::BeforeHeaders;
    if (value == "in_headers")
        return Fault::Drop::InHeaders;
    if (value == "in_body")
        return Fault::Drop::InBody;
    return std::nullopt;
}

// Bytes that are neither JSON nor UTF-8 nor gzip, the same every time.
QByteArray noise()
{
    QByteArray bytes("\x00\xff\xfe{\"data\":", 11);
    for (int i = 0; i < 400; ++i)
        bytes.append(static_cast<char>((i * 151 + 7) & 0xff));
    return bytes;
}

QByteArray filler()
{
    Json rows = Json::array();
    for (int i = 0; i < 40; ++i)
        rows.push_back(Json{{"name", "DJ-" + std::to_string(90000 + i)}});
    return dumped(Json{{"data", rows}});
}

} // namespace

std::expected<Fault, QString> Fault::fromJson(const Json &json)
{
    const QByteArray match = bytesAt(json, "match");
    const qsizetype space = match.indexOf(' ');
    if (space <= 0)
        return std::unexpected(u"match must be \"METHOD /path\""_s);
    Fault fault;
    fault.method = match.first(space).toUpper();
    fault.pathPrefix = QByteArray::fromPercentEncoding(match.sliced(space + 1).trimmed());
    fault.times = static_cast<int>(numberAt(json, "times", 1));
    fault.status = static_cast<int>(numberAt(json, "status"));
    fault.delay = std::chrono::milliseconds(numberAt(json, "delay_ms"));
    const auto drop = dropFrom(json.value("drop", Json()));
    if (!drop)
        return std::unexpected(u"drop must be true, before_headers, in_headers or in_body"_s);
    fault.drop = *drop;
    if (const auto body = json.find("body"); body != json.end() && !body->is_null())
        fault.body = body->is_string() ? bytesAt(json, "body") : dumped(*body);
    if (const auto headers = json.find("headers"); headers != json.end() && headers->is_object()) {
        for (const auto &[name, value] : headers->items()) {
            fault.headers.emplaceBack(QByteArray::fromStdString(name),
                                      value.is_string() ? QByteArray::fromStdString(value.get<std::string>()) : dumped(value));
        }
    }
    fault.truncatedGzip = flagAt(json, "truncated_gzip");
    fault.garbage = flagAt(json, "garbage");
    fault.effect = bytesAt(json, "effect") == "after" ? Effect::After : Effect::Before;
    return fault;
}

bool Fault::matches(const HttpRequest &request) const
{
    return (method == "*" || method == request.method)
        && QByteArray::fromPercentEncoding(request.path).startsWith(pathPrefix);
}

bool Fault::replacesAnswer() const
{
    return status || drop != Drop::No || body || truncatedGzip || garbage;
}

SpoiledAnswer Fault::spoiled(const HttpRequest &request, const std::optional<QByteArray> &realBody) const
{
    HttpReply reply = status ? standardFailure(status, request.path)
                             : HttpReply{.headers = {{"Content-Type", "application/json"}}, .body = realBody.value_or(filler())};
    if (body)
        reply.body = *body;
    if (garbage)
        reply.body = noise();
    for (const auto &header : headers) {
        reply.headers.removeIf([&](const auto &old) { return old.first.compare(header.first, Qt::CaseInsensitive) == 0; });
        reply.headers.append(header);
    }
    if (truncatedGzip) {
        reply.body = gzipped(reply.body);
        reply.body.truncate(reply.body.size() / 2);
        reply.headers.emplaceBack("Content-Encoding", "gzip");
    }
    if (drop == Drop::No)
        return {.reply = reply};

    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " OK\r\n";
    for (const auto &[name, value] : std::as_const(reply.headers))
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n";
    switch (drop) {
    case Drop::InHeaders: return {.cutsConnection = true, .raw = head.first(head.size() / 2)};
    case Drop::InBody: return {.cutsConnection = true, .raw = head + reply.body.first(reply.body.size() / 2)};
    default: return {.cutsConnection = true};
    }
}

} // namespace targo::sandbox
