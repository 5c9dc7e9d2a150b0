#pragma once

#include "sandbox/company/records.h"
#include "sandbox/company/region.h"

#include <QDate>
#include <QMap>

namespace targo::sandbox::company {

// Minutes since midnight, half open.
struct Span
{
    int begin = 0;
    int end = 0;

    bool touches(const Span &other) const { return begin < other.end && other.begin < end; }
};

struct Technician
{
    QString name;               // DT-00007
    QString fullName;
    QMap<QString, int> skills;  // tag → level 1–5
    Place home;
    QMap<int, Span> week;       // day of week, 1 = Monday → the regular shift
    QMap<int, Span> extra;      // the same for the recurring extra shifts
    QString extraLabel;
    QDate absentFrom;           // invalid when present
    QDate absentUntil;

    bool isAbsent(QDate day) const { return absentFrom.isValid() && day >= absentFrom && day <= absentUntil; }
    QList<Span> shifts(QDate day) const; // in order; empty on a day off or during an absence
};

struct Skill
{
    QString label;
    QString colour;
    QString description;
};

const QList<Skill> &skills();

QList<Technician> inventCrew(std::uint64_t seed, int count, QDate today);
void writeTags(const Records &records, const Records::Stamp &stamp, std::uint64_t seed, const DocumentSink &sink);
void writeCrew(const QList<Technician> &crew, const Records &records, const Records::Stamp &stamp, std::uint64_t seed, QDate today, const DocumentSink &sink);

} // namespace targo::sandbox::company
