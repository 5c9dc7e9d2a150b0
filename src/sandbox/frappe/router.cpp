#include "sandbox/frappe/router.h"

#include "sandbox/frappe/envelope.h"
#include "sandbox/frappe/formreader.h"
#include "sandbox/frappe/functions.h"
#include "sandbox/frappe/resourceroutes.h"

#include <QCryptographicHash>

namespace targo::sandbox::frappe {

namespace {

// "%2F" and a raw "/" both belong to a document's name, so only as many parts are cut off as the route has.
std::vector<std::string> pathSegments(const QByteArray &path)
{
    std::vector<std::string> segments;
    for (const QByteArray &part : path.split('/')) {
        if (!part.isEmpty())
            segments.push_back(QByteArray::fromPercentEncoding(part).toStdString());
    }
    return segments;
}

std::string joined(const std::vector<std::string> &segments, size_t from)
{
    std::string text;
    for (size_t i = from; i < segments.size(); ++i)
        text += (i > from ? "/" : "") + segments[i];
    return text;
}

Refusal unknownRoute()
{
    return Refusal::bare(404, "DoesNotExistError");
}

} // namespace

HttpReply Router::answer(const HttpRequest &request)
{
    Call call{.core = core_};
    call.method = request.method;
    call.requestId = request.header("X-Request-Id");
    if (!core_.options.host.isEmpty() && request.header("Host").split(':').first() != core_.options.host.toUtf8()
        && !request.header("Host").isEmpty())
        return htmlReply(404, "Not Found", request.header("Host") + " does not exist.");

    const std::vector<std::string> segments = pathSegments(request.path);
    const bool underApi = !segments.empty() && segments[0] == "api";
    const Verdict form = readForm(request, call);
    call.words = Translation::fromAcceptLanguage(request.header("Accept-Language").toStdString());
    call.version = segments.size() > 1 && segments[1] == "v2" ? 2 : 1;
    if (underApi && !form) // told before anybody is recognised
        return refusalReply(call, form.error());
    call.caller = core_.accounts.recognise(request, core_.clock.now().toMSecsSinceEpoch());
    call.cookieSid.clear();
    if (!underApi)
        return serveFile(request, call);
    if (call.caller.refused)
        return refusalReply(call, Refusal::bare(401, "AuthenticationError"));

    std::vector<std::string> rest(segments.begin() + 1, segments.end());
    if (!rest.empty() && (rest[0] == "v1" || rest[0] == "v2"))
        rest.erase(rest.begin());
    if (call.method == "POST" && rest.size() == 2 && rest[0] == "method" && rest[1] == "logout")
        core_.accounts.logOut(Accounts::sidOf(request));
    auto reply = dispatch(call, rest);
    if (!reply || call.isRead()) { // what a GET changed is taken back as well
        core_.journal.rollBack();
        core_.changes.clear();
    }
    core_.journal.commit();
    return reply ? std::move(*reply) : refusalReply(call, reply.error());
}

Outcome<HttpReply> Router::dispatch(Call &call, const std::vector<std::string> &segments)
{
    if (segments.empty())
        return refused(unknownRoute());
    const std::string &kind = segments[0];
    if (kind == "method" && segments.size() == 2)
        return callFunction(call, segments[1]);
    if (call.version == 2 && kind == "method" && segments.size() == 3)
        return callDocTypeFunction(call, segments[1], segments[2]);
    if (call.version == 1 && kind == "resource" && segments.size() >= 2)
        return serveResource(call, segments[1], joined(segments, 2));
    if (call.version == 2 && kind == "document" && segments.size() >= 2)
        return serveDocument(call, {segments.begin() + 1, segments.end()});
    if (call.version == 2 && kind == "doctype" && segments.size() == 3)
        return serveDocTypeInfo(call, {segments.begin() + 1, segments.end()});
    return refused(unknownRoute());
}

HttpReply Router::serveFile(const HttpRequest &request, Call &call)
{
    const std::string url = QByteArray::fromPercentEncoding(request.path).toStdString();
    const bool isPrivate = url.starts_with("/private/files/");
    if (!isPrivate && !url.starts_with("/files/"))
        return notFoundPage();
    const auto found = core_.files.find(url);
    bool allowed = found != core_.files.end() && (!isPrivate || !call.caller.isGuest());
    if (allowed && isPrivate) {
        // A private file is for those who may read what it hangs on.
        const DocType *files = core_.schema.find("File");
        bool readable = false;
        if (files) {
            core_.tableOf(*files).inOrderOfCreation([&](const QByteArray &row) {
                if (textCell(row, files->columnOf("file_url")) != url)
                    return true;
                const std::string owner(textCell(row, files->columnOf("attached_to_doctype")));
                const DocType *type = core_.schema.find(owner);
                readable = textCell(row, 1) == call.user() || (type && call.permissions().may("read", *type)) || !type;
                return !readable;
            });
        }
        allowed = readable;
    }
    if (!allowed) {
        HttpReply reply = htmlReply(403, "Forbidden", "You don&#39;t have permission to access this file");
        reply.headers.emplaceBack("WWW-Authenticate", "Bearer resource_metadata=\"https://erp.example/.well-known/oauth-protected-resource\"");
        return reply;
    }
    const QByteArray &content = found->second;
    const QByteArray etag = '"' + QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex() + '"';
    HttpReply reply{.status = 200, .body = content};
    const QByteArray name = QByteArray::fromStdString(url.substr(url.rfind('/') + 1));
    static const QHash<QByteArray, QByteArray> types{{"txt", "text/plain; charset=utf-8"}, {"jpg", "image/jpeg"},
        {"jpeg", "image/jpeg"}, {"png", "image/png"}, {"pdf", "application/pdf"}, {"csv", "text/csv; charset=utf-8"}};
    reply.headers = {{"Content-Disposition", "inline; filename=\"" + name + '"'},
                     {"Content-Type", types.value(name.mid(name.lastIndexOf('.') + 1).toLower(), "application/octet-stream")},
                     {"Cache-Control", "no-cache"}, {"ETag", etag}, {"Accept-Ranges", "bytes"}};
    if (request.header("If-None-Match") == etag)
        return {.status = 304, .headers = reply.headers};
    const QByteArray range = request.header("Range");
    if (range.startsWith("bytes=")) {
        const QByteArrayList ends = range.mid(6).split('-');
        const qsizetype from = ends.value(0).toLongLong();
        const qsizetype to = ends.value(1).isEmpty() ? content.size() - 1 : std::min<qsizetype>(ends.value(1).toLongLong(), content.size() - 1);
        if (from > to)
            return {.status = 416, .headers = {{"Content-Range", "bytes */" + QByteArray::number(content.size())}}};
        reply.status = 206;
        reply.body = content.mid(from, to - from + 1);
        reply.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/' + QByteArray::number(content.size()));
    }
    return reply;
}

} // namespace targo::sandbox::frappe
