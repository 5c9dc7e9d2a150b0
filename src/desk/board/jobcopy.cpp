#include "desk/board/jobcopy.h"

#include "domain/dispatch/jobfields.h"

namespace targo::desk {

Changes copyOf(const JobRecord &record, const Placement &placement)
{
    JobRecord copy = record;
    Job &job = copy.job;
    job.technician = placement.technician;
    job.date = placement.span.from.date();
    job.start = placement.span.from.time();
    job.status = JobStatus::Assigned;
    job.published = false;
    job.routeOrder = 0;
    // Rows are named by the server, each in one document only.
    for (Assistant &assistant : job.assistants)
        assistant.row = {};
    for (Skill &skill : job.requiredSkills)
        skill.row = {};
    JobDetails &details = copy.details;
    details.completionNotes.clear();
    details.cancelReason.clear();
    for (ChecklistItem &item : details.checklist)
        item = {.label = item.label, .required = item.required};
    for (JobEquipment &item : details.equipment)
        item = {.equipment = {}, .equipmentType = item.equipmentType, .serialNumber = {}, .macAddress = {}, .action = item.action};
    for (JobMaterial &item : details.materials)
        item.row = {};
    Changes fields = withoutNothings(everythingIn(copy));
    fields.erase(Field::RouteOrder);
    return fields;
}

} // namespace targo::desk
