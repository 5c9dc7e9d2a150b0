#include "probe/probe_decode.h"

#include "probe/line.h"
#include "probe/readable.h"
#include "wire/erpnext/customer.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/erpnext/job.h"
#include "wire/erpnext/technician.h"

#include <QFile>
#include <QTimeZone>

#include <cstdio>
#include <functional>

namespace targo::probe {

using namespace Qt::StringLiterals;
using namespace wire::erpnext;
using wire::Json;
using wire::utf8;

namespace {

// One row of the server's to one line of ours; nothing when it is no such record.
using Decode = std::function<std::optional<Json>(const Json &row, QStringList &issues)>;

template <class Read>
Decode decodeWith(Read read)
{
    return [read](const Json &row, QStringList &issues) -> std::optional<Json> {
        const auto record = read(row, issues);
        return record ? std::optional(readable(*record)) : std::nullopt;
    };
}

Decode decoderFor(const QString &docType, const QTimeZone &site)
{
    const auto is = [&](const char *name) { return docType == QLatin1StringView(name); };
    if (is(JobNames::docType))
        return decodeWith([site](const Json &row, QStringList &issues) { return jobFromJson(row, site, issues); });
    if (is(TechnicianNames::docType))
        return decodeWith(technicianFromJson);
    if (is(TagNames::docType))
        return decodeWith(tagFromJson);
    if (is(CustomerNames::docType))
        return decodeWith(customerFromJson);
    if (is(LocationNames::docType))
        return decodeWith(locationFromJson);
    return {};
}

int refuse(const QString &why)
{
    printLine(Json{{"error", utf8(why)}});
    std::fflush(stdout);
    return 1;
}

// A bare document or list, or an answer around it.
const Json &contentOf(const Json &input)
{
    if (input.is_object() && !input.contains("name")) {
        for (const char *key : {"data", "message"}) {
            const auto content = input.find(key);
            if (content != input.end() && content->is_structured())
                return *content;
        }
    }
    return input;
}

} // namespace

int probeDecode(const QStringList &arguments)
{
    QString docType;
    QByteArray zone = "America/Toronto";
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--site-tz"_L1 && i + 1 < arguments.size())
            zone = arguments[++i].toUtf8();
        else if (docType.isEmpty() && !arguments[i].startsWith(u'-'))
            docType = arguments[i];
        else
            return refuse(u"usage: targo-probe decode <DocType> --site-tz ZONE < json"_s);
    }
    const QTimeZone site(zone);
    if (!site.isValid())
        return refuse(u"unknown time zone"_s);
    const Decode decode = decoderFor(docType, site);
    if (!decode)
        return refuse(u"unknown DocType"_s);

    QFile file;
    const auto input = file.open(stdin, QIODevice::ReadOnly) ? wire::parsed(file.readAll()) : std::nullopt;
    if (!input)
        return refuse(u"not JSON"_s);
    const Json &content = contentOf(*input);
    if (!content.is_structured())
        return refuse(u"neither a record nor a list"_s);

    int code = 0;
    const Json rows = content.is_array() ? content : Json::array({content});
    for (const Json &row : rows) {
        QStringList issues;
        auto line = decode(row, issues);
        if (!line) {
            code = refuse(u"a record without name"_s);
            continue;
        }
        (*line)["issues"] = Json::array();
        for (const QString &issue : issues)
            (*line)["issues"].push_back(utf8(issue));
        printLine(*line);
    }
    std::fflush(stdout);
    return code;
}

} // namespace targo::probe
