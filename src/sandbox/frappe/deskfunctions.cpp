// What the desk's forms use: link search, the timeline with its comments, tags and assignments.
#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/envelope.h"
#include "sandbox/frappe/formreader.h"
#include "sandbox/frappe/functions.h"
#include "sandbox/frappe/metareply.h"
#include "sandbox/frappe/resourceroutes.h"
#include "sandbox/frappe/query.h"

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

using Answer = Outcome<std::optional<Json>>;

// A record that the server writes on a caller's behalf, whatever they may do with its DocType.
Outcome<Json> record(Call &call, const char *docType, const Json &fields)
{
    const auto type = call.docType(docType);
    TARGO_CHECK(type);
    const bool trusted = std::exchange(call.trusted, true);
    auto created = DocumentWriter(call).insert(**type, fields, false);
    call.trusted = trusted;
    return created;
}

// Visits the records of a DocType whose reference fields point to a document, oldest first.
template <class Visit>
void eachReferring(Call &call, const char *docType, const char *typeField, const char *nameField, Visit &&visit)
{
    const DocType *type = call.core.schema.find(docType);
    if (!type)
        return;
    const std::string target = textAt(call.form, "doctype"), name = textAt(call.form, "name");
    call.core.tableOf(*type).inOrderOfCreation([&](const QByteArray &row) {
        if (textCell(row, type->columnOf(nameField)) == name && textCell(row, type->columnOf(typeField)) == target)
            visit(unpacked(row, *type, call.core.schema));
        return true;
    });
}

Json pick(const Json &document, std::initializer_list<const char *> keys)
{
    Json picked = Json::object();
    for (const char *key : keys)
        picked[key] = document.value(key, Json(nullptr));
    return picked;
}

Answer searchLink(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    TARGO_CHECK(call.permissions().demandList(**type, call.words));
    const auto given = jsonArgument(call.form, "filters");
    TARGO_CHECK(given);
    auto filters = readFilters(call, **type, *given, false);
    TARGO_CHECK(filters);
    const bool accents = !call.core.onPostgreSql();
    const std::string sought = folded(textAt(call.form, "txt"), accents);
    const qint64 length = call.form.contains("page_length") ? integerOf(call.form["page_length"]) : 10;
    const int title = (*type)->columnOf((*type)->titleField), disabled = (*type)->columnOf("disabled");
    Json found = Json::array();
    call.core.tableOf(**type).inOrderOfCreation([&](const QByteArray &row) {
        const std::string name(textCell(row, 0)), shown(title < 0 ? std::string_view() : textCell(row, title));
        if (disabled >= 0 && cellOf(row, disabled).integer != 0)
            return true;
        if (!folded(name, accents).contains(sought) && !folded(shown, accents).contains(sought))
            return true;
        const auto fits = [&](const Condition &c) { return c.holds(JoinedRow{row, {}}.cell(c.column(), **type, call.core)); };
        if (!std::ranges::all_of(filters->conditions, fits))
            return true;
        QStringList description{fromUtf8(shown)};
        for (const QString &field : fromUtf8(textAt((*type)->definition, "search_fields")).split(u',', Qt::SkipEmptyParts)) {
            if (const int column = (*type)->columnOf(utf8(field.trimmed())); column >= 0)
                description += fromUtf8(textCell(row, column));
        }
        description.removeAll(QString());
        Json one{{"value", name}, {"description", utf8(description.join(u", "_s))}};
        if (call.core.onPostgreSql())
            one["label"] = name;
        found.push_back(std::move(one));
        return static_cast<qint64>(found.size()) < length;
    });
    if (call.isRead())
        call.headers.emplaceBack("Cache-Control", "private,max-age=300,stale-while-revalidate=300");
    return found;
}

Json userInfo(Call &call, const std::string &name)
{
    const User *user = call.core.accounts.find(fromUtf8(name));
    return {{"fullname", user ? utf8(user->fullName) : name}, {"image", nullptr}, {"name", name}, {"email", name},
            {"time_zone", utf8(call.core.options.timeZone)}};
}

Json docinfoOf(Call &call, const Json &document, const DocType &type)
{
    Json info{{"user_info", Json::object()}, {"comments", Json::array()}};
    std::vector<std::string> people{textAt(document, "owner")};
    for (const char *list : {"shared", "assignment_logs", "attachment_logs", "info_logs", "like_logs", "workflow_logs"})
        info[list] = Json::array();
    info["doctype"] = type.name;
    info["name"] = document["name"];
    for (const char *list : {"attachments", "communications", "automated_messages", "versions", "assignments"})
        info[list] = Json::array();
    eachReferring(call, "Comment", "reference_doctype", "reference_name", [&](const Json &comment) {
        const std::string kind = textAt(comment, "comment_type");
        const char *list = kind == "Comment" ? "comments" : kind == "Like" ? "like_logs" : kind == "Workflow" ? "workflow_logs"
            : kind.starts_with("Assign") ? "assignment_logs" : kind.starts_with("Attachment") ? "attachment_logs" : "info_logs";
        people.push_back(textAt(comment, "owner"));
        info[list].push_back(pick(comment, {"name", "creation", "content", "owner", "comment_type", "published"}));
    });
    eachReferring(call, "Communication", "reference_doctype", "reference_name", [&](const Json &one) {
        Json shown = pick(one, {"name", "communication_type", "communication_medium", "communication_date", "content", "sender",
                                "sender_full_name", "cc", "bcc", "creation", "recipients", "subject", "delivery_status", "sent_or_received",
                                "reference_doctype", "reference_name", "phone_no", "status", "seen"});
        info["communications"].insert(info["communications"].begin(), std::move(shown)); // newest first
    });
    eachReferring(call, "File", "attached_to_doctype", "attached_to_name", [&](const Json &file) {
        info["attachments"].push_back(pick(file, {"name", "file_name", "file_url", "is_private"}));
    });
    eachReferring(call, "ToDo", "reference_type", "reference_name", [&](const Json &todo) {
        if (textAt(todo, "status") == "Open")
            info["assignments"].push_back({{"name", todo["name"]}, {"owner", todo["allocated_to"]}, {"description", todo["description"]}});
    });
    for (const std::string &person : people)
        info["user_info"][person] = userInfo(call, person);
    info["permissions"] = call.permissions().rights(type, document);
    for (const char *list : {"views", "additional_timeline_content", "milestones"})
        info[list] = Json::array();
    info["is_document_followed"] = nullptr;
    const QByteArray *row = call.core.tableOf(type).row(textAt(document, "name"));
    std::string tags(row ? textCell(*row, type.columnOf("_user_tags")) : std::string_view());
    info["tags"] = tags.starts_with(',') ? tags.substr(1) : tags;
    info["document_email"] = nullptr;
    info["custom_perm_types"] = Json::array();
    return info;
}

Answer getDocinfo(Call &call)
{
    const std::string docType = textAt(call.form, "doctype");
    const auto document = call.demandDocument(docType, textAt(call.form, "name"));
    TARGO_CHECK(document);
    call.extra["docinfo"] = docinfoOf(call, *document, *call.core.schema.find(docType));
    return std::nullopt;
}

Answer getDoc(Call &call)
{
    const std::string docType = textAt(call.form, "doctype"), name = textAt(call.form, "name");
    const auto type = call.docType(docType);
    TARGO_CHECK(type);
    call.extra["docs"] = Json::array();
    if (!call.core.exists(docType, name))
        return std::nullopt;
    const auto document = call.demandDocument(docType, name);
    TARGO_CHECK(document);
    call.extra["docs"].push_back(presented(call, **type, *document));
    call.extra["docinfo"] = docinfoOf(call, *document, **type);
    return std::nullopt;
}

Answer getDocType(Call &call)
{
    const auto type = call.docType(textAt(call.form, "doctype"));
    TARGO_CHECK(type);
    Json &docs = call.extra["docs"] = Json::array({metaOf(**type, call.core.onPostgreSql())});
    for (const Field &table : (*type)->tables) {
        if (const DocType *child = call.core.schema.find(table.options))
            docs.push_back(metaOf(*child, call.core.onPostgreSql()));
    }
    return std::nullopt;
}

// The list-only column `_comments`: the last hundred, each cut short.
void rememberComment(Call &call, const DocType &type, const std::string &name, const Json &comment)
{
    const int column = type.columnOf("_comments");
    const QByteArray *row = call.core.tableOf(type).row(name);
    if (!row || column < 0)
        return;
    Json list = parsed(textCell(*row, column));
    if (!list.is_array())
        list = Json::array();
    const QString content = fromUtf8(textAt(comment, "content"));
    const QString cut = content.size() > 100 ? content.left(97) + u"..."_s : content;
    list.push_back({{"comment", utf8(cut)}, {"by", comment["owner"]}, {"name", comment["name"]}});
    while (list.size() > 100)
        list.erase(list.begin());
    call.core.tableOf(type).setColumn(name, column, dumpedLikePython(list));
}

Answer addComment(Call &call)
{
    const std::string docType = textAt(call.form, "reference_doctype"), name = textAt(call.form, "reference_name");
    const auto target = call.demandDocument(docType, name);
    TARGO_CHECK(target);
    Json fields = pick(call.form, {"reference_doctype", "reference_name", "content", "comment_email", "comment_by"});
    fields["comment_type"] = "Comment";
    auto comment = record(call, "Comment", fields);
    TARGO_CHECK(comment);
    rememberComment(call, *call.core.schema.find(docType), name, *comment);
    return withoutNulls(*comment);
}

Answer updateComment(Call &call)
{
    const auto type = call.docType("Comment");
    TARGO_CHECK(type);
    const Json comment = call.core.documentOf("Comment", textAt(call.form, "name"));
    if (comment.is_null())
        return refused(call.notFound("Comment", textAt(call.form, "name")));
    if (textAt(comment, "owner") != call.user() && !call.caller.isAdministrator())
        return refused(Refusal::thrown(403, "PermissionError", "Comment can only be edited by the owner"));
    call.trusted = true;
    const auto saved = DocumentWriter(call).update(**type, textAt(call.form, "name"), pick(call.form, {"content"}));
    TARGO_CHECK(saved);
    return std::nullopt;
}

Answer changeTag(Call &call, bool add)
{
    const std::string docType = textAt(call.form, "dt"), name = textAt(call.form, "dn"), tag = textAt(call.form, "tag");
    const auto document = call.demandDocument(docType, name, "write");
    TARGO_CHECK(document);
    const DocType &type = *call.core.schema.find(docType);
    const int column = type.columnOf("_user_tags");
    QStringList tags = fromUtf8(textCell(*call.core.tableOf(type).row(name), column)).split(u',', Qt::SkipEmptyParts);
    tags.removeAll(fromUtf8(tag));
    if (add)
        tags.append(fromUtf8(tag));
    // With the leading comma that real sites have.
    call.core.tableOf(type).setColumn(name, column, tags.isEmpty() ? Json(nullptr) : Json(utf8(u',' + tags.join(u','))));
    return add ? Answer(Json(tag)) : Answer(std::nullopt);
}

Json openAssignments(Call &call)
{
    Json open = Json::array();
    eachReferring(call, "ToDo", "reference_type", "reference_name", [&](const Json &todo) {
        if (textAt(todo, "status") == "Open")
            open.push_back({{"owner", todo["allocated_to"]}, {"name", todo["name"]}, {"description", todo["description"]}});
    });
    Json users = Json::array();
    for (const Json &one : open)
        users.push_back(one["owner"]);
    const DocType *type = call.core.schema.find(textAt(call.form, "doctype"));
    call.core.tableOf(*type).setColumn(textAt(call.form, "name"), type->columnOf("_assign"), dumpedLikePython(users));
    return open;
}

Answer assign(Call &call)
{
    const auto document = call.demandDocument(textAt(call.form, "doctype"), textAt(call.form, "name"), "read");
    TARGO_CHECK(document);
    const auto users = jsonArgument(call.form, "assign_to");
    TARGO_CHECK(users);
    for (const Json &user : users->is_array() ? *users : Json::array({*users})) {
        Json todo = pick(call.form, {"description", "date", "priority"});
        if (isEmpty(todo["description"]))
            todo["description"] = "Assignment for " + textAt(call.form, "doctype") + " " + textAt(call.form, "name");
        todo.update(Json{{"allocated_to", user}, {"reference_type", textAt(call.form, "doctype")}, {"status", "Open"},
                         {"reference_name", textAt(call.form, "name")}, {"assigned_by", call.user()}});
        TARGO_CHECK(record(call, "ToDo", todo));
    }
    return openAssignments(call);
}

Answer closeAssignment(Call &call, const char *status)
{
    const auto document = call.demandDocument(textAt(call.form, "doctype"), textAt(call.form, "name"), "read");
    TARGO_CHECK(document);
    std::vector<std::string> closed;
    eachReferring(call, "ToDo", "reference_type", "reference_name", [&](const Json &todo) {
        if (textAt(todo, "allocated_to") == textAt(call.form, "assign_to"))
            closed.push_back(textAt(todo, "name"));
    });
    call.trusted = true;
    for (const std::string &name : closed)
        TARGO_CHECK(DocumentWriter(call).update(*call.core.schema.find("ToDo"), name, Json{{"status", status}}));
    return openAssignments(call);
}

Answer makeCommunication(Call &call)
{
    const auto document = call.demandDocument(textAt(call.form, "doctype"), textAt(call.form, "name"), "email");
    TARGO_CHECK(document);
    Json fields = pick(call.form, {"content", "subject", "recipients", "cc", "bcc", "communication_medium", "sent_or_received"});
    fields.update(Json{{"reference_doctype", textAt(call.form, "doctype")}, {"reference_name", textAt(call.form, "name")},
                       {"communication_type", "Communication"}, {"sender", call.user()}, {"communication_date", call.core.stamps.next()}});
    const auto made = record(call, "Communication", fields);
    TARGO_CHECK(made);
    return Json{{"name", (*made)["name"]}, {"emails_not_sent_to", ""}};
}

Answer communications(Call &call)
{
    const auto document = call.demandDocument(textAt(call.form, "doctype"), textAt(call.form, "name"));
    TARGO_CHECK(document);
    Json all = docinfoOf(call, *document, *call.core.schema.find(textAt(call.form, "doctype")))["communications"];
    const auto start = static_cast<size_t>(std::max<qint64>(0, integerOf(call.form.value("start", Json(0)))));
    const auto limit = static_cast<size_t>(std::max<qint64>(0, integerOf(call.form.value("limit", Json(20)))));
    Json page = Json::array();
    for (size_t i = start; i < all.size() && page.size() < limit; ++i)
        page.push_back(all[i]);
    return page;
}

} // namespace

std::vector<Function> deskFunctions()
{
    return {
        {.name = "frappe.desk.search.search_link", .needs = {"doctype", "txt"}, .run = searchLink},
        {.name = "frappe.desk.form.load.get_docinfo", .run = getDocinfo},
        {.name = "frappe.desk.form.load.getdoc", .needs = {"doctype", "name"}, .run = getDoc},
        {.name = "frappe.desk.form.load.getdoctype", .needs = {"doctype"}, .run = getDocType},
        {.name = "frappe.desk.form.load.get_communications", .needs = {"doctype", "name"}, .run = communications},
        {.name = "frappe.desk.form.utils.add_comment", .writes = true,
         .needs = {"reference_doctype", "reference_name", "content", "comment_email", "comment_by"}, .run = addComment},
        {.name = "frappe.desk.form.utils.update_comment", .writes = true, .needs = {"name", "content"}, .run = updateComment},
        {.name = "frappe.desk.doctype.tag.tag.add_tag", .writes = true, .needs = {"tag", "dt", "dn"},
         .run = [](Call &call) { return changeTag(call, true); }},
        {.name = "frappe.desk.doctype.tag.tag.remove_tag", .writes = true, .needs = {"tag", "dt", "dn"},
         .run = [](Call &call) { return changeTag(call, false); }},
        {.name = "frappe.desk.form.assign_to.add", .writes = true, .run = assign},
        {.name = "frappe.desk.form.assign_to.remove", .writes = true, .needs = {"doctype", "name", "assign_to"},
         .run = [](Call &call) { return closeAssignment(call, "Cancelled"); }},
        {.name = "frappe.desk.form.assign_to.close", .writes = true, .needs = {"doctype", "name", "assign_to"},
         .run = [](Call &call) { return closeAssignment(call, "Closed"); }},
        {.name = "frappe.core.doctype.communication.email.make", .writes = true, .run = makeCommunication},
    };
}

} // namespace targo::sandbox::frappe
