#pragma once

#include "sandbox/frappe/site.h"

#include <QHash>

namespace targo::sandbox::hub {

// Which published jobs stand elsewhere than they were published: a technician sees the former place until the job is
// published again. Fed with every change of the site.
class PublishedPlaces
{
public:
    void take(const frappe::Change &change, const frappe::Json &document);
    bool isMoved(const QString &job) const { return m_former.contains(job); }
    void publishedAgain(const QString &job) { m_former.remove(job); }

    frappe::Json save() const;
    void restore(const frappe::Json &saved);

private:
    QHash<QString, frappe::Json> m_former; // the fields that differ, with what was published
};

} // namespace targo::sandbox::hub
