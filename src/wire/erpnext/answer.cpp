#include "wire/erpnext/answer.h"

#include "wire/fields.h"

#include <QLoggingCategory>

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(wireLog, "targo.wire")

} // namespace

Result<Json> contentOf(const QByteArray &body)
{
    auto answer = parsed(body);
    if (!answer || !answer->is_object())
        return failure(Error::Kind::BadAnswer);
    for (const char *key : {"data", "message"}) {
        const auto content = answer->find(key);
        if (content != answer->end())
            return std::move(*content);
    }
    return failure(Error::Kind::BadAnswer);
}

void logIssues(const char *docType, const Json &row, const QStringList &issues, bool leftOut)
{
    if (issues.isEmpty() && !leftOut)
        return;
    QStringList ignored;
    const QString name = Fields(row, ignored).text("name");
    qCWarning(wireLog).noquote() << docType << (name.isEmpty() ? u"(no name)"_s : name)
                                 << (leftOut ? "left out, cannot be read:" : "has odd fields:") << issues.join(u"; "_s);
}

} // namespace targo::wire::erpnext
