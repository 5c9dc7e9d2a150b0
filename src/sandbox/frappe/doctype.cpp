#include "sandbox/frappe/doctype.h"

#include "sandbox/frappe/timestamps.h"

namespace targo::sandbox::frappe {

namespace {

FieldKind kindOf(std::string_view type)
{
    static const QHash<QByteArrayView, FieldKind> kinds{
        {"Int", FieldKind::Integer}, {"Long Int", FieldKind::Integer}, {"Check", FieldKind::Check},
        {"Float", FieldKind::Real}, {"Currency", FieldKind::Real}, {"Percent", FieldKind::Real},
        {"Rating", FieldKind::Real}, {"Duration", FieldKind::Real}, {"Date", FieldKind::Date},
        {"Datetime", FieldKind::Datetime}, {"Time", FieldKind::Time}, {"JSON", FieldKind::Native},
        {"Password", FieldKind::Password}, {"Table", FieldKind::Table}, {"Table MultiSelect", FieldKind::Table},
        {"Section Break", FieldKind::Layout}, {"Column Break", FieldKind::Layout}, {"Tab Break", FieldKind::Layout},
        {"HTML", FieldKind::Layout}, {"Button", FieldKind::Layout}, {"Heading", FieldKind::Layout},
        {"Image", FieldKind::Layout}, {"Fold", FieldKind::Layout}};
    return kinds.value(QByteArrayView(type.data(), static_cast<qsizetype>(type.size())), FieldKind::Text);
}

bool isShortText(std::string_view type)
{
    return type == "Data" || type == "Link" || type == "Select" || type == "Dynamic Link" || type == "Color"
        || type == "Phone" || type == "Password" || type == "Read Only" || type == "Autocomplete" || type == "Icon"
        || type == "Barcode";
}

Field standardColumn(std::string name, FieldKind kind, Json initial = nullptr)
{
    Field field;
    field.name = std::move(name);
    field.kind = kind;
    field.type = kind == FieldKind::Integer ? "Int" : kind == FieldKind::Datetime ? "Datetime" : "Data";
    field.initial = std::move(initial);
    return field;
}

bool flag(const Json &definition, const char *key)
{
    const auto found = definition.find(key);
    return found != definition.end() && truth(*found);
}

} // namespace

Field Field::fromJson(const Json &definition)
{
    Field field;
    field.definition = definition;
    field.name = textAt(definition, "fieldname");
    field.type = textAt(definition, "fieldtype");
    field.label = textAt(definition, "label");
    field.options = textAt(definition, "options");
    field.kind = kindOf(field.type);
    if (const auto initial = definition.find("default"); initial != definition.end())
        field.initial = *initial;
    field.mandatory = flag(definition, "reqd");
    field.unique = flag(definition, "unique");
    field.setOnlyOnce = flag(definition, "set_only_once");
    field.allowOnSubmit = flag(definition, "allow_on_submit");
    field.ignoresMarkup = flag(definition, "ignore_xss_filter") || field.type == "Code" || field.type == "Password"
        || field.type == "Attach" || field.type == "Attach Image" || field.type == "Signature";
    field.permissionLevel = definition.contains("permlevel") ? static_cast<int>(integerOf(definition["permlevel"])) : 0;
    field.maximumLength = definition.contains("length") ? static_cast<qsizetype>(integerOf(definition["length"])) : 0;
    if (field.label.empty()) { // "client_uuid" reads "Client Uuid" then, as on a site where nobody gave it a label
        field.label = field.name;
        for (size_t i = 0; i < field.label.size(); ++i) {
            char &letter = field.label[i];
            letter = letter == '_' ? ' ' : i == 0 || field.label[i - 1] == ' ' ? static_cast<char>(std::toupper(letter)) : letter;
        }
    }
    if (field.maximumLength == 0 && isShortText(field.type))
        field.maximumLength = 140;
    return field;
}

bool Field::isTyped() const
{
    return kind == FieldKind::Integer || kind == FieldKind::Real || kind == FieldKind::Check || kind == FieldKind::Date
        || kind == FieldKind::Datetime || kind == FieldKind::Time;
}

Json Field::empty() const
{
    if (type == "Duration" || type == "Rating")
        return nullptr; // the two number columns that know NULL
    if (kind == FieldKind::Integer || kind == FieldKind::Check)
        return 0;
    if (kind == FieldKind::Real)
        return 0.0;
    // Some fields are "" and never null, because a script of the real DocType fills them; their default says "".
    return initial.is_string() && initial.get_ref<const std::string &>().empty() ? Json("") : Json(nullptr);
}

Json Field::echoed(const Json &value) const
{
    switch (kind) {
    case FieldKind::Check:
        return truth(value) ? 1 : 0;
    case FieldKind::Integer:
        return integerOf(value);
    case FieldKind::Real:
        if (value.is_null())
            return empty();
        return value.is_number_float() ? value : Json(realOf(value));
    case FieldKind::Date:
    case FieldKind::Datetime:
    case FieldKind::Time:
        return isEmpty(value) ? Json(nullptr) : value;
    case FieldKind::Password:
        return isEmpty(value) ? Json(nullptr) : Json(std::string(textOf(value).size(), '*'));
    default:
        if ((unique || isLink()) && isEmpty(value))
            return nullptr;
        return value.is_number() || value.is_boolean() ? Json(textOf(value)) : value;
    }
}

Json Field::stored(const Json &value) const
{
    const Json shown = echoed(value);
    if (shown.is_null())
        return shown;
    switch (kind) {
    case FieldKind::Real:
        return roundedToNine(shown.get<double>());
    case FieldKind::Date:
        return dateText(textOf(shown)).value_or(std::string());
    case FieldKind::Datetime:
        return datetimeText(textOf(shown)).value_or(std::string());
    case FieldKind::Time:
        return timeText(textOf(shown)).value_or(std::string());
    default:
        return shown;
    }
}

DocType DocType::fromJson(const std::string &name, const Json &definition)
{
    DocType type;
    type.name = name;
    type.definition = definition;
    type.autoname = textAt(definition, "autoname");
    type.titleField = textAt(definition, "title_field");
    type.isTable = flag(definition, "istable");
    type.isSubmittable = flag(definition, "is_submittable");
    if (definition.contains("permissions"))
        type.permissions = definition["permissions"];
    if (definition.contains("records"))
        type.records = definition["records"];

    type.columns = {standardColumn("name", FieldKind::Text), standardColumn("owner", FieldKind::Text),
                    standardColumn("creation", FieldKind::Datetime), standardColumn("modified", FieldKind::Datetime),
                    standardColumn("modified_by", FieldKind::Text), standardColumn("docstatus", FieldKind::Integer),
                    standardColumn("idx", FieldKind::Integer)};
    if (const auto given = definition.find("fields"); given != definition.end()) {
        for (const Json &one : *given) {
            Field field = Field::fromJson(one);
            if (field.kind == FieldKind::Layout || field.name.empty())
                continue;
            (field.kind == FieldKind::Table ? type.tables : type.columns).push_back(field);
            type.fields.push_back(std::move(field));
        }
    }
    type.endOfFields_ = static_cast<int>(type.columns.size());
    const auto extra = type.isTable ? std::vector<std::string>{"parent", "parentfield", "parenttype"}
                                    : std::vector<std::string>{"_user_tags", "_comments", "_assign", "_liked_by"};
    for (const std::string &column : extra)
        type.columns.push_back(standardColumn(column, FieldKind::Text));
    for (int i = 0; i < static_cast<int>(type.columns.size()); ++i)
        type.index_.insert(QByteArray::fromStdString(type.columns[static_cast<size_t>(i)].name), i);
    return type;
}

int DocType::columnOf(std::string_view fieldName) const
{
    return index_.value(QByteArray::fromRawData(fieldName.data(), static_cast<qsizetype>(fieldName.size())), -1);
}

const Field *DocType::field(std::string_view fieldName) const
{
    const int column = columnOf(fieldName);
    return column < 0 ? nullptr : &columns[static_cast<size_t>(column)];
}

const Field *DocType::table(std::string_view fieldName) const
{
    const auto found = std::ranges::find(tables, fieldName, &Field::name);
    return found == tables.end() ? nullptr : &*found;
}

} // namespace targo::sandbox::frappe
