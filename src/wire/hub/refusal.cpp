#include "wire/hub/refusal.h"

#include "wire/fields.h"
#include "wire/plaintext.h"

namespace targo::wire::hub {

using namespace Qt::StringLiterals;

std::optional<Refusal> refusalFromJson(const Json &body)
{
    QStringList ignored;
    const Fields fields(body, ignored);
    const Json *error = fields.find("error");
    Refusal refusal;
    if (error && error->is_object()) {
        const Fields inner(*error, ignored);
        refusal.message = shortPlainText(inner.text("message"));
        refusal.code = inner.text("code");
    } else if (error && error->is_string()) {
        refusal.message = shortPlainText(fields.text("error"));
        refusal.code = fields.text("code");
    } else if (const Json *message = fields.find("message"); message && message->is_string()) {
        refusal.message = shortPlainText(fields.text("message"));
        refusal.code = fields.text("code");
    } else {
        return std::nullopt;
    }
    if (const Json *details = fields.find("details"); details && details->is_object()) {
        const auto wrong = details->find("fields");
        if (wrong != details->end() && wrong->is_object()) {
            for (const auto &entry : wrong->items())
                refusal.fields += textFrom(entry.key());
        }
    }
    if (const double pause = fields.number("retry_after_ms"); pause > 0 && pause < 1e12)
        refusal.retryAfter = std::chrono::milliseconds(qint64(pause));
    return refusal;
}

QString firstLineOf(const QByteArray &body)
{
    return plainText(QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4096)))).section(u'\n', 0, 0).left(300).trimmed();
}

} // namespace targo::wire::hub
