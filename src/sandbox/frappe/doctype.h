#pragma once

#include "sandbox/frappe/value.h"

#include <QHash>

#include <vector>

namespace targo::sandbox::frappe {

enum class FieldKind { Text, Integer, Real, Check, Date, Datetime, Time, Native, Password, Table, Layout };

// One field of a DocType, from its definition; also stands for the columns every DocType has.
struct Field
{
    std::string name;
    std::string type = "Data";
    std::string label;
    std::string options;
    Json initial;              // "default"; null when none
    FieldKind kind = FieldKind::Text;
    qsizetype maximumLength = 0; // characters; 0 = unlimited
    int permissionLevel = 0;
    bool mandatory = false;
    bool unique = false;
    bool setOnlyOnce = false;
    bool allowOnSubmit = false;
    bool ignoresMarkup = false; // text is stored as sent
    Json definition;           // as given, for the schema reply

    bool isLink() const { return type == "Link"; }
    bool isSelect() const { return type == "Select"; }
    bool isTyped() const;      // the database would refuse '' for it
    Json empty() const;        // what a new document holds: null, 0 or 0.0
    Json stored(const Json &value) const; // what the column gives back for a value that has been checked
    Json echoed(const Json &value) const; // what a write's reply shows for it
    static Field fromJson(const Json &definition);
};

// A DocType as data: nothing in the engine knows one of them by heart.
class DocType
{
public:
    static DocType fromJson(const std::string &name, const Json &definition);

    std::string name;
    std::string autoname;
    std::string titleField;
    bool isTable = false;
    bool isSubmittable = false;
    Json permissions = Json::array();
    Json records = Json::array();  // documents the installation brings along
    Json definition;
    std::vector<Field> fields;     // in order, with tables and without layout
    std::vector<Field> columns;    // the stored row: name…idx, plain fields, list-only or parent columns
    std::vector<Field> tables;

    int columnOf(std::string_view fieldName) const; // -1 when there is none
    const Field *field(std::string_view fieldName) const; // plain field or standard column, null when unknown
    const Field *table(std::string_view fieldName) const;
    int firstField() const { return 7; }            // after name…idx
    int endOfFields() const { return endOfFields_; }

private:
    QHash<QByteArray, int> index_;
    int endOfFields_ = 0;
};

} // namespace targo::sandbox::frappe
