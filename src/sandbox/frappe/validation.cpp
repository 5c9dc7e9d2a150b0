#include "sandbox/frappe/validation.h"

#include "sandbox/frappe/sanitizer.h"

#include <QRegularExpression>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

// Every row of a document with its type, the document itself first; rowNumber is 0 for it.
template <class Visit>
void eachRow(const Schema &schema, const DocType &type, const Json &document, Visit &&visit)
{
    visit(type, document, qint64(0));
    for (const Field &table : type.tables) {
        const DocType *childType = schema.find(table.options);
        const auto rows = document.find(table.name);
        if (!childType || rows == document.end() || !rows->is_array())
            continue;
        for (const Json &row : *rows)
            visit(*childType, row, integerOf(row.value("idx", Json(0))));
    }
}

const Json &at(const Json &row, const std::string &key)
{
    static const Json nothing;
    const auto found = row.find(key);
    return found == row.end() ? nothing : *found;
}

std::string quotedOptions(const QStringList &options)
{
    return utf8(u'"' + options.join(u"\", \""_s) + u'"');
}

} // namespace

Verdict Validation::links(const DocType &docType, const Json &document) const
{
    std::string missing;
    eachRow(call_.core.schema, docType, document, [&](const DocType &type, const Json &row, qint64 number) {
        for (const Field &field : type.fields) {
            const std::string value = textOf(at(row, field.name));
            std::string target = field.isLink() ? field.options : std::string();
            if (field.type == "Dynamic Link")
                target = textOf(at(row, field.options));
            if (value.empty() || target.empty())
                continue;
            const bool there = target == "DocType" ? call_.core.schema.find(value) != nullptr
                : !call_.core.schema.find(target) || call_.core.exists(target, value);
            if (there)
                continue;
            if (!missing.empty())
                missing += ", ";
            if (number > 0)
                missing += "Row #" + std::to_string(number) + ": ";
            missing += call_.words.text(field.label) + ": " + value;
        }
    });
    if (missing.empty())
        return {};
    return refused(Refusal::thrown(417, "LinkValidationError", call_.words.text("Could not find {0}", {missing})));
}

void Validation::fetch(const DocType &type, Json &document) const
{
    for (const Field &field : type.fields) {
        const std::string from = textAt(field.definition, "fetch_from");
        const size_t dot = from.find('.');
        const Field *link = dot == std::string::npos ? nullptr : type.field(from.substr(0, dot));
        if (!link || (textAt(field.definition, "fetch_if_empty") == "1" && !isEmpty(at(document, field.name))))
            continue;
        const Json linked = call_.core.documentOf(link->options, textOf(at(document, link->name)));
        document[field.name] = linked.is_null() ? Json(nullptr) : at(linked, from.substr(dot + 1));
    }
    for (const Field &table : type.tables) {
        const DocType *childType = call_.core.schema.find(table.options);
        for (Json &row : childType ? document[table.name] : document["\1none"])
            fetch(*childType, row);
    }
    document.erase("\1none");
}

Verdict Validation::mandatory(const DocType &docType, const Json &document) const
{
    std::vector<Message> messages;
    std::string names;
    eachRow(call_.core.schema, docType, document, [&](const DocType &type, const Json &row, qint64 number) {
        for (const Field &field : type.fields) {
            const Json &value = at(row, field.name);
            const bool missing = value.is_null() || (value.is_array() && value.empty())
                || (value.is_string() && trimmed(value.get_ref<const std::string &>()).empty());
            if (!field.mandatory || !missing)
                continue;
            names += (names.empty() ? "" : ", ") + field.name;
            const std::string label = call_.words.text(field.label);
            messages.push_back({.text = number == 0
                ? call_.words.text("Error: Value missing for {0}: {1}", {type.name, label})
                : "Error: " + strong(type.name) + " Row #" + std::to_string(number) + ": Value missing for: " + label});
        }
    });
    if (names.empty())
        return {};
    Refusal refusal{.status = 417, .type = "MandatoryError"};
    refusal.exception = "frappe.exceptions.MandatoryError: [" + docType.name + ", " + textAt(document, "name") + "]: " + names;
    refusal.messages = std::move(messages);
    return refused(std::move(refusal));
}

Verdict Validation::rowContents(const DocType &type, const Json &row, const std::string &owner) const
{
    for (const Field &field : type.fields) {
        if (field.kind == FieldKind::Table)
            continue;
        const Json &value = at(row, field.name);
        if (value.is_array())
            return refused(Refusal::validation("Value for " + field.label + " cannot be a list"));
        if (isEmpty(value) || value.is_object())
            continue;
        const QString text = fromUtf8(textOf(value));
        const QStringList options = fromUtf8(field.options).split(u'\n');
        if (field.isSelect() && !field.options.empty() && !options.contains(text)) {
            const QStringList named = options.filter(QRegularExpression(u"."_s));
            return refused(Refusal::validation((type.isTable ? "Row #" + textOf(at(row, "idx")) + ":" : std::string()) + " "
                + call_.words.text(field.label) + " cannot be \"" + utf8(text) + "\". It should be one of "
                + quotedOptions(named)));
        }
        if (field.maximumLength > 0 && text.toUcs4().size() > field.maximumLength && field.kind == FieldKind::Text) {
            return refused(Refusal::thrown(417, "CharacterLengthExceededError", owner + ": '" + strong(field.label) + "' ("
                + utf8(text) + ") will get truncated, as max characters allowed is " + std::to_string(field.maximumLength),
                "Value too big"));
        }
        static const QRegularExpression address(uR"(^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$)"_s);
        if (field.type == "Data" && field.options == "Email" && !address.match(text).hasMatch()) {
            return refused(Refusal::thrown(417, "InvalidEmailAddressError", utf8(text) + " is not a valid Email Address",
                                           "Invalid Email"));
        }
    }
    return {};
}

Verdict Validation::contents(const DocType &docType, const Json &document) const
{
    Verdict verdict;
    eachRow(call_.core.schema, docType, document, [&](const DocType &type, const Json &row, qint64) {
        if (verdict)
            verdict = rowContents(type, row, docType.name + " " + textAt(document, "name"));
    });
    return verdict;
}

Verdict Validation::rowColumns(const DocType &type, const Json &row) const
{
    const bool postgreSql = call_.core.onPostgreSql();
    for (const Field &field : type.fields) {
        const Json &value = at(row, field.name);
        if (value.is_object() && field.kind != FieldKind::Native && field.kind != FieldKind::Table) {
            Refusal refusal = postgreSql
                ? Refusal{.status = 500, .type = "ProgrammingError", .exception = "psycopg2.ProgrammingError: can't adapt type 'dict'",
                          .debug = "Error in query:\ncan't adapt type 'dict'"}
                : Refusal::python("TypeError", "dict can not be used as parameter");
            return refused(std::move(refusal));
        }
        if (isEmpty(value) || (field.kind != FieldKind::Date && field.kind != FieldKind::Datetime && field.kind != FieldKind::Time))
            continue;
        const std::string text = textOf(value);
        const char *kind = field.kind == FieldKind::Date ? "date" : field.kind == FieldKind::Time ? "time" : "timestamp";
        const bool written = field.kind == FieldKind::Date ? dateText(text).has_value()
            : field.kind == FieldKind::Time                ? timeText(text).has_value()
                                                           : datetimeText(text).has_value();
        if (!postgreSql && (!written || (field.kind == FieldKind::Datetime && text.contains('T')))) {
            Refusal refusal{.status = 500, .type = "OperationalError"};
            refusal.exception = "pymysql.err.OperationalError: (1292, \"Incorrect " + std::string(kind) + " value: '" + text + "'\")";
            return refused(std::move(refusal));
        }
        if (!written && looksLikeDate(text))
            return refused(Refusal::database("DatetimeFieldOverflow", "date/time field value out of range: \"" + text + "\""));
        if (!written)
            return refused(Refusal::database("InvalidDatetimeFormat",
                                             "invalid input syntax for type " + std::string(kind) + ": \"" + text + "\""));
    }
    return {};
}

Verdict Validation::columns(const DocType &docType, const Json &document) const
{
    Verdict verdict;
    eachRow(call_.core.schema, docType, document, [&](const DocType &type, const Json &row, qint64) {
        if (verdict)
            verdict = rowColumns(type, row);
    });
    return verdict;
}

Verdict Validation::unique(const DocType &type, const Json &document) const
{
    Table &table = call_.core.tableOf(type);
    const std::string name = textAt(document, "name");
    for (const Field &field : type.fields) {
        const std::string value = field.unique ? textOf(at(document, field.name)) : std::string();
        const std::string holder = value.empty() ? std::string() : table.holderOf(type.columnOf(field.name), value, name);
        if (holder.empty() || (type.autoname == "field:" + field.name && holder == value))
            continue; // the latter is found as a duplicate name
        Refusal refusal{.status = 417, .type = "UniqueValidationError", .fromDatabase = call_.core.onPostgreSql()};
        const std::string said = "duplicate key value violates unique constraint \"tab" + type.name + "_" + field.name
            + "_key\"\nDETAIL:  Key (" + field.name + ")=(" + value + ") already exists.\n";
        refusal.exception = "frappe.exceptions.UniqueValidationError: ('" + type.name + "', '" + name + "', UniqueViolation('" + said + "'))";
        if (call_.core.onPostgreSql())
            refusal.debug = "Error in query:\n" + said;
        else
            refusal.messages.push_back({.text = field.label + " must be unique"});
        return refused(std::move(refusal));
    }
    return {};
}

Verdict Validation::constants(const DocType &type, const Json &before, const Json &document) const
{
    const auto changed = [&](const std::string &key) { return textOf(at(before, key)) != textOf(at(document, key)); };
    const auto refusal = [&](const std::string &label) {
        return refused(Refusal::thrown(417, "CannotChangeConstantError", "Value cannot be changed for " + strong(label)));
    };
    if (changed("creation"))
        return refusal("Created On");
    for (const Field &field : type.fields) {
        if (field.setOnlyOnce && !isEmpty(at(before, field.name)) && changed(field.name))
            return refusal(field.label);
    }
    return {};
}

Verdict Validation::docstatus(const DocType &type, qint64 before, qint64 after) const
{
    static const char *const names[] = {"Draft", "Submitted", "Cancelled"};
    const auto refusal = [](std::string kind, std::string text) {
        Refusal told{.status = 417, .type = kind, .exception = "frappe.exceptions." + kind + ": " + text};
        return refused(std::move(told));
    };
    if (before == 2)
        return refusal("ValidationError", "Cannot edit cancelled document");
    const bool fits = after == before || (before == 0 && after == 1) || (before == 1 && after == 2);
    if (!fits || after < 0 || after > 2) {
        const qint64 shown = std::clamp<qint64>(after, 0, 2);
        return refusal("DocstatusTransitionError", "Cannot change docstatus from " + std::to_string(before) + " ("
            + names[before] + ") to " + std::to_string(after) + " (" + names[shown] + ")");
    }
    if (after == 1 && !type.isSubmittable)
        return refusal("DocstatusTransitionError", "Cannot submit a document of a DocType that is not submittable");
    return {};
}

Verdict Validation::afterSubmit(const DocType &type, const Json &before, const Json &document) const
{
    for (const Field &field : type.fields) {
        const Json &was = at(before, field.name), &is = at(document, field.name);
        if (field.allowOnSubmit || field.kind == FieldKind::Table || field.stored(was) == field.stored(is))
            continue;
        return refused(Refusal::thrown(417, "UpdateAfterSubmitError", " Not allowed to change " + strong(field.label)
            + " after submission from " + strong(textOf(was)) + " to " + strong(textOf(is)), "Cannot Update After Submit"));
    }
    return {};
}

void Validation::sanitise(const DocType &type, Json &document) const
{
    for (const Field &field : type.fields) {
        Json &value = document[field.name];
        if (field.kind == FieldKind::Text && !field.ignoresMarkup && value.is_string())
            value = sanitised(value.get_ref<const std::string &>());
        const DocType *childType = field.kind == FieldKind::Table ? call_.core.schema.find(field.options) : nullptr;
        if (childType && value.is_array()) {
            for (Json &row : value)
                sanitise(*childType, row);
        }
    }
}

} // namespace targo::sandbox::frappe
