#include "wire/hub/event.h"

#include "wire/fields.h"

namespace targo::wire::hub {

using namespace Qt::StringLiterals;

namespace {

// Events of a kind say nothing about their DocType when the payload is the hub's own object.
QString docTypeOf(const QString &eventType)
{
    if (eventType.startsWith("job."_L1) || eventType.startsWith("jobs."_L1))
        return u"Dispatch Job"_s;
    if (eventType.startsWith("tech."_L1) || eventType.startsWith("absence."_L1))
        return u"Dispatch Technician"_s;
    return {};
}

QStringList namesIn(const Fields &payload, const QString &eventType)
{
    QStringList names;
    if (const Json *list = payload.find("names"); list && list->is_array()) {
        for (const Json &name : *list) {
            if (const auto *text = name.get_ptr<const std::string *>())
                names += textFrom(*text);
        }
    }
    // An absence has a name of its own; what changed for us is its technician.
    const QString name = payload.text(eventType.startsWith("absence."_L1) && !payload.has("doctype") ? "technician" : "name");
    if (!name.isEmpty() && !names.contains(name))
        names += name;
    return names;
}

} // namespace

Result<HubEvent> eventFromText(const QString &type, const QString &data)
{
    const auto content = parsed(data.toUtf8());
    if (!content)
        return failure(Error::Kind::BadAnswer);
    QStringList ignored;
    const Fields envelope(*content, ignored);
    HubEvent event;
    event.type = type;
    if ((type.isEmpty() || type == "message"_L1) && envelope.has("type"))
        event.type = envelope.text("type");
    event.topic = envelope.text("topic");
    event.actor = envelope.text("actor");
    event.originRequestId = envelope.text("origin_request_id");

    const Json *inner = envelope.find("data");
    const Fields payload(inner && inner->is_object() ? *inner : *content, ignored);
    event.docType = payload.has("doctype") ? payload.text("doctype") : docTypeOf(event.type);
    event.names = namesIn(payload, event.type);
    event.modified = payload.text("modified");
    return event;
}

} // namespace targo::wire::hub
