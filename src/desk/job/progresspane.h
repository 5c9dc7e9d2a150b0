#pragma once

#include "base/result.h"
#include "desk/shell/deskports.h"
#include "domain/dispatch/jobdetails.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace targo::desk {

// How far a job came and when, who signed for it, and what it hangs together with. Nothing here is edited: it is what
// happened. The signature is asked for when the tab is looked at.
class ProgressPane : public QWidget
{
    Q_OBJECT

public:
    ProgressPane(const DeskPorts &ports, QWidget *parent = nullptr);

    void show(const Job &job, const JobDetails &details);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void add(const QString &name, const QString &value);
    void addMoment(const QString &name, const std::optional<QDateTime> &at, const QString &by = {});
    void addConnections(const JobDetails &details);
    void readSignature();
    void showSignature(const Result<QByteArray> &content);
    QString when(const QDateTime &at) const;

    DeskPorts m_ports;
    Job m_job;
    JobDetails m_details;
    QFormLayout *m_form;
    QLabel *m_signature;
    bool m_asked = false;
};

} // namespace targo::desk
