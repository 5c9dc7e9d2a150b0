#pragma once

#include "sandbox/frappe/accounts.h"
#include "sandbox/frappe/refusal.h"
#include "sandbox/frappe/schema.h"
#include "sandbox/frappe/translation.h"

namespace targo::sandbox::frappe {

// What a caller may do, from the DocTypes' permission rows. A child DocType follows its parent.
class Permissions
{
public:
    Permissions(const Schema &schema, const Caller &caller, bool ignored = false)
        : schema_(schema), caller_(caller), ignored_(ignored) { }

    // document: for rules that count only for the owner; null asks for the DocType as a whole.
    bool may(const char *right, const DocType &type, const Json *document = nullptr) const;
    // May, but only on documents of one's own: lists are then narrowed to these.
    bool onlyOwn(const char *right, const DocType &type) const;
    bool owns(const DocType &type, const Json &document) const;
    static std::string ownerField(const DocType &type); // "owner", or what the DocType names in its place
    bool sees(const DocType &type, const Field &field, const char *right = "read") const; // by permission level
    Verdict demand(const char *right, const DocType &type, const Json *document, const Translation &words) const;
    Verdict demandList(const DocType &type, const Translation &words) const;
    Json rights(const DocType &type, const Json &document) const; // as get_doc_permissions answers

private:
    bool granted(const char *right, const DocType &type, bool owned, int level) const;
    const Schema &schema_;
    const Caller &caller_;
    bool ignored_;
};

} // namespace targo::sandbox::frappe
