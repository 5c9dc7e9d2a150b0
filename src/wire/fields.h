#pragma once

#include "domain/coordinate.h"
#include "wire/json.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace targo::wire {

// "8:30", "08:30:00" and "08:30:00.500000" alike: fractions of a second mean nothing on a schedule and are cut.
std::optional<QTime> timeFromText(QStringView text);

// Reads one JSON object tolerantly. Null and absent are the same, because Frappe sends both forms for one document.
// What is there but cannot be read counts as absent and leaves a line in `issues`; nothing here fails or throws.
class Fields
{
public:
    // `object` and `issues` must outlive the reader. A value that is no object reads as an empty one.
    Fields(const Json &object, QStringList &issues);

    const Json *find(const char *key) const; // nullptr when absent or null
    bool has(const char *key) const { return find(key) != nullptr; }

    QString text(const char *key) const;     // numbers become text, too: ids come in both forms
    int whole(const char *key) const;        // rounded; 0 when absent
    double number(const char *key) const;    // 0 when absent
    bool check(const char *key) const;       // 0, 1, true, "1"
    int minutesFromHours(const char *key) const; // never below 0

    std::optional<QDate> date(const char *key) const;
    std::optional<QTime> time(const char *key) const;
    std::optional<QDateTime> instant(const char *key, const QTimeZone &site) const; // naive site time to UTC
    // 0, 0 means "no position": numbers are never null on the server.
    std::optional<Coordinate> position(const char *latitude, const char *longitude) const;

    template <class Id>
    std::optional<Id> id(const char *key) const
    {
        const QString name = text(key);
        return name.isEmpty() ? std::nullopt : std::optional<Id>(Id(name));
    }

    // A JSON field: text holding JSON, or the structure itself (erpnext.md 9.4). Nothing for "" and null.
    std::optional<Json> structure(const char *key) const;
    std::vector<const Json *> rows(const char *key) const; // the objects of a child table

    void complain(const char *key, const QString &what) const;

private:
    std::optional<double> readNumber(const char *key) const;

    const Json &m_object;
    QStringList &m_issues;
};

} // namespace targo::wire
