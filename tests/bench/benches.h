#pragma once

namespace targo::bench {

// The stream parser alone, with events of 300 bytes in pieces as a network brings them.
void measureParser();

// The replica and the painted timeline over a generated week.
void measureTimeline(int technicians, int jobs);

} // namespace targo::bench
