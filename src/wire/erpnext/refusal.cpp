#include "wire/erpnext/refusal.h"

#include "wire/fields.h"
#include "wire/plaintext.h"

#include <QRegularExpression>

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 4'000; // characters

// A message may be a text, a list of them (as_list), or a list of lists (as_table).
QString flattened(const Json &message)
{
    if (const auto *text = message.get_ptr<const std::string *>())
        return shortPlainText(textFrom(*text));
    QStringList lines;
    if (message.is_array()) {
        for (const Json &part : message) {
            const QString line = part.is_array() ? flattened(part).replace(u'\n', u' ') : flattened(part);
            if (!line.isEmpty())
                lines += line;
        }
    }
    return lines.join(u'\n');
}

QString messageIn(const Json &entry)
{
    if (!entry.is_object())
        return flattened(entry);
    const auto message = entry.find("message");
    return message == entry.end() ? QString() : flattened(*message);
}

// Text that holds JSON; what cannot be decoded stays a text.
Json unwrapped(const Json &value)
{
    const auto *text = value.get_ptr<const std::string *>();
    if (!text)
        return value;
    const auto inner = parsed(QByteArrayView(text->data(), qsizetype(text->size())));
    return inner && inner->is_structured() ? *inner : value;
}

// The one that stopped the request, else all of them: notices may stand beside it.
QString fromServerMessages(const Json &value)
{
    const Json list = unwrapped(value);
    if (!list.is_array())
        return flattened(list);
    QString raised;
    QStringList all;
    for (const Json &wrapped : list) {
        const Json entry = unwrapped(wrapped);
        const QString message = messageIn(entry);
        if (message.isEmpty())
            continue;
        all += message;
        QStringList ignored;
        if (Fields(entry, ignored).check("raise_exception"))
            raised = message;
    }
    return raised.isEmpty() ? all.join(u'\n') : raised;
}

// "frappe.exceptions.X: text", or a traceback whose last line is that. SQL and carets on further lines stay out.
QString afterClassName(const QString &exception)
{
    QString line = exception.trimmed();
    if (line.startsWith("Traceback"_L1))
        line = line.sliced(line.lastIndexOf(u'\n') + 1);
    line = line.section(u'\n', 0, 0).left(longestLine);
    const auto colon = line.indexOf(": "_L1);
    if (colon >= 0)
        line = line.sliced(colon + 2);
    // A database error's arguments, as Python prints them: ('Dispatch Job', 'DJ-1', UniqueViolation('words\\nDETAIL'))
    static const QRegularExpression arguments(u"^\\(.*?(?:\\((?:\\d+, )?|\\d+, )(['\"])(.+?)(?:\\\\n.*)?\\1\\)*\\s*$"_s);
    if (const auto match = arguments.match(line); match.hasMatch())
        line = match.captured(2);
    return shortPlainText(line);
}

// MandatoryError ends in "[DocType, name]: field1, field2", once per row for child tables.
QStringList mandatoryFieldsIn(const QString &exception)
{
    static const QRegularExpression pattern(u"\\[[^\\]\\n]*\\]: ([a-z0-9_]+(?:, [a-z0-9_]+)*)\\s*\\z"_s);
    const auto match = pattern.match(exception.right(longestLine)); // longer ones make the pattern slow
    QStringList fields = match.hasMatch() ? match.captured(1).split(u", "_s) : QStringList();
    fields.removeDuplicates();
    return fields;
}

Refusal fromVersionOne(const Fields &fields, const Json &body)
{
    Refusal refusal;
    refusal.code = fields.text("exc_type");
    refusal.sessionExpired = fields.check("session_expired");
    const QString exception = fields.text("exception");
    if (refusal.code == "MandatoryError"_L1)
        refusal.fields = mandatoryFieldsIn(exception);
    if (const Json *messages = fields.find("_server_messages"))
        refusal.message = fromServerMessages(*messages);
    if (refusal.message.isEmpty())
        refusal.message = shortPlainText(fields.text("_error_message"));
    if (refusal.message.isEmpty())
        refusal.message = afterClassName(exception);
    if (refusal.message.isEmpty())
        refusal.message = messageIn(body);
    return refusal;
}

Refusal fromVersionTwo(const Fields &fields, const Json &error)
{
    QStringList ignored;
    const Fields first(error, ignored);
    Refusal refusal;
    refusal.code = first.text("type");
    refusal.sessionExpired = fields.check("session_expired");
    const QString exception = first.text("exception");
    if (refusal.code == "MandatoryError"_L1)
        refusal.fields = mandatoryFieldsIn(exception);
    refusal.message = messageIn(error);
    if (refusal.message.isEmpty() && fields.has("messages"))
        refusal.message = fromServerMessages(*fields.find("messages"));
    if (refusal.message.isEmpty())
        refusal.message = afterClassName(exception);
    return refusal;
}

} // namespace

std::optional<Refusal> refusalFromJson(const Json &body)
{
    QStringList ignored;
    const Fields fields(body, ignored);
    const Json *errors = fields.find("errors");
    if (errors && errors->is_array() && !errors->empty() && errors->front().is_object())
        return fromVersionTwo(fields, errors->front());
    for (const char *key : {"exc_type", "exception", "_server_messages", "_error_message", "session_expired"}) {
        if (fields.has(key))
            return fromVersionOne(fields, body);
    }
    return std::nullopt;
}

} // namespace targo::wire::erpnext
