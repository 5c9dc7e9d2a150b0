#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace targo::desk {

// The embedded company has ended by itself; one button starts it again, and what waited to be sent goes out then.
class DemonstrationBanner : public QFrame
{
    Q_OBJECT

public:
    enum class State { Runs, Ended, Starts };

    explicit DemonstrationBanner(QWidget *parent = nullptr);
    void tell(State state);

Q_SIGNALS:
    void restartWanted();

private:
    QLabel *m_text;
    QPushButton *m_restart;
};

} // namespace targo::desk
