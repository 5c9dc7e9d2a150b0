#pragma once

#include "wire/json.h"

// The server's names, one table per DocType (erpnext.md 16). A site whose schema differs is met here and nowhere
// else.
namespace targo::wire::erpnext {

struct Standard
{
    static constexpr const char *name = "name";
    static constexpr const char *modified = "modified";
    static constexpr const char *modifiedBy = "modified_by";
    static constexpr const char *clientUuid = "client_uuid"; // ours, unique (erpnext.md 7.7)
};

struct TagLinkNames
{
    static constexpr const char *tag = "tag", *level = "level", *required = "required";
};

struct JobNames : Standard
{
    static constexpr const char *docType = "Dispatch Job";
    static constexpr const char *subject = "subject", *type = "job_type", *status = "status", *priority = "priority";
    static constexpr const char *customer = "customer", *location = "service_location", *addressText = "address_text";
    static constexpr const char *latitude = "latitude", *longitude = "longitude";
    static constexpr const char *technician = "assigned_technician", *date = "scheduled_date", *start = "start_time";
    static constexpr const char *durationHours = "duration_h", *travelMinutes = "travel_minutes";
    static constexpr const char *routeOrder = "route_order", *published = "is_published";
    static constexpr const char *publishedOn = "published_on";
    static constexpr const char *description = "description", *issue = "issue";
    static constexpr const char *completionNotes = "completion_notes", *cancelReason = "cancel_reason";
    static constexpr const char *enRouteAt = "en_route_at", *arrivedAt = "arrived_at", *startedAt = "started_at";
    static constexpr const char *completedAt = "completed_at", *publishedBy = "published_by";
    static constexpr const char *signedBy = "signed_by", *signedOn = "signed_on", *signature = "signature";
    static constexpr const char *actualHours = "actual_duration_h", *recurrenceRule = "recurrence_rule";
    static constexpr const char *subscription = "service_subscription", *invoice = "sales_invoice";
    static constexpr const char *dependsOn = "depends_on_job", *parent = "parent_job";
    static constexpr const char *assistants = "assistants", *requiredTags = "required_tags", *photos = "photos";
    static constexpr const char *equipment = "equipment_items", *materials = "materials_used", *checklist = "checklist";
};

struct AssistantNames
{
    static constexpr const char *technician = "technician", *durationHours = "duration_h", *note = "note";
};

struct EquipmentNames
{
    static constexpr const char *equipment = "equipment", *type = "equipment_type", *serialNumber = "serial_number";
    static constexpr const char *macAddress = "mac_address", *action = "action", *done = "done", *notes = "notes";
};

struct MaterialNames
{
    static constexpr const char *itemCode = "item_code", *itemName = "item_name", *quantity = "qty", *unit = "uom";
};

struct ChecklistNames
{
    static constexpr const char *label = "label", *required = "required", *done = "done", *note = "note";
};

struct PhotoNames
{
    static constexpr const char *image = "image", *caption = "caption", *category = "category", *takenAt = "taken_at";
};

struct TechnicianNames : Standard
{
    static constexpr const char *docType = "Dispatch Technician";
    static constexpr const char *fullName = "full_name", *phone = "phone", *email = "email", *status = "status";
    static constexpr const char *color = "color", *gpsDevice = "traccar_device_id", *tags = "tags";
    static constexpr const char *weeklySchedule = "weekly_schedule", *extraShifts = "extra_shifts";
    static constexpr const char *absenceReason = "absence_reason", *absenceFrom = "absence_from";
    static constexpr const char *absenceUntil = "absence_until";
    static constexpr const char *homeLatitude = "home_latitude", *homeLongitude = "home_longitude";
    static constexpr const char *maxJobsPerDay = "max_jobs_per_day", *disabled = "disabled";
};

struct TagNames : Standard
{
    static constexpr const char *docType = "Dispatch Tag";
    static constexpr const char *category = "category", *color = "color", *description = "description";
};

struct CustomerNames : Standard
{
    static constexpr const char *docType = "Customer";
    static constexpr const char *customerName = "customer_name", *mobile = "mobile_no", *type = "customer_type";
    static constexpr const char *commercial = "is_commercial", *disabled = "disabled";
};

struct LocationNames : Standard
{
    static constexpr const char *docType = "Service Location";
    static constexpr const char *customer = "customer", *label = "location_name", *addressLine = "address_line";
    static constexpr const char *unit = "unit", *city = "city", *postalCode = "postal_code";
    static constexpr const char *latitude = "latitude", *longitude = "longitude";
    static constexpr const char *contactName = "contact_name", *contactPhone = "contact_phone";
    static constexpr const char *accessNotes = "access_notes";
};

// What a list asks for, as its `fields` parameter wants it: child tables nest as {"table": [fields]}.
Json jobListFields();
Json technicianListFields();
Json tagListFields();
// Everything: Customer is ERPNext's own DocType, and naming a custom field that a site lacks refuses the whole list
// (417 DataError).
Json customerListFields();
Json locationListFields();

} // namespace targo::wire::erpnext
