#include "sandbox/frappe/site.h"

#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/router.h"
#include "sandbox/frappe/sitestate.h"

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

struct Site::Private
{
    Private(SiteOptions options, const Clock &clock) : core(std::move(options), clock) { }

    // The sandbox's own writes: Frappe's rules, nobody's permissions.
    Call trustedCall(const QString &user)
    {
        Call call{.core = core};
        call.caller = core.accounts.callerFor(user);
        call.caller.user = user;
        call.trusted = true;
        call.version = 2;
        return call;
    }

    Json settle(Outcome<Json> outcome, const DocType &type)
    {
        if (!outcome) {
            core.journal.rollBack();
            core.changes.clear();
            const Refusal &refusal = outcome.error();
            return {{"exc_type", refusal.type}, {"message", refusal.messages.empty() ? refusal.exception : refusal.messages.back().text}};
        }
        core.journal.commit();
        announce();
        return core.documentOf(type.name, textAt(*outcome, "name"));
    }

    void announce()
    {
        const std::vector<Change> changes = std::exchange(core.changes, {});
        for (const Change &change : changes) {
            for (const auto &listener : listeners)
                listener(change);
        }
    }

    static Json unknown(const QString &docType)
    {
        return {{"exc_type", "DoesNotExistError"}, {"message", "DocType " + utf8(docType) + " not found"}};
    }

    Core core;
    std::vector<std::function<void(const Change &)>> listeners;
};

Site::Site(SiteOptions options, const Clock &clock) : d(std::make_unique<Private>(std::move(options), clock)) { }
Site::~Site() = default;

void Site::defineDocTypes(const Json &docTypes)
{
    Core &core = d->core;
    // Rows are packed by the old columns; what there is goes through JSON into the new ones.
    std::map<std::string, std::vector<Json>> held;
    for (const auto &[name, definition] : docTypes.items()) {
        const auto table = core.tables.find(name);
        if (table == core.tables.end())
            continue;
        const DocType &type = *core.schema.find(name);
        table->second->inOrderOfCreation([&](const QByteArray &row) {
            held[name].push_back(unpacked(row, type, core.schema));
            return true;
        });
        core.tables.erase(table);
    }
    core.schema.define(docTypes);
    for (const auto &[name, documents] : held) {
        for (const Json &document : documents)
            load(fromUtf8(name), document);
    }
    for (const QString &name : core.schema.names()) {
        const DocType *type = core.schema.find(utf8(name));
        for (const Json &record : docTypes.contains(type->name) ? type->records : Json::array())
            load(name, record);
    }
}

void Site::addUser(const User &user)
{
    d->core.accounts.add(user);
    if (!d->core.schema.find("User") || d->core.exists("User", utf8(user.name)))
        return;
    Json roles = Json::array();
    for (const QString &role : user.roles)
        roles.push_back({{"role", utf8(role)}});
    const QStringList words = user.fullName.split(u' ');
    load(u"User"_s, {{"name", utf8(user.name)}, {"email", utf8(user.name)}, {"first_name", utf8(words.first())},
                     {"last_name", utf8(words.sliced(1).join(u' '))}, {"full_name", utf8(user.fullName)}, {"enabled", 1},
                     {"user_type", utf8(user.userType)}, {"language", utf8(d->core.options.language)},
                     {"time_zone", utf8(d->core.options.timeZone)}, {"roles", roles}});
}

const QList<User> &Site::users() const
{
    return d->core.accounts.users();
}

void Site::load(const QString &docType, const Json &document)
{
    Core &core = d->core;
    const DocType *type = core.schema.find(utf8(docType));
    if (!type || type->isTable || !document.is_object())
        return;
    core.load(*type, document);
}

void Site::keepFile(const QString &url, const QByteArray &content) { d->core.files[utf8(url)] = content; }

Json Site::insert(const QString &docType, const Json &document, const QString &user)
{
    const DocType *type = d->core.schema.find(utf8(docType));
    if (!type)
        return Private::unknown(docType);
    Call call = d->trustedCall(user);
    return d->settle(DocumentWriter(call).insert(*type, document, true), *type);
}

Json Site::update(const QString &docType, const QString &name, const Json &fields, const QString &user)
{
    const DocType *type = d->core.schema.find(utf8(docType));
    if (!type)
        return Private::unknown(docType);
    Call call = d->trustedCall(user);
    return d->settle(DocumentWriter(call).update(*type, utf8(name), fields), *type);
}

bool Site::remove(const QString &docType, const QString &name, const QString &user)
{
    const DocType *type = d->core.schema.find(utf8(docType));
    if (!type)
        return false;
    Call call = d->trustedCall(user);
    const Verdict verdict = DocumentWriter(call).remove(*type, utf8(name));
    d->settle(verdict.transform([] { return Json::object(); }), *type);
    return verdict.has_value();
}

Json Site::document(const QString &docType, const QString &name) const
{
    return d->core.documentOf(utf8(docType), utf8(name));
}

QStringList Site::names(const QString &docType) const
{
    QStringList names;
    if (const auto table = d->core.tables.find(utf8(docType)); table != d->core.tables.end()) {
        table->second->inOrderOfCreation([&](const QByteArray &row) {
            names += fromUtf8(textCell(row, 0));
            return true;
        });
    }
    return names;
}

QStringList Site::docTypes() const
{
    return d->core.schema.names();
}

Json Site::saveState() const
{
    return SiteState(d->core).whole();
}

void Site::restoreState(const Json &state)
{
    SiteState(d->core).restore(state);
}

bool Site::saveFile(const QString &path) const
{
    return SiteState(d->core).writeFile(path);
}

bool Site::openFile(const QString &path)
{
    return SiteState(d->core).openFile(path);
}

Json Site::saveChanges() const
{
    return SiteState(d->core).changes();
}

void Site::restoreChanges(const Json &changes)
{
    SiteState(d->core).apply(changes);
}

void Site::endSessions()
{
    d->core.accounts.endSessions();
}

HttpReply Site::handle(const HttpRequest &request)
{
    HttpReply reply = Router(d->core).answer(request);
    d->announce();
    return reply;
}

void Site::onChange(std::function<void(const Change &)> listener)
{
    d->listeners.push_back(std::move(listener));
}

} // namespace targo::sandbox::frappe
