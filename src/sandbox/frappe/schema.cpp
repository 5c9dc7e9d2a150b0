#include "sandbox/frappe/schema.h"

namespace targo::sandbox::frappe {

namespace {

Json extended(Json base, const Json &more)
{
    for (const auto &[key, value] : more.items()) {
        if (key != "fields" && key != "extends")
            base[key] = value;
    }
    if (!more.contains("fields"))
        return base;
    Json &fields = base["fields"];
    for (const Json &field : more["fields"]) {
        const auto known = std::ranges::find_if(fields, [&](const Json &one) {
            return textAt(one, "fieldname") == textAt(field, "fieldname");
        });
        if (known == fields.end())
            fields.push_back(field);
        else
            *known = field;
    }
    return base;
}

} // namespace

void Schema::define(const Json &docTypes)
{
    for (const auto &[name, definition] : docTypes.items()) {
        const DocType *known = find(name);
        const bool extends = known && definition.contains("extends") && truth(definition["extends"]);
        types_[name] = std::make_unique<DocType>(
            DocType::fromJson(name, extends ? extended(known->definition, definition) : definition));
    }
}

const DocType *Schema::find(std::string_view name) const
{
    const auto found = types_.find(name);
    return found == types_.end() ? nullptr : found->second.get();
}

QStringList Schema::names() const
{
    QStringList names;
    for (const auto &[name, type] : types_)
        names += fromUtf8(name);
    return names;
}

std::vector<Schema::Link> Schema::linksTo(std::string_view docType) const
{
    std::vector<Link> links;
    for (const auto &[name, type] : types_) {
        if (type->isTable)
            continue;
        for (const Field &field : type->fields) {
            if (field.isLink() && field.options == docType)
                links.push_back({type.get(), nullptr, &field});
            const DocType *child = field.kind == FieldKind::Table ? find(field.options) : nullptr;
            if (!child)
                continue;
            for (const Field &inner : child->fields) {
                if (inner.isLink() && inner.options == docType)
                    links.push_back({type.get(), &field, &inner});
            }
        }
    }
    return links;
}

std::vector<Schema::Link> Schema::holdersOf(std::string_view childType) const
{
    std::vector<Link> holders;
    for (const auto &[name, type] : types_) {
        for (const Field &table : type->tables) {
            if (table.options == childType)
                holders.push_back({type.get(), &table, nullptr});
        }
    }
    return holders;
}

} // namespace targo::sandbox::frappe
