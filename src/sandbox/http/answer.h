#pragma once

#include "sandbox/http/message.h"

#include <functional>

class QTcpSocket;

namespace targo::sandbox {

// What a room answers: a whole reply, or a stream that takes the socket over and writes its own header and bytes.
struct Answer
{
    HttpReply reply;
    std::function<void(QTcpSocket *)> stream = {};

    Answer(HttpReply whole) : reply(std::move(whole)) {} // NOLINT: a reply is an answer
    explicit Answer(std::function<void(QTcpSocket *)> taken) : stream(std::move(taken)) {}
};

using Route = std::function<Answer(const HttpRequest &)>;

} // namespace targo::sandbox
