#pragma once

#include "sandbox/frappe/validation.h"

namespace targo::sandbox::frappe {

// Creates, changes, deletes and renames documents by Frappe's rules, and notes what changed. Everything it does can
// still be rolled back through the journal.
class DocumentWriter
{
public:
    explicit DocumentWriter(Call &call) : call_(call), core_(call.core), checks_(call) { }

    // The reply's document: what is in memory after the save, which is not quite what is stored (erpnext.md 7.1).
    Outcome<Json> insert(const DocType &type, const Json &given, bool honourName);
    Outcome<Json> update(const DocType &type, const std::string &name, const Json &fields); // only the fields given
    Outcome<Json> replace(const DocType &type, const Json &document); // absent fields become empty
    Verdict remove(const DocType &type, const std::string &name);
    Outcome<std::string> rename(const DocType &type, const std::string &from, const std::string &to);

private:
    Outcome<Json> save(const DocType &type, const Json &before, Json document);
    Outcome<Json> updateChild(const DocType &type, const std::string &name, const Json &fields);
    void setDefaults(const DocType &type, Json &document) const;
    Json adoptedRows(const DocType &type, const Field &table, const Json &sent, const Json &parent, const Json *before) const;
    void nameRows(const DocType &type, Json &document);
    void resetHigherLevels(const DocType &type, const Json &before, Json &document) const;
    Json echoOf(const DocType &type, const Json &document) const;
    Json storedFormOf(const DocType &type, const Json &document) const;
    void note(Change::Kind kind, const DocType &type, const Json &before, const Json &after, const std::string &formerName = {});
    void keepDeleted(const DocType &type, const Json &document);
    Verdict notLinked(const DocType &type, const std::string &name) const;

    Call &call_;
    Core &core_;
    Validation checks_;
};

} // namespace targo::sandbox::frappe
