#include "sandbox/frappe/formreader.h"

namespace targo::sandbox::frappe {

namespace {

void readPairs(QByteArray text, Json &form)
{
    for (QByteArray pair : text.replace('+', ' ').split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = QByteArray::fromPercentEncoding(equals < 0 ? pair : pair.left(equals));
        form[key.toStdString()] = equals < 0 ? std::string() : QByteArray::fromPercentEncoding(pair.mid(equals + 1)).toStdString();
    }
}

std::string quotedParameter(const QByteArray &header, const QByteArray &name)
{
    const QByteArray mark = name + "=\"";
    for (qsizetype at = header.indexOf(mark); at >= 0; at = header.indexOf(mark, at + 1)) {
        if (at > 0 && header[at - 1] != ' ' && header[at - 1] != ';')
            continue; // the "name" inside "filename"
        const qsizetype start = at + mark.size();
        return header.mid(start, header.indexOf('"', start) - start).toStdString();
    }
    return {};
}

void readMultipart(const QByteArray &body, const QByteArray &contentType, Call &call)
{
    const qsizetype at = contentType.indexOf("boundary=");
    if (at < 0)
        return;
    QByteArray boundary = contentType.mid(at + 9);
    boundary = "--" + (boundary.startsWith('"') ? boundary.mid(1, boundary.indexOf('"', 1) - 1) : boundary.split(';').first().trimmed());
    for (qsizetype from = body.indexOf(boundary); from >= 0;) {
        from += boundary.size();
        const qsizetype next = body.indexOf(boundary, from);
        if (next < 0)
            break;
        const QByteArray part = body.mid(from, next - from);
        from = next;
        const qsizetype headerEnd = part.indexOf("\r\n\r\n");
        if (headerEnd < 0)
            continue;
        const QByteArray header = part.left(headerEnd);
        QByteArray content = part.mid(headerEnd + 4);
        if (content.endsWith("\r\n"))
            content.chop(2);
        const std::string name = quotedParameter(header, "name");
        if (header.contains("filename=\""))
            call.uploads.push_back({name, quotedParameter(header, "filename"), content});
        else
            call.form[name] = content.toStdString();
    }
}

std::string decodeFailure(std::string_view text)
{
    const std::string_view rest = trimmed(text);
    if (rest.starts_with('{') && rest.size() > 1)
        return "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)";
    return "Expecting value: line 1 column 1 (char 0)";
}

} // namespace

Verdict readForm(const HttpRequest &request, Call &call)
{
    const QByteArray type = request.header("Content-Type");
    if (type.toLower().startsWith("application/json") && !request.body.trimmed().isEmpty()) {
        call.form = parsed(std::string_view(request.body.constData(), static_cast<size_t>(request.body.size())));
        if (call.form.is_discarded()) {
            call.form = Json::object();
            return refused(Refusal::thrown(417, "DataError", "Invalid request body").untraced());
        }
        if (call.form.is_array())
            call.form = Json{{"data", call.form}};
        if (!call.form.is_object())
            return refused(Refusal::thrown(417, "DataError", "Invalid request body").untraced());
        return {};
    }
    readPairs(request.query, call.form);
    if (type.toLower().startsWith("multipart/form-data"))
        readMultipart(request.body, type, call);
    else if (type.toLower().startsWith("application/x-www-form-urlencoded"))
        readPairs(request.body, call.form);
    return {};
}

Outcome<Json> jsonArgument(const Json &form, const char *key)
{
    const auto found = form.find(key);
    if (found == form.end() || isEmpty(*found))
        return Json(nullptr);
    if (!found->is_string())
        return *found;
    const std::string &text = found->get_ref<const std::string &>();
    Json value = parsed(text);
    if (value.is_discarded()) {
        Refusal refusal{.status = 500, .type = "JSONDecodeError"};
        refusal.exception = "json.decoder.JSONDecodeError: " + decodeFailure(text);
        return refused(std::move(refusal));
    }
    return value;
}

} // namespace targo::sandbox::frappe
