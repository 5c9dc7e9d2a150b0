#pragma once

#include "domain/dispatch/jobdetails.h"

#include <QTabWidget>

namespace targo::desk {

// What came with the job and is only read here: description, checklist, equipment, materials. Plain text throughout.
class JobDetailsView : public QTabWidget
{
    Q_OBJECT

public:
    explicit JobDetailsView(QWidget *parent = nullptr);
    void showDetails(const JobDetails &details);
    void showNote(const QString &text); // why there is nothing yet

private:
    void addText(const QString &title, const QString &text, const QString &name);
};

} // namespace targo::desk
