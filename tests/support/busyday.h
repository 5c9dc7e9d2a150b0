#pragma once

#include "support/fakeboard.h"

namespace targo::test {

// Monday 2026-11-23, 10:42 at the site: nine technicians, a day in full swing, work to plan. People, places and
// numbers are invented.
void fillBusyDay(FakeBoard &board);
QDateTime busyDayNow();

} // namespace targo::test
