#include "sandbox/frappe/sitestate.h"

#include <QSaveFile>

#include <cstring>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic("TARGO SITE 1\n");

// Rows are read by column number: a file fits only the very columns it was written for.
std::string layoutOf(const DocType &type, const Schema &schema)
{
    std::string layout;
    for (const Field &column : type.columns)
        layout += column.name + ",";
    for (const Field &table : type.tables) {
        const DocType *child = schema.find(table.options);
        layout += table.name + "(" + (child ? layoutOf(*child, schema) : std::string()) + "),";
    }
    return layout;
}

} // namespace

Json SiteState::rest() const
{
    Json state{{"version", 1}, {"last_stamp", core_.stamps.last()}, {"naming_state", core_.naming.state()},
               {"counters", Json(core_.naming.counters())}, {"files", Json::object()}};
    for (const auto &[url, content] : core_.files)
        state["files"][url] = content.toBase64().toStdString();
    return state;
}

void SiteState::restoreRest(const Json &state)
{
    core_.files.clear();
    const Json files = state.value("files", Json::object()), series = state.value("counters", Json::object());
    for (const auto &[url, content] : files.items())
        core_.files[url] = QByteArray::fromBase64(QByteArray::fromStdString(textOf(content)));
    Naming::Counters counters = core_.naming.counters();
    for (const auto &[prefix, number] : series.items())
        counters[prefix] = std::max(counters[prefix], integerOf(number));
    core_.naming.setCounters(std::move(counters));
    if (const auto naming = state.find("naming_state"); naming != state.end() && naming->is_number())
        core_.naming.setState(naming->get<quint64>());
    core_.stamps.notBefore(state.contains("last_stamp") ? integerOf(state["last_stamp"]) : 0);
}

Json SiteState::complete(const DocType &type, const QByteArray &row) const
{
    Json document = unpacked(row, type, core_.schema);
    for (int i = type.endOfFields(); i < static_cast<int>(type.columns.size()); ++i) {
        if (const Cell cell = cellOf(row, i); !cell.isNull())
            document[type.columns[static_cast<size_t>(i)].name] = cell.json();
    }
    return document;
}

Json SiteState::whole() const
{
    Json state = rest();
    Json &documents = state["documents"] = Json::object();
    for (const auto &[name, table] : core_.tables) {
        if (table->count() == 0)
            continue; // looked at, never written
        const DocType &type = *core_.schema.find(name);
        Json &rows = documents[name] = Json::array();
        table->inOrderOfCreation([&](const QByteArray &row) {
            rows.push_back(complete(type, row));
            return true;
        });
    }
    return state;
}

void SiteState::restore(const Json &state)
{
    if (!state.is_object() || !state.contains("documents"))
        return;
    for (const auto &[name, table] : core_.tables)
        table->clear();
    for (const auto &[name, documents] : state["documents"].items()) {
        const DocType *type = core_.schema.find(name);
        for (const Json &document : type ? documents : Json::array())
            core_.load(*type, document);
    }
    restoreRest(state);
}

Json SiteState::changes() const
{
    Json state = rest();
    Json &documents = state["documents"] = Json::object();
    for (const auto &[name, table] : core_.tables) {
        const DocType &type = *core_.schema.find(name);
        for (const std::string &touched : table->touched()) {
            const QByteArray *row = table->row(touched);
            documents[name][touched] = row ? complete(type, *row) : Json(nullptr);
        }
    }
    return state;
}

void SiteState::apply(const Json &changes)
{
    if (!changes.is_object() || !changes.contains("documents"))
        return;
    for (const auto &[docType, documents] : changes["documents"].items()) {
        const DocType *type = core_.schema.find(docType);
        if (!type)
            continue;
        for (const auto &[name, document] : documents.items()) {
            // Through put and remove, so that the next saveChanges() still has them.
            if (document.is_null())
                core_.tableOf(*type).remove(name);
            else
                core_.tableOf(*type).put(core_.completed(*type, document));
        }
    }
    core_.journal.commit();
    restoreRest(changes);
}

bool SiteState::writeFile(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(magic.data(), magic.size());
    Json index = rest();
    for (const auto &[name, table] : core_.tables) {
        const qint64 from = file.pos();
        const quint32 count = table->sectionTo(file);
        index["tables"][name] = {{"from", from}, {"size", file.pos() - from}, {"count", count},
                                 {"layout", layoutOf(*core_.schema.find(name), core_.schema)}};
    }
    const qint64 indexAt = file.pos();
    const std::string text = dumped(index);
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.write(reinterpret_cast<const char *>(&indexAt), sizeof indexAt);
    return file.commit();
}

bool SiteState::openFile(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    qint64 indexAt = 0;
    if (!file->open(QIODevice::ReadOnly) || file->size() < magic.size() + static_cast<qint64>(sizeof indexAt))
        return false;
    const uchar *mapped = file->map(0, file->size());
    if (!mapped || std::memcmp(mapped, magic.data(), static_cast<size_t>(magic.size())) != 0)
        return false;
    const char *bytes = reinterpret_cast<const char *>(mapped);
    const qint64 indexEnd = file->size() - static_cast<qint64>(sizeof indexAt);
    std::memcpy(&indexAt, bytes + indexEnd, sizeof indexAt);
    if (indexAt < magic.size() || indexAt > indexEnd)
        return false;
    const Json index = parsed(std::string_view(bytes + indexAt, static_cast<size_t>(indexEnd - indexAt)));
    if (!index.is_object() || !index.contains("tables"))
        return false;
    for (const auto &[name, section] : index["tables"].items()) {
        const DocType *type = core_.schema.find(name);
        const qint64 from = integerOf(section["from"]), size = integerOf(section["size"]);
        if (!type || layoutOf(*type, core_.schema) != textAt(section, "layout") || from < magic.size() || size < 0 || from + size > indexAt)
            return false;
    }
    for (const auto &[name, table] : core_.tables)
        table->clear();
    for (const auto &[name, section] : index["tables"].items()) {
        core_.tableOf(*core_.schema.find(name)).openSection(
            QByteArray::fromRawData(bytes + integerOf(section["from"]), integerOf(section["size"])),
            static_cast<quint32>(integerOf(section["count"])));
    }
    core_.opened = std::move(file);
    restoreRest(index);
    return true;
}

} // namespace targo::sandbox::frappe
