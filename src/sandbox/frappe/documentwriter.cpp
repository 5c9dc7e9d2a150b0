#include "sandbox/frappe/documentwriter.h"

namespace targo::sandbox::frappe {

namespace {

constexpr const char *unsavedMark = "__unsaved"; // on rows the server has just named
constexpr const char *lostMark = "\1lost";       // on rows whose name it never gave out

bool namesItself(const DocType &type)
{
    return type.autoname == "Prompt" || type.autoname == "prompt" || type.autoname == "UUID";
}

} // namespace

void DocumentWriter::setDefaults(const DocType &type, Json &document) const
{
    for (const Field &field : type.fields) {
        if (field.kind == FieldKind::Table || !document[field.name].is_null())
            continue;
        const std::string initial = textOf(field.initial);
        if (initial == "Today" || initial == "today")
            document[field.name] = core_.stamps.today();
        else if (initial == "Now" || initial == "now")
            document[field.name] = field.kind == FieldKind::Time ? core_.stamps.next().substr(11, 8) : core_.stamps.next();
        else if (initial == "__user")
            document[field.name] = call_.user();
        else if (!initial.empty())
            document[field.name] = field.isTyped() ? field.echoed(field.initial) : Json(initial);
        else if (field.isSelect() && !field.options.empty() && field.options.front() != '\n')
            document[field.name] = field.options.substr(0, field.options.find('\n'));
    }
}

Json DocumentWriter::adoptedRows(const DocType &type, const Field &table, const Json &sent, const Json &parent,
                                 const Json *before) const
{
    Json rows = Json::array();
    const DocType *childType = core_.schema.find(table.options);
    if (!childType || !sent.is_array())
        return rows;
    for (const Json &one : sent) {
        if (!one.is_object())
            continue;
        // A row is replaced by what is sent: fields left out are gone.
        Json row = Json::object();
        for (const Field &column : childType->columns)
            row[column.name] = one.contains(column.name) ? one[column.name] : Json(nullptr);
        if (integerOf(row["idx"]) == 0)
            row["idx"] = rows.size() + 1;
        row["docstatus"] = integerOf(row["docstatus"]);
        row["parent"] = parent["name"];
        row["parentfield"] = table.name;
        row["parenttype"] = type.name;
        const std::string name = textOf(row["name"]);
        if (!before) {
            row["name"] = nullptr;
            setDefaults(*childType, row);
        } else if (!name.empty()) {
            const Json &known = (*before)[table.name];
            const auto old = std::ranges::find_if(known, [&](const Json &o) { return textAt(o, "name") == name; });
            if (old == known.end())
                row[lostMark] = 1;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void DocumentWriter::nameRows(const DocType &type, Json &document)
{
    for (const Field &table : type.tables) {
        for (Json &row : document[table.name]) {
            row["parent"] = document["name"];
            row["modified"] = document["modified"];
            row["modified_by"] = document["modified_by"];
            row["docstatus"] = document["docstatus"];
            for (const char *kept : {"owner", "creation"}) {
                if (row[kept].is_null())
                    row[kept] = document[kept];
            }
            if (isEmpty(row["name"])) {
                row["name"] = core_.naming.hash();
                row[unsavedMark] = 1;
            }
        }
    }
}

Json DocumentWriter::echoOf(const DocType &type, const Json &document) const
{
    Json echo = Json::object();
    const int end = type.isTable ? static_cast<int>(type.columns.size()) : type.endOfFields();
    for (int i = 0; i < end; ++i) {
        const Field &column = type.columns[static_cast<size_t>(i)];
        const auto value = document.find(column.name);
        echo[column.name] = column.echoed(value == document.end() ? Json(nullptr) : *value);
    }
    echo["doctype"] = type.name;
    for (const Field &table : type.tables) {
        Json &rows = echo[table.name] = Json::array();
        const DocType *childType = core_.schema.find(table.options);
        for (const Json &row : document.contains(table.name) && childType ? document[table.name] : Json::array()) {
            rows.push_back(echoOf(*childType, row));
            if (row.contains(unsavedMark))
                rows.back()[unsavedMark] = 1;
        }
    }
    return echo;
}

Json DocumentWriter::storedFormOf(const DocType &type, const Json &document) const
{
    Json stored = Json::object();
    for (const Field &column : type.columns) {
        const auto value = document.find(column.name);
        if (value == document.end())
            continue; // list-only columns stay as they are
        // The stamps of the engine itself are final; the column must not shorten them.
        const bool stamp = column.name == "creation" || column.name == "modified";
        stored[column.name] = stamp ? *value : column.stored(*value);
    }
    stored["doctype"] = type.name;
    for (const Field &table : type.tables) {
        Json &rows = stored[table.name] = Json::array();
        const DocType *childType = core_.schema.find(table.options);
        for (const Json &row : document.contains(table.name) && childType ? document[table.name] : Json::array()) {
            if (!row.contains(lostMark))
                rows.push_back(storedFormOf(*childType, row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Json &a, const Json &b) { return integerOf(a["idx"]) < integerOf(b["idx"]); });
    }
    return stored;
}

void DocumentWriter::resetHigherLevels(const DocType &type, const Json &before, Json &document) const
{
    for (const Field &field : type.fields) {
        if (!call_.permissions().sees(type, field, "write"))
            document[field.name] = before.is_null() ? field.empty() : before[field.name];
    }
}

void DocumentWriter::note(Change::Kind kind, const DocType &type, const Json &before, const Json &after, const std::string &formerName)
{
    Change change{.kind = kind, .docType = fromUtf8(type.name), .user = call_.caller.user, .requestId = call_.requestId,
                  .fields = Json::object(), .before = Json::object()};
    change.name = fromUtf8(textAt(after.is_null() ? before : after, "name"));
    change.formerName = fromUtf8(formerName);
    if (!after.is_null())
        change.modified = fromUtf8(textAt(after, "modified"));
    for (const Field &field : kind == Change::Kind::Updated ? type.fields : std::vector<Field>()) {
        if (before[field.name] == after[field.name])
            continue;
        change.fields[field.name] = after[field.name];
        change.before[field.name] = before[field.name];
    }
    core_.changes.push_back(std::move(change));
}

Outcome<Json> DocumentWriter::insert(const DocType &type, const Json &given, bool honourName)
{
    Json document = Json::object();
    for (int i = 0; i < type.endOfFields(); ++i) {
        const std::string &column = type.columns[static_cast<size_t>(i)].name;
        document[column] = given.contains(column) ? given[column] : Json(nullptr);
    }
    const std::string wished = honourName || namesItself(type) ? textAt(given, "name") : std::string();
    setDefaults(type, document);
    const std::string now = core_.stamps.next();
    for (const char *stamp : {"creation", "modified"})
        document[stamp] = now;
    for (const char *who : {"owner", "modified_by"})
        document[who] = call_.user();
    document["docstatus"] = integerOf(document["docstatus"]);
    document["idx"] = integerOf(document["idx"]);
    document["name"] = wished;
    for (const Field &table : type.tables)
        document[table.name] = adoptedRows(type, table, given.contains(table.name) ? given[table.name] : Json(), document, nullptr);

    TARGO_CHECK(checks_.links(type, document));
    TARGO_CHECK(call_.permissions().demand("create", type, nullptr, call_.words));
    if (type.isSubmittable && integerOf(document["docstatus"]) == 1)
        TARGO_CHECK(call_.permissions().demand("submit", type, nullptr, call_.words));
    core_.journal.note([this_ = &core_.naming, counters = core_.naming.counters()] { this_->setCounters(counters); });
    if (wished.empty()) {
        auto name = core_.naming.nameFor(type, document, core_.stamps.year());
        if (!name)
            return refused(name.error());
        // ERPNext gives a second customer of one name a number instead of refusing it.
        const bool numbered = type.definition.contains("autoname_numbers_duplicates") && core_.exists(type.name, *name);
        if (numbered) {
            const std::string taken = *name;
            for (int number = 1; core_.exists(type.name, *name); ++number)
                *name = taken + " - " + std::to_string(number);
            call_.notices.push_back({.text = "Changed customer name to '" + *name + "' as '" + taken + "' already exists.",
                                     .title = "Note", .indicator = "yellow", .alert = true});
        }
        document["name"] = *name;
    }
    const std::string name = textOf(document["name"]);
    if (name.find_first_of("<>") != std::string::npos || name.empty())
        return refused(Refusal::thrown(409, "NameError", "Name cannot contain special characters like &lt; and &gt;"));
    nameRows(type, document);
    resetHigherLevels(type, Json(nullptr), document);
    checks_.fetch(type, document);
    TARGO_CHECK(checks_.mandatory(type, document));
    TARGO_CHECK(checks_.contents(type, document));
    checks_.sanitise(type, document);
    TARGO_CHECK(checks_.columns(type, document));
    if (core_.exists(type.name, name)) {
        Refusal refusal{.status = 409, .type = "DuplicateEntryError", .fromDatabase = core_.onPostgreSql()};
        const std::string said = "duplicate key value violates unique constraint \"tab" + type.name
            + "_pkey\"\nDETAIL:  Key (name)=(" + name + ") already exists.\n";
        refusal.exception = "frappe.exceptions.DuplicateEntryError: ('" + type.name + "', '" + name + "', UniqueViolation('" + said + "'))";
        if (core_.onPostgreSql())
            refusal.debug = "Error in query:\n" + said;
        refusal.messages.push_back({.text = type.name + " " + strong(name) + " already exists", .title = "Duplicate Name", .indicator = "red"});
        return refused(std::move(refusal));
    }
    TARGO_CHECK(checks_.unique(type, document));
    const Json stored = core_.completed(type, storedFormOf(type, document));
    core_.tableOf(type).put(stored);
    note(Change::Kind::Created, type, Json(nullptr), stored);
    return echoOf(type, document);
}

Outcome<Json> DocumentWriter::update(const DocType &type, const std::string &name, const Json &fields)
{
    if (type.isTable)
        return updateChild(type, name, fields);
    const Json before = core_.documentOf(type.name, name);
    if (before.is_null()) {
        TARGO_CHECK(call_.permissions().demand("read", type, nullptr, call_.words));
        return refused(call_.notFound(type.name, name));
    }
    Json document = before;
    for (int i = 0; i < type.endOfFields(); ++i) {
        const Field &column = type.columns[static_cast<size_t>(i)];
        Json &value = document[column.name];
        if (fields.contains(column.name))
            value = fields[column.name];
        else if (column.kind == FieldKind::Time && !core_.onPostgreSql() && value.is_string())
            value = withoutLeadingZero(textOf(value)); // as that database has just read it, and so in the echo
    }
    for (const Field &table : type.tables) {
        if (fields.contains(table.name))
            document[table.name] = adoptedRows(type, table, fields[table.name], document, &before);
    }
    return save(type, before, std::move(document));
}

Outcome<Json> DocumentWriter::replace(const DocType &type, const Json &given)
{
    const std::string name = textAt(given, "name");
    const Json before = core_.documentOf(type.name, name);
    if (before.is_null())
        return refused(call_.notFound(type.name, name));
    Json document = Json::object();
    for (int i = 0; i < type.endOfFields(); ++i) {
        const std::string &column = type.columns[static_cast<size_t>(i)].name;
        document[column] = given.contains(column) ? given[column] : Json(nullptr);
    }
    for (const char *kept : {"owner", "creation", "docstatus", "idx"}) {
        if (document[kept].is_null())
            document[kept] = before[kept];
    }
    for (const Field &table : type.tables)
        document[table.name] = adoptedRows(type, table, given.contains(table.name) ? given[table.name] : Json(), document, &before);
    return save(type, before, std::move(document));
}

Outcome<Json> DocumentWriter::updateChild(const DocType &type, const std::string &name, const Json &fields)
{
    const auto row = call_.demandDocument(type.name, name, "write");
    if (!row)
        return refused(row.error());
    const DocType *parentType = core_.schema.find(textAt(*row, "parenttype"));
    if (!parentType)
        return refused(call_.notFound(type.name, name));
    Json rows = core_.documentOf(parentType->name, textAt(*row, "parent"))[textAt(*row, "parentfield")];
    for (Json &one : rows) {
        if (textAt(one, "name") != name)
            continue;
        for (const auto &[key, value] : fields.items()) {
            if (type.field(key))
                one[key] = value;
        }
    }
    return update(*parentType, textAt(*row, "parent"), Json{{textAt(*row, "parentfield"), rows}});
}

Outcome<Json> DocumentWriter::save(const DocType &type, const Json &before, Json document)
{
    const std::string name = textAt(before, "name");
    TARGO_CHECK(call_.permissions().demand("write", type, &before, call_.words));
    if (textOf(document["name"]) != name)
        return refused(call_.notFound(type.name, textOf(document["name"])));
    const qint64 statusBefore = integerOf(before["docstatus"]), statusAfter = integerOf(document["docstatus"]);
    const std::string now = core_.stamps.next();
    // The comparison is of text: 12:00:00.180 is not 12:00:00.180000 (erpnext.md 8.1).
    if (textOf(document["modified"]) != textAt(before, "modified")) {
        return refused(Refusal::thrown(417, "TimestampMismatchError",
            "Error: " + name + " (" + type.name + ") has been modified after you have opened it (" + textAt(before, "modified")
            + ", " + now + "). " + call_.words.text("Please refresh to get the latest document.")));
    }
    TARGO_CHECK(checks_.docstatus(type, statusBefore, statusAfter));
    if (statusAfter != statusBefore)
        TARGO_CHECK(call_.permissions().demand(statusAfter == 1 ? "submit" : "cancel", type, &before, call_.words));
    document["docstatus"] = statusAfter;
    document["modified"] = now;
    document["modified_by"] = call_.user();
    document["owner"] = before["owner"];
    nameRows(type, document);
    resetHigherLevels(type, before, document);
    TARGO_CHECK(checks_.constants(type, before, document));
    checks_.fetch(type, document);
    TARGO_CHECK(checks_.links(type, document));
    if (statusAfter != 2) {
        TARGO_CHECK(checks_.mandatory(type, document));
        TARGO_CHECK(checks_.contents(type, document));
        checks_.sanitise(type, document);
    }
    if (statusBefore == 1 && statusAfter == 1)
        TARGO_CHECK(checks_.afterSubmit(type, before, document));
    TARGO_CHECK(checks_.columns(type, document));
    TARGO_CHECK(checks_.unique(type, document));
    const Json stored = core_.completed(type, storedFormOf(type, document));
    core_.tableOf(type).put(stored);
    note(Change::Kind::Updated, type, before, stored);
    return echoOf(type, document);
}

} // namespace targo::sandbox::frappe
