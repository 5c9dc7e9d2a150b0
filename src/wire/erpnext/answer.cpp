#include "wire/erpnext/answer.h"

#include "wire/fields.h"

#include <QLoggingCategory>
#include <QRegularExpression>

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

bool canBeRecord(const Json &row, QStringList &issues)
{
    const Fields fields(row, issues);
    const Json *name = fields.find("name");
    if (!name || !(name->is_number_integer() || (name->is_string() && !name->get_ref<const std::string &>().empty()))) {
        fields.complain("name", u"not a name"_s);
        return false;
    }
    const Json *modified = fields.find("modified");
    static const QRegularExpression dateAndTime(u"^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}"_s);
    if (modified && !(modified->is_string() && dateAndTime.match(fields.text("modified")).hasMatch())) {
        fields.complain("modified", u"not a date and time"_s);
        return false;
    }
    return true;
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
