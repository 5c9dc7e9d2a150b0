#pragma once

#include "sandbox/company/dice.h"
#include "sandbox/http/json.h"

#include <functional>

namespace targo::sandbox::company {

// Receives each finished document, in order of creation.
using DocumentSink = std::function<void(const QString &docType, Json document)>;

// Makes whole Frappe documents out of the few fields that matter: all other fields get the DocType's empty value,
// child rows get names and parents, in the order in which the server sends them.
class Records
{
public:
    explicit Records(const Json &docTypes) : m_docTypes(docTypes) {}

    struct Stamp
    {
        QString owner;
        QString creation; // naive, site time, six decimals
        QString modified;
        QString modifiedBy;
    };
    // `fields` may hold arrays for child tables. A DocType without definition keeps just the given fields.
    Json complete(const QString &docType, const QString &name, const Json &fields, const Stamp &stamp, Dice &dice) const;

    // "DJ-00042"
    static QString serial(const QString &prefix, int number, int digits = 5);

private:
    void addFields(Json &document, const QString &docType, const Json &fields) const;
    const Json *definition(const QString &docType) const;

    const Json &m_docTypes;
};

// A local date and time as the site stores it. `microseconds` keeps stamps apart.
QString naive(const QDateTime &local, int microseconds = 0);

} // namespace targo::sandbox::company
