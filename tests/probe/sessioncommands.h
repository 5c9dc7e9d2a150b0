#pragma once

#include "app/session/session.h"

#include <nlohmann/json.hpp>

#include <QObject>

namespace targo::probe {

using Json = nlohmann::ordered_json;

// What each line of `targo-probe session` does: one JSON object in, one JSON object out.
class SessionCommands final : public QObject
{
    Q_OBJECT

public:
    explicit SessionCommands(Session &session);

    // Never fails: a refusal is {"ok":false,"error":…}.
    QFuture<Json> obey(const std::string &line);

private:
    QFuture<Json> settle(const Json &command);
    QFuture<Json> submit(const Json &command, const std::string &verb);
    Json board(const Json &command) const;
    Json outbox() const;

    Session &m_session;
};

} // namespace targo::probe
