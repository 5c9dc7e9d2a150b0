#include "wire/hub/health.h"

#include "wire/fields.h"

namespace targo::wire::hub {

using namespace Qt::StringLiterals;

Result<Health> healthFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    if (!answer || !answer->is_object())
        return failure(Error::Kind::BadAnswer);
    QStringList ignored;
    const Fields fields(*answer, ignored);
    Health health;
    health.status = fields.has("status") ? fields.text("status") : fields.check("ok") ? u"ok"_s : QString();
    health.version = fields.text("version");
    if (const Json *features = fields.find("features"); features && features->is_object()) {
        for (const auto &feature : features->items()) {
            if (feature.value().is_boolean())
                health.features.insert(textFrom(feature.key()), feature.value().get<bool>());
        }
    }
    return health;
}

} // namespace targo::wire::hub
