#pragma once

#include "bench/world.h"

namespace targo::bench {

// The stream parser alone, with events of 300 bytes in pieces as a network brings them.
void measureParser();

// Writes the world into an encrypted cache and measures the board and the start of the program on it, each in a
// process of its own: what one has loaded must not warm or fatten another.
void measureBoard(const World &world);

// The search beyond the shown days: how long the index takes, and a search in it.
void measureSearch(const World &world);
// The list of everything by name.
void measurePalette(const World &world);

// 500 vans and 400 pins on real tiles: panning, zooming, and what a stream of positions costs from its bytes to the pixels.
void measureMap();

// In the child processes. `arguments` are what measureBoard() gave.
int paintBoard(const QStringList &arguments); // the timeline in a window: frames, drops, memory
int startCold(const QStringList &arguments);  // the whole program, until the cached board is on the screen

} // namespace targo::bench
