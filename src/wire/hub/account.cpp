#include "wire/hub/account.h"

#include "wire/fields.h"

namespace targo::wire::hub {

Result<Account> accountFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    if (!answer || !answer->is_object())
        return failure(Error::Kind::BadAnswer);
    QStringList ignored;
    const Fields fields(*answer, ignored);
    Account account{.email = fields.text("email")};
    const Json *capabilities = fields.find("capabilities");
    if (!capabilities || !capabilities->is_array())
        return account;
    account.capabilities.emplace();
    for (const Json &capability : *capabilities) {
        if (const auto *name = capability.get_ptr<const std::string *>())
            account.capabilities->append(textFrom(*name));
    }
    return account;
}

} // namespace targo::wire::hub
