#pragma once

#include "base/clock.h"
#include "sandbox/http/message.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>

namespace targo::sandbox::frappe {

using Json = nlohmann::ordered_json; // key order is kept, as Frappe keeps it

struct User
{
    QString name;          // e-mail; also the document's name
    QString fullName;
    QString userType = QStringLiteral("System User"); // or "Website User"
    QStringList roles;
    QString apiKey;
    QString apiSecret;
};

enum class DatabaseKind { PostgreSql, MariaDb };

struct SiteOptions
{
    DatabaseKind database = DatabaseKind::PostgreSql;
    QString timeZone = QStringLiteral("America/Toronto"); // the site's; all datetimes on the wire are naive in it
    QString language = QStringLiteral("en");
    QString host;                        // the only host name served, without port; empty serves any
};

// What a committed write changed, told to whoever asked (the hub announces it).
struct Change
{
    enum class Kind { Created, Updated, Deleted, Renamed };
    Kind kind = Kind::Updated;
    QString docType;
    QString name;
    QString formerName;      // Renamed only
    QString modified;        // as on the wire; empty when deleted
    QString user;            // who did it
    QByteArray requestId;    // X-Request-Id of the request; empty when the sandbox itself wrote
    Json fields;             // top-level fields whose value changed, with their new values; {} when created or deleted
    Json before;             // their former values
};

// A Frappe site: DocTypes as data, documents, users with roles, and the REST API over them. Single-threaded.
class Site
{
public:
    Site(SiteOptions options, const Clock &clock);
    ~Site();
    Site(const Site &) = delete;
    Site &operator=(const Site &) = delete;

    // The form of shared recordings' doctypes.json: {"Dispatch Job": {"autoname","istable","fields","permissions"}, …}
    void defineDocTypes(const Json &docTypes);
    void addUser(const User &user);
    const QList<User> &users() const;

    // Stores a document verbatim (name, modified, child row names as given): fixtures and saved state.
    void load(const QString &docType, const Json &document);
    void keepFile(const QString &url, const QByteArray &content); // "/private/files/…", without its File document
    // Writes through the same rules as REST, as `user`, without permission checks. Returns the stored document or
    // an object {"exc_type","message"} when refused.
    Json insert(const QString &docType, const Json &document, const QString &user);
    Json update(const QString &docType, const QString &name, const Json &fields, const QString &user);
    bool remove(const QString &docType, const QString &name, const QString &user);

    // The full document with nulls and children, or null.
    Json document(const QString &docType, const QString &name) const;
    QStringList names(const QString &docType) const;      // in order of creation
    QStringList docTypes() const;

    // Everything worth keeping over a restart, and its way back.
    Json saveState() const;
    void restoreState(const Json &state);

    // The same as one file of packed rows, mapped and not read when it is opened: a company of a million documents is
    // there at once. openFile answers false, and changes nothing, when there is no such file or it was written for
    // other DocTypes. saveChanges then gives what was written since, to be kept beside it over a restart.
    bool saveFile(const QString &path) const;
    bool openFile(const QString &path);
    Json saveChanges() const;
    void restoreChanges(const Json &changes);

    // Ends every cookie session, as an expiry would.
    void endSessions();

    // Answers one request under /api, /files, /private/files. Never throws.
    HttpReply handle(const HttpRequest &request);

    void onChange(std::function<void(const Change &)> listener);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace targo::sandbox::frappe
