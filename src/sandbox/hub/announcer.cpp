#include "sandbox/hub/announcer.h"

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;
using frappe::Change;

namespace {

// Fields that every write moves. They are told as `modified`, or not at all.
bool isBookkeeping(const std::string &field)
{
    return field == "modified" || field == "modified_by" || field == "idx";
}

// A saved parent stamps its rows anew although nobody touched them.
bool sameRows(const Json &before, const Json &after)
{
    if (!before.is_array() || !after.is_array() || before.size() != after.size())
        return false;
    const auto bare = [](Json row) {
        for (const char *stamp : {"modified", "modified_by", "creation", "owner"})
            row.erase(stamp);
        return row;
    };
    return std::ranges::equal(before, after, {}, bare, bare);
}

// A desk may apply `fields` only when they are all that changed; a changed child table makes it read the record.
Json changedFields(const Change &change)
{
    Json fields = Json::object();
    for (const auto &[field, value] : change.fields.items()) {
        if (isBookkeeping(field))
            continue;
        if (value.is_structured()) {
            if (change.before.contains(field) && sameRows(change.before[field], value))
                continue;
            return nullptr;
        }
        fields[field] = value;
    }
    return fields;
}

Json payloadOf(const Change &change)
{
    Json data{{"doctype", utf8(change.docType)}, {"name", utf8(change.name)}};
    data["modified"] = change.modified.isEmpty() ? Json(nullptr) : Json(utf8(change.modified));
    if (change.kind == Change::Kind::Deleted)
        data["deleted"] = true;
    if (change.kind == Change::Kind::Renamed)
        data["former_name"] = utf8(change.formerName);
    if (change.kind == Change::Kind::Updated) {
        // Says which version the fields follow, so that a desk that missed one reads the record instead.
        if (const QString previous = textAt(change.before, "modified"); !previous.isEmpty())
            data["previous_modified"] = utf8(previous);
        if (const Json fields = changedFields(change); !fields.is_null())
            data["fields"] = fields;
    }
    return data;
}

const char *jobEvent(const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Created: return "job.created";
    case Change::Kind::Deleted: return "job.deleted";
    case Change::Kind::Renamed: return "job.updated";
    case Change::Kind::Updated: break;
    }
    if (change.fields.contains("assigned_technician"))
        return textAt(change.fields, "assigned_technician").isEmpty() ? "job.unassigned" : "job.assigned";
    return change.fields.contains("status") ? "job.status" : "job.updated";
}

} // namespace

void Announcer::announce(const Change &change)
{
    if (change.docType == "Dispatch Job"_L1)
        return publish({u"dispatch"_s}, jobEvent(change), change, payloadOf(change));
    if (change.docType == "Dispatch Technician"_L1)
        return publish({u"dispatch"_s}, "tech.updated", change, payloadOf(change));
    if (change.docType == "Dispatch Tag"_L1)
        return publish({u"dispatch"_s}, "tag.updated", change, payloadOf(change));
    if (change.docType == "Customer"_L1 || change.docType == "Service Location"_L1)
        return announceForCustomer(change, "customer.updated");
    if (change.docType == "Service Subscription"_L1)
        return announceForCustomer(change, "subscription.updated");
    if (change.docType == "Sales Invoice"_L1)
        return announceForCustomer(change, "invoice.updated");
    if (change.docType == "Issue"_L1)
        return announceForCustomer(change, "timeline.added");
}

void Announcer::announceForCustomer(const Change &change, const char *type)
{
    QString customer = change.name;
    if (change.docType != "Customer"_L1) {
        customer = textAt(m_site.document(change.docType, change.name), "customer");
        if (customer.isEmpty())
            customer = textAt(change.before, "customer");
    }
    Json data = payloadOf(change);
    data["customer"] = customer.isEmpty() ? Json(nullptr) : Json(utf8(customer));
    publish({u"customer"_s, u"customer:"_s + customer}, type, change, std::move(data));
}

void Announcer::publish(const QStringList &topics, const char *type, const Change &change, Json data)
{
    m_events.publish(topics, type, change.user, change.requestId, data);
}

} // namespace targo::sandbox::hub
