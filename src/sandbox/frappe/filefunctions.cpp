// Uploads. What is stored is the content by URL, and a File document that says what it hangs on.
#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/envelope.h"
#include "sandbox/frappe/functions.h"

#include <QCryptographicHash>

namespace targo::sandbox::frappe {

namespace {

using Answer = Outcome<std::optional<Json>>;

std::string extensionOf(const std::string &fileName)
{
    const size_t dot = fileName.rfind('.');
    return dot == std::string::npos ? std::string() : fileName.substr(dot + 1);
}

// The URL under which this content lies or will lie: another content of the same name gets a part of its hash.
std::string urlFor(Core &core, std::string &fileName, const QByteArray &content, bool isPrivate, const std::string &hash)
{
    const std::string folder = isPrivate ? "/private/files/" : "/files/";
    const auto taken = core.files.find(folder + fileName);
    if (taken != core.files.end() && taken->second != content) {
        const std::string extension = extensionOf(fileName);
        const size_t stem = extension.empty() ? fileName.size() : fileName.size() - extension.size() - 1;
        fileName.insert(stem, hash.substr(hash.size() - 6));
    }
    return folder + fileName;
}

Outcome<Json> storeFile(Call &call, std::string fileName, const QByteArray &content)
{
    const std::string docType = textAt(call.form, "doctype"), docName = textAt(call.form, "docname");
    const DocType *target = call.core.schema.find(docType);
    if (target && !docName.empty()) {
        const Json document = call.core.documentOf(docType, docName);
        TARGO_CHECK(call.permissions().demand("write", *target, document.is_null() ? nullptr : &document, call.words));
    }
    const auto files = call.docType("File");
    TARGO_CHECK(files);
    fileName = fileName.substr(fileName.find_last_of("/\\") + 1);
    const bool isPrivate = call.form.contains("is_private") && truth(call.form["is_private"]);
    const std::string hash = QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex().toStdString();
    const std::string url = urlFor(call.core, fileName, content, isPrivate, hash);
    if (!call.core.files.contains(url)) {
        call.core.files[url] = content;
        call.core.journal.note([&core = call.core, url] { core.files.erase(url); });
    }
    std::string type = extensionOf(fileName);
    std::ranges::transform(type, type.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
    Json fields{{"file_name", fileName}, {"is_private", isPrivate ? 1 : 0}, {"file_type", type}, {"file_size", content.size()},
                {"file_url", url}, {"folder", call.form.contains("folder") ? textAt(call.form, "folder") : "Home"}, {"content_hash", hash}};
    if (!docType.empty())
        fields["attached_to_doctype"] = docType;
    if (!docName.empty())
        fields["attached_to_name"] = docName;
    if (const std::string field = textAt(call.form, "fieldname"); !field.empty())
        fields["attached_to_field"] = field;
    const bool trusted = std::exchange(call.trusted, true);
    auto created = DocumentWriter(call).insert(**files, fields, false);
    call.trusted = trusted;
    return created;
}

Answer uploadFile(Call &call)
{
    const auto file = std::ranges::find(call.uploads, "file", &Upload::part);
    if (file == call.uploads.end())
        return refused(Refusal::validation("Please attach a file or set a URL"));
    const std::string given = textAt(call.form, "file_name");
    auto stored = storeFile(call, given.empty() ? file->fileName : given, file->content);
    TARGO_CHECK(stored);
    return withoutNulls(*stored);
}

Answer attachFile(Call &call)
{
    const std::string data = textAt(call.form, "filedata");
    const bool encoded = call.form.contains("decode_base64") && truth(call.form["decode_base64"]);
    const QByteArray raw = QByteArray::fromStdString(data);
    auto stored = storeFile(call, textAt(call.form, "filename"), encoded ? QByteArray::fromBase64(raw) : raw);
    TARGO_CHECK(stored);
    if (const std::string field = textAt(call.form, "docfield"); !field.empty()) {
        const auto type = call.docType(textAt(call.form, "doctype"));
        TARGO_CHECK(type);
        TARGO_CHECK(DocumentWriter(call).update(**type, textAt(call.form, "docname"), Json{{field, (*stored)["file_url"]}}));
    }
    return withoutNulls(*stored);
}

} // namespace

std::vector<Function> fileFunctions()
{
    return {
        {.name = "upload_file", .writes = true, .run = uploadFile},
        {.name = "frappe.handler.upload_file", .writes = true, .run = uploadFile},
        {.name = "frappe.client.attach_file", .writes = true, .needs = {"filename", "filedata"}, .run = attachFile},
    };
}

} // namespace targo::sandbox::frappe
