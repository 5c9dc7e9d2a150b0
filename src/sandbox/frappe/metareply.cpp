#include "sandbox/frappe/metareply.h"

namespace targo::sandbox::frappe {

namespace {

constexpr const char *since = "2026-05-01 08:00:00.000101";

Json record(const char *docType, const std::string &name)
{
    return {{"doctype", docType}, {"name", name}, {"creation", since}, {"modified", since}, {"modified_by", "Administrator"},
            {"owner", "Administrator"}, {"docstatus", 0}};
}

Json fieldRecord(const DocType &type, const Json &definition, int idx, bool newer)
{
    Json field = record("DocField", type.name + "-" + textAt(definition, "fieldname"));
    field.update(Json{{"parent", type.name}, {"parentfield", "fields"}, {"parenttype", "DocType"}, {"idx", idx}});
    for (const char *key : {"fieldname", "label", "fieldtype", "options", "default", "fetch_from"}) {
        if (!textAt(definition, key).empty())
            field[key] = definition[key];
    }
    if (textAt(definition, "fieldtype") == "Check" && !field.contains("default"))
        field["default"] = "0";
    for (const char *key : {"search_index", "hidden", "set_only_once", "show_dashboard", "allow_in_quick_entry", "print_hide", "report_hide",
                            "reqd", "bold", "in_global_search", "collapsible", "unique", "no_copy", "allow_on_submit", "show_preview_popup",
                            "permlevel", "ignore_user_permissions", "columns", "in_list_view", "fetch_if_empty", "in_filter",
                            "remember_last_selected_value", "ignore_xss_filter", "print_hide_if_no_value", "allow_bulk_edit",
                            "in_standard_filter", "in_preview", "read_only"})
        field[key] = definition.contains(key) ? integerOf(definition[key]) : 0;
    field["precision"] = "";
    for (const char *key : {"length", "translatable", "hide_border", "hide_days", "hide_seconds", "non_negative", "is_virtual",
                            "not_nullable", "mask", "sort_options"})
        field[key] = definition.contains(key) ? integerOf(definition[key]) : 0;
    if (newer)
        field["button_color"] = "";
    for (const char *key : {"show_on_timeline", "sticky", "make_attachment_public"})
        field[key] = 0;
    if (newer)
        field["alignment"] = "";
    return field;
}

} // namespace

Json metaOf(const DocType &type, bool newer)
{
    Json meta = record("DocType", type.name);
    meta["idx"] = 0;
    if (!type.autoname.empty() && type.autoname != "hash")
        meta["autoname"] = type.autoname;
    if (!type.titleField.empty())
        meta["title_field"] = type.titleField;
    meta.update(Json{{"issingle", 0}, {"is_virtual", 0}, {"is_tree", 0}, {"istable", type.isTable ? 1 : 0}, {"editable_grid", 1},
        {"track_changes", 0}, {"module", "Custom"}, {"naming_rule", ""}, {"sort_field", "creation"}, {"sort_order", "DESC"},
        {"read_only", 0}, {"in_create", 0}, {"allow_copy", 0}, {"allow_rename", 1}, {"allow_import", 0}, {"hide_toolbar", 0},
        {"track_seen", 0}, {"max_attachments", 0}, {"document_type", ""}, {"engine", "InnoDB"},
        {"is_submittable", type.isSubmittable ? 1 : 0}, {"show_name_in_global_search", 0}, {"custom", 1}, {"beta", 0},
        {"has_web_view", 0}, {"allow_guest_to_view", 0}, {"email_append_to", 0}, {"show_title_field_in_link", 0},
        {"translated_doctype", 0}, {"protect_attached_files", 0}, {"is_calendar_and_gantt", 0}, {"quick_entry", 0},
        {"grid_page_length", 50}, {"rows_threshold_for_grid_search", 20}, {"track_views", 0}, {"queue_in_background", 0},
        {"allow_events_in_timeline", 0}, {"allow_auto_repeat", 0}, {"make_attachments_public", 0},
        {"force_re_route_to_default_view", 0}, {"show_preview_popup", 0}, {"index_web_pages_for_search", 1}, {"row_format", "Dynamic"}});
    Json &fields = meta["fields"] = Json::array();
    if (type.definition.contains("fields")) {
        for (const Json &definition : type.definition["fields"])
            fields.push_back(fieldRecord(type, definition, static_cast<int>(fields.size()) + 1, newer));
    }
    Json &permissions = meta["permissions"] = Json::array();
    for (const Json &rule : type.permissions) {
        Json one = record("DocPerm", type.name + "-" + textAt(rule, "role"));
        one.update(Json{{"parent", type.name}, {"parentfield", "permissions"}, {"parenttype", "DocType"}, {"idx", permissions.size() + 1},
                        {"permlevel", 0}, {"role", textAt(rule, "role")}, {"if_owner", 0}});
        for (const char *right : {"select", "read", "write", "create", "delete", "submit", "cancel", "amend", "report", "export",
                                  "import", "share", "print", "email"})
            one[right] = 0;
        one.update(rule);
        permissions.push_back(std::move(one));
    }
    meta["is_large_table"] = false;
    for (const char *list : {"actions", "links", "states"})
        meta[list] = Json::array();
    return meta;
}

} // namespace targo::sandbox::frappe
