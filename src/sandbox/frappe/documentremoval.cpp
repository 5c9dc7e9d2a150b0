// Deleting and renaming: the half of the writer that reaches into other documents.
#include "sandbox/frappe/documentwriter.h"

namespace targo::sandbox::frappe {

namespace {

std::string deskLink(const std::string &docType, const std::string &name)
{
    std::string slug = docType;
    std::ranges::transform(slug, slug.begin(), [](char c) { return c == ' ' ? '-' : static_cast<char>(std::tolower(c)); });
    return "<a href=\"https://erp.example/desk/" + slug + "/" + name + "\">" + name + "</a>";
}

bool holds(const QByteArray &row, const Schema::Link &link, const Schema &schema, std::string_view name)
{
    if (!link.table)
        return textCell(row, link.type->columnOf(link.field->name)) == name;
    const DocType *childType = schema.find(link.table->options);
    const int column = childType ? childType->columnOf(link.field->name) : -1;
    return column >= 0 && std::ranges::any_of(childRows(row, *link.type, link.table->name), [&](const QByteArray &child) {
        return textCell(child, column) == name;
    });
}

// Records that hang on a document and go with it, or move with its name.
constexpr struct { const char *docType, *typeField, *nameField; } followers[] = {
    {"Comment", "reference_doctype", "reference_name"},
    {"File", "attached_to_doctype", "attached_to_name"},
    {"ToDo", "reference_type", "reference_name"},
    {"Communication", "reference_doctype", "reference_name"},
};

} // namespace

Verdict DocumentWriter::notLinked(const DocType &type, const std::string &name) const
{
    for (const Schema::Link &link : core_.schema.linksTo(type.name)) {
        std::string holder;
        core_.tableOf(*link.type).inOrderOfCreation([&](const QByteArray &row) {
            const bool itself = link.type->name == type.name && textCell(row, 0) == name;
            if (!itself && holds(row, link, core_.schema, name))
                holder = textCell(row, 0);
            return holder.empty();
        });
        if (!holder.empty()) {
            return refused(Refusal::thrown(417, "LinkExistsError", "Cannot delete or cancel because " + type.name + " "
                + deskLink(type.name, name) + " is linked with " + link.type->name + " " + deskLink(link.type->name, holder) + " "));
        }
    }
    return {};
}

void DocumentWriter::keepDeleted(const DocType &type, const Json &document)
{
    const DocType *deleted = core_.schema.find("Deleted Document");
    if (!deleted || deleted->name == type.name)
        return;
    const nlohmann::json sorted = nlohmann::json::parse(dumped(document), nullptr, false); // Frappe sorts the keys
    Json record{{"deleted_doctype", type.name}, {"deleted_name", document["name"]}, {"restored", 0}, {"owner", call_.user()},
                {"modified_by", call_.user()}, {"creation", core_.stamps.next()}, {"data", sorted.dump(1)}};
    core_.tableOf(*deleted).put(core_.completed(*deleted, std::move(record)));
}

Verdict DocumentWriter::remove(const DocType &type, const std::string &name)
{
    const Json document = core_.documentOf(type.name, name);
    if (document.is_null())
        return refused(Refusal::bare(404, "DoesNotExistError"));
    TARGO_CHECK(call_.permissions().demand("delete", type, &document, call_.words));
    if (integerOf(document["docstatus"]) == 1)
        return refused(Refusal::validation("Submitted Record cannot be deleted. You must Cancel it first."));
    TARGO_CHECK(notLinked(type, name));
    for (const auto &follower : followers) {
        const DocType *kind = core_.schema.find(follower.docType);
        if (!kind || kind->name == type.name)
            continue;
        std::vector<std::string> gone;
        core_.tableOf(*kind).inOrderOfCreation([&](const QByteArray &row) {
            if (textCell(row, kind->columnOf(follower.nameField)) == name
                && textCell(row, kind->columnOf(follower.typeField)) == type.name)
                gone.emplace_back(textCell(row, 0));
            return true;
        });
        for (const std::string &one : gone)
            core_.tableOf(*kind).remove(one);
    }
    core_.tableOf(type).remove(name);
    keepDeleted(type, document);
    note(Change::Kind::Deleted, type, document, Json(nullptr));
    return {};
}

Outcome<std::string> DocumentWriter::rename(const DocType &type, const std::string &from, const std::string &to)
{
    Json document = core_.documentOf(type.name, from);
    if (document.is_null())
        return refused(call_.notFound(type.name, from));
    TARGO_CHECK(call_.permissions().demand("write", type, &document, call_.words));
    if (to.empty() || to == from)
        return refused(Refusal::validation("No changes made because old and new name are the same."));
    if (core_.exists(type.name, to))
        return refused(Refusal::validation("Another " + type.name + " with name " + to + " exists, select another name"));
    const Json before = document;
    core_.tableOf(type).remove(from);
    document["name"] = to;
    for (const Field &table : type.tables) {
        for (Json &row : document[table.name])
            row["parent"] = to;
    }
    if (type.autoname.starts_with("field:"))
        document[type.autoname.substr(6)] = to;
    core_.tableOf(type).put(document); // its modified stays: a pull by keyset does not see a rename (erpnext.md 10.1)

    for (const Schema::Link &link : core_.schema.linksTo(type.name)) {
        std::vector<std::string> holders;
        core_.tableOf(*link.type).inOrderOfCreation([&](const QByteArray &row) {
            if (holds(row, link, core_.schema, from))
                holders.emplace_back(textCell(row, 0));
            return true;
        });
        for (const std::string &holder : holders) {
            Json other = core_.documentOf(link.type->name, holder);
            const auto follow = [&](Json &row) {
                if (textAt(row, link.field->name.c_str()) == from)
                    row[link.field->name] = to;
            };
            if (!link.table)
                follow(other);
            else
                std::ranges::for_each(other[link.table->name], follow);
            core_.tableOf(*link.type).put(other);
        }
    }
    for (const auto &follower : followers) {
        const DocType *kind = core_.schema.find(follower.docType);
        std::vector<std::string> moved;
        if (kind) {
            core_.tableOf(*kind).inOrderOfCreation([&](const QByteArray &row) {
                if (textCell(row, kind->columnOf(follower.nameField)) == from
                    && textCell(row, kind->columnOf(follower.typeField)) == type.name)
                    moved.emplace_back(textCell(row, 0));
                return true;
            });
        }
        for (const std::string &one : moved)
            core_.tableOf(*kind).setColumn(one, kind->columnOf(follower.nameField), to);
    }
    if (const DocType *comment = core_.schema.find("Comment")) {
        Json said{{"comment_type", "Edit"}, {"reference_doctype", type.name}, {"reference_name", to}, {"owner", call_.user()},
                  {"comment_email", call_.user()}, {"content", "renamed from " + strong(from) + " to " + strong(to)}};
        core_.tableOf(*comment).put(core_.completed(*comment, std::move(said)));
    }
    note(Change::Kind::Renamed, type, before, document, from);
    return to;
}

} // namespace targo::sandbox::frappe
