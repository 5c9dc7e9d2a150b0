#pragma once

#include "sandbox/http/json.h"

#include <chrono>
#include <expected>
#include <optional>

namespace targo::sandbox {

// What is left of an answer after a fault: a whole but wrong reply, or some last bytes before the connection ends.
struct SpoiledAnswer
{
    bool cutsConnection = false;
    HttpReply reply = {};
    QByteArray raw = {};
};

// One thing that goes wrong on purpose (hub.md 11). Plain value.
struct Fault
{
    enum class Drop { No, BeforeHeaders, InHeaders, InBody };
    enum class Effect { Before, After }; // whether the request is performed although its answer is spoiled

    QByteArray method = "*";             // or GET, POST …
    QByteArray pathPrefix = {};          // percent-decoded
    int times = 1;                       // 0 = until cleared
    int status = 0;                      // 0 = do not change
    std::chrono::milliseconds delay = {};
    Drop drop = Drop::No;
    std::optional<QByteArray> body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    bool truncatedGzip = false;
    bool garbage = false;
    Effect effect = Effect::Before;

    // The error says which member is wrong.
    static std::expected<Fault, QString> fromJson(const Json &json);

    bool matches(const HttpRequest &request) const;
    bool replacesAnswer() const; // false: it only delays or adds headers
    SpoiledAnswer spoiled(const HttpRequest &request, const std::optional<QByteArray> &realBody) const;
};

} // namespace targo::sandbox
