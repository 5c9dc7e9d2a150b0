#pragma once

#include "net/http/request.h"

namespace targo::net::erpnext {

// Is a Frappe site there? Needs no sign-in.
Endpoint<bool> ping();
// The e-mail of the signed-in user; SignedOut when the key is wrong, Forbidden-as-Guest is mapped to SignedOut too.
Endpoint<QString> loggedUser();
Endpoint<QStringList> ownRoles();
Endpoint<int> count(const QString &docType);

struct NameAndModified
{
    QString name;
    QString modified;
};
// Every record of a DocType by name and modified: the check that finds deletes and renames (erpnext.md 10.3).
Endpoint<std::vector<NameAndModified>> allNames(const QString &docType);

} // namespace targo::net::erpnext
