#pragma once

namespace targo::sandbox::company {

// How much of everything there is. A plain table: the two sizes are all we serve.
struct Volumes
{
    int technicians = 12;
    int customers = 150;
    int locations = 185;
    int subscriptions = 240;
    int equipment = 270;
    int issues = 80;
    int communications = 0;
    int invoices = 0;
    int payments = 0;
    int unassigned = 14;
    // Jobs a technician has on a working day, on average.
    double jobsPastDay = 1.2;
    double jobsToday = 2.8;
    double jobsComingDay = 1.4;
    double jobsNextWeek = 0.35;
};

inline Volumes smallVolumes() { return {}; }

inline Volumes companyVolumes()
{
    return {.technicians = 40, .customers = 6'667, .locations = 17'000, .subscriptions = 21'876, .equipment = 7'600,
            .issues = 242'000, .communications = 784'000, .invoices = 115'000, .payments = 99'000, .unassigned = 45,
            .jobsPastDay = 3.0, .jobsToday = 3.4, .jobsComingDay = 3.0, .jobsNextWeek = 1.5};
}

} // namespace targo::sandbox::company
