#pragma once

#include "desk/theme/banner.h"

namespace targo::desk {

// The embedded company has ended by itself; one button starts it again, and what waited to be sent goes out then.
class DemonstrationBanner : public Banner
{
    Q_OBJECT

public:
    enum class State { Runs, Ended, Starts };

    explicit DemonstrationBanner(QWidget *parent = nullptr);
    void tell(State state);

Q_SIGNALS:
    void restartWanted();

private:
    QPushButton *m_restart;
};

} // namespace targo::desk
