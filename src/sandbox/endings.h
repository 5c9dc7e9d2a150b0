#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace targo::sandbox {

// The ways this program is asked to end: Ctrl+C, SIGTERM, and, beside a client, the end of standard input.
class Endings : public QObject
{
    Q_OBJECT

public:
    explicit Endings(bool withClient);

Q_SIGNALS:
    void requested();

private:
    void watchSignals();
    void watchInput();

    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_input;
};

} // namespace targo::sandbox
