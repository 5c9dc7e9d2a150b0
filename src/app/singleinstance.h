#pragma once

#include <QLocalServer>
#include <QLockFile>

namespace targo {

// One program for each data folder and company: two on one file would work against each other. The lock decides who is
// first; whoever is not asks the first one to come forward. UI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    // `folder` is made where it is missing; `name` tells apart what may run side by side.
    SingleInstance(const QString &folder, const QString &name, QObject *parent = nullptr);

    bool isFirst() const { return m_first; }

Q_SIGNALS:
    void calledForward(); // another one was started

private:
    void askForward(const QString &socket);

    QLockFile m_lock;
    QLocalServer m_server;
    bool m_first;
};

} // namespace targo
