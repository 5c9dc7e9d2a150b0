#include "net/hub/account.h"

#include <nlohmann/json.hpp>

namespace targo::net::hub {

Endpoint<QString> whoAmI()
{
    return {
        .request = {.path = QStringLiteral("/auth/me")},
        .decode = [](const Reply &reply) -> Result<QString> {
            const auto body = nlohmann::json::parse(reply.body.begin(), reply.body.end(), nullptr, false);
            if (!body.is_object())
                return failure(Error::Kind::BadAnswer);
            const auto email = body.find("email");
            return email != body.end() && email->is_string() ? QString::fromStdString(email->get<std::string>()) : QString();
        },
    };
}

} // namespace targo::net::hub
