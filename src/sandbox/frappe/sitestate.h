#pragma once

#include "sandbox/frappe/core.h"

namespace targo::sandbox::frappe {

// What a site must keep to go on after a restart, as JSON or as a file of packed rows.
class SiteState
{
public:
    explicit SiteState(Core &core) : core_(core) { }

    Json whole() const;
    void restore(const Json &state);
    Json changes() const;          // only what was written through the rules, and null for what is gone
    void apply(const Json &changes);
    bool writeFile(const QString &path) const;
    bool openFile(const QString &path);

private:
    Json rest() const;             // all but the documents
    void restoreRest(const Json &state);
    Json complete(const DocType &type, const QByteArray &row) const; // list-only columns too
    Core &core_;
};

} // namespace targo::sandbox::frappe
