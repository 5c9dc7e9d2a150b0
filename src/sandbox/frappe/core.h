#pragma once

#include "sandbox/frappe/accounts.h"
#include "sandbox/frappe/naming.h"
#include "sandbox/frappe/table.h"
#include "sandbox/frappe/timestamps.h"

#include <QFile>
#include <QSet>

namespace targo::sandbox::frappe {

// Everything a site holds, for the classes that serve its requests one after another.
struct Core
{
    Core(SiteOptions siteOptions, const Clock &siteClock)
        : options(std::move(siteOptions)), clock(siteClock), stamps(options.timeZone, siteClock) { }

    bool onPostgreSql() const { return options.database == DatabaseKind::PostgreSql; }
    Table &tableOf(const DocType &type);
    Json documentOf(std::string_view docType, std::string_view name) const; // as stored; null when there is none
    bool exists(std::string_view docType, std::string_view name) const;

    // A document of any age and origin brought into the stored form: every column, rows with names and parents.
    Json completed(const DocType &type, Json document);

    void load(const DocType &type, const Json &document); // verbatim; counters go on after its name

    SiteOptions options;
    const Clock &clock;
    Schema schema;
    Journal journal;
    Naming naming;
    Timestamps stamps;
    Accounts accounts;
    std::map<std::string, std::unique_ptr<Table>, std::less<>> tables;
    std::shared_ptr<QFile> opened;            // holds the mapping that rows of an opened file lie in
    std::map<std::string, QByteArray> files;  // by file URL
    QSet<QString> cachedUsers;                // whose User record a refusal has loaded (erpnext.md 8.4)
    std::vector<Change> changes;              // of the request being served; announced when it is done
};

} // namespace targo::sandbox::frappe
