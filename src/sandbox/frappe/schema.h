#pragma once

#include "sandbox/frappe/doctype.h"

#include <map>
#include <memory>

namespace targo::sandbox::frappe {

// All DocTypes of a site, by name.
class Schema
{
public:
    struct Link { const DocType *type; const Field *table; const Field *field; }; // table: null on the parent itself

    // A later definition of the same name replaces the earlier one, unless it says "extends": 1: then its fields
    // are added to, or take the place of, those there are. Pointers handed out before are void afterwards.
    void define(const Json &docTypes);
    const DocType *find(std::string_view name) const;
    QStringList names() const;
    std::vector<Link> linksTo(std::string_view docType) const; // Link fields that may hold a name of it
    // The parents that hold rows of a child DocType, and in which table.
    std::vector<Link> holdersOf(std::string_view childType) const;

private:
    std::map<std::string, std::unique_ptr<DocType>, std::less<>> types_;
};

} // namespace targo::sandbox::frappe
