#include "sandbox/frappe/site.h"

#include "sandbox/frappe/documentwriter.h"
#include "sandbox/frappe/router.h"

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
    core.schema.define(docTypes);
    for (const QString &name : core.schema.names()) {
        const DocType *type = core.schema.find(utf8(name));
        if (const auto table = core.tables.find(type->name); table != core.tables.end())
            table->second->useType(*type);
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
    const Json whole = core.completed(*type, document);
    core.naming.learn(*type, textAt(whole, "name"));
    core.tableOf(*type).putRow(packed(whole, *type, core.schema));
}

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
    const Core &core = d->core;
    Json state{{"version", 1}, {"last_stamp", core.stamps.last()}, {"naming_state", core.naming.state()}};
    state["counters"] = Json(core.naming.counters());
    Json &documents = state["documents"] = Json::object();
    for (const auto &[name, table] : core.tables) {
        const DocType *type = core.schema.find(name);
        Json &rows = documents[name] = Json::array();
        table->inOrderOfCreation([&](const QByteArray &row) {
            Json document = unpacked(row, *type, core.schema);
            for (int i = type->endOfFields(); i < static_cast<int>(type->columns.size()); ++i) {
                if (const Cell cell = cellOf(row, i); !cell.isNull())
                    document[type->columns[static_cast<size_t>(i)].name] = cell.json();
            }
            rows.push_back(std::move(document));
            return true;
        });
    }
    Json &files = state["files"] = Json::object();
    for (const auto &[url, content] : core.files)
        files[url] = content.toBase64().toStdString();
    return state;
}

void Site::restoreState(const Json &state)
{
    Core &core = d->core;
    if (!state.is_object() || !state.contains("documents"))
        return;
    for (const auto &[name, table] : core.tables)
        table->clear();
    for (const auto &[name, documents] : state["documents"].items()) {
        for (const Json &document : documents)
            load(fromUtf8(name), document);
    }
    core.files.clear();
    const Json files = state.value("files", Json::object()), series = state.value("counters", Json::object());
    for (const auto &[url, content] : files.items())
        core.files[url] = QByteArray::fromBase64(QByteArray::fromStdString(textOf(content)));
    Naming::Counters counters = core.naming.counters();
    for (const auto &[prefix, number] : series.items())
        counters[prefix] = std::max(counters[prefix], integerOf(number));
    core.naming.setCounters(std::move(counters));
    core.naming.setState(state.value("naming_state", Json(0x5eed)).get<quint64>());
    core.stamps.notBefore(integerOf(state.value("last_stamp", Json(0))));
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
