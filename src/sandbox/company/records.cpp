#include "sandbox/company/records.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

Json emptyValue(const std::string &type)
{
    if (type == "Int" || type == "Check")
        return 0;
    if (type == "Float" || type == "Currency" || type == "Percent")
        return 0.0;
    return nullptr;
}

bool isTable(const std::string &type)
{
    return type == "Table" || type == "Table MultiSelect";
}

void addHead(Json &document, const QString &name, const Records::Stamp &stamp, int index)
{
    document["name"] = utf8(name);
    document["owner"] = utf8(stamp.owner);
    document["creation"] = utf8(stamp.creation);
    document["modified"] = utf8(stamp.modified);
    document["modified_by"] = utf8(stamp.modifiedBy);
    document["docstatus"] = 0;
    document["idx"] = index;
}

} // namespace

const Json *Records::definition(const QString &docType) const
{
    const auto found = m_docTypes.find(utf8(docType));
    return found == m_docTypes.end() ? nullptr : &*found;
}

void Records::addFields(Json &document, const QString &docType, const Json &fields) const
{
    const Json *type = definition(docType);
    if (!type) {
        document.update(fields);
        return;
    }
    for (const Json &field : (*type)["fields"]) {
        const auto &fieldName = field["fieldname"].get_ref<const std::string &>();
        const auto &fieldType = field["fieldtype"].get_ref<const std::string &>();
        if (isTable(fieldType))
            continue;
        const auto given = fields.find(fieldName);
        document[fieldName] = given == fields.end() ? emptyValue(fieldType) : *given;
    }
    // A later definition may know more fields than this one; the site sorts them in.
    for (const auto &[field, value] : fields.items()) {
        if (!value.is_array())
            document[field] = value;
    }
}

Json Records::complete(const QString &docType, const QString &name, const Json &fields, const Stamp &stamp, Dice &dice) const
{
    Json document;
    addHead(document, name, stamp, 0);
    addFields(document, docType, fields);
    document["doctype"] = utf8(docType);
    const Json *type = definition(docType);
    if (!type)
        return document;
    for (const Json &field : (*type)["fields"]) {
        if (!isTable(field["fieldtype"].get_ref<const std::string &>()))
            continue;
        const auto &table = field["fieldname"].get_ref<const std::string &>();
        const QString childType = textAt(field, "options");
        Json rows = Json::array();
        const auto given = fields.find(table);
        const Json children = given == fields.end() ? Json::array() : *given;
        for (const Json &child : children) {
            Json row;
            addHead(row, dice.rowName(), stamp, static_cast<int>(rows.size()) + 1);
            addFields(row, childType, child);
            row["parent"] = utf8(name);
            row["parentfield"] = table;
            row["parenttype"] = utf8(docType);
            row["doctype"] = utf8(childType);
            rows.push_back(std::move(row));
        }
        document[table] = std::move(rows);
    }
    return document;
}

QString Records::serial(const QString &prefix, int number, int digits)
{
    return prefix + QString::number(number).rightJustified(digits, u'0');
}

QString naive(const QDateTime &local, int microseconds)
{
    return local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u'.' + QString::number(microseconds).rightJustified(6, u'0');
}

} // namespace targo::sandbox::company
