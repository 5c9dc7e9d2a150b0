#pragma once

#include "sandbox/frappe/call.h"

namespace targo::sandbox::frappe {

// The checks of a save, each as Frappe makes and words it. Documents here are complete: every column is a key.
class Validation
{
public:
    explicit Validation(const Call &call) : call_(call) { }

    Verdict links(const DocType &type, const Json &document) const;
    Verdict mandatory(const DocType &type, const Json &document) const;
    Verdict contents(const DocType &type, const Json &document) const; // selects, lengths, lists, e-mail addresses
    Verdict columns(const DocType &type, const Json &document) const;  // what the database refuses: dates, native JSON
    Verdict unique(const DocType &type, const Json &document) const;
    Verdict constants(const DocType &type, const Json &before, const Json &document) const;
    Verdict afterSubmit(const DocType &type, const Json &before, const Json &document) const;
    Verdict docstatus(const DocType &type, qint64 before, qint64 after) const;
    void sanitise(const DocType &type, Json &document) const;
    void fetch(const DocType &type, Json &document) const; // fields fetched from a linked record

private:
    Verdict rowContents(const DocType &type, const Json &row, const std::string &owner) const;
    Verdict rowColumns(const DocType &type, const Json &row) const;
    const Call &call_;
};

} // namespace targo::sandbox::frappe
