#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <memory>

class QProcess;

namespace targo {

// The embedded company as a child process: it ends when this object or this program does.
class SandboxProcess final : public QObject
{
    Q_OBJECT

public:
    struct User
    {
        QString name; // e-mail
        QString fullName;
        QString role;
        QString apiKey;
        QString apiSecret;
        QString hubToken;
    };

    struct Address
    {
        QUrl url;
        QDateTime now; // what the company's clock says at this moment; invalid when it does not tell
        QList<User> users;
    };

    explicit SandboxProcess(QString program, QObject *parent = nullptr);
    ~SandboxProcess() override;

    // Where the program lies beside this one, as built and as installed.
    static QString programBeside(const QString &applicationFolder);

    // Answers once the company serves: NotFound when the program is not there, ServerFault with its last words
    // when it ended first.
    QFuture<Result<Address>> start(const QStringList &arguments);
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    void ended(); // by itself

private:
    void readLine();
    void answer(Result<Address> result);

    QString m_program;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QPromise<Result<Address>>> m_starting;
};

} // namespace targo
