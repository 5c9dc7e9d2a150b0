#pragma once

#include "domain/intents/intent.h"

#include <QDateTime>

namespace targo {

// What one act did to its record.
struct PastStep
{
    Act act;
    Changes set = {};     // what it gave the fields
    Changes before = {};  // what they held; of a deleted job everything
    qint64 entry = 0;     // of the outbox, the last that did or undid it

    bool operator==(const PastStep &) const = default;
};

// One thing a person did, kept for good: what it changed can always be seen, and taken back or brought back.
struct PastIntent
{
    enum class State {
        Stands,
        Undone,
        SetAside,  // undone, and something else was done after it: redo passes it by, the history can still do it again
        Overtaken, // someone else has changed it since, or ours was given up for theirs: it cannot be undone as it was
    };

    qint64 number = 0;         // rises with time; 0: not stored yet
    QDateTime at = {};         // UTC
    Intent intent;
    std::vector<PastStep> steps = {};
    State state = State::Stands;
    QString user = {};
    QString overtakenBy = {};

    bool operator==(const PastIntent &) const = default;
};

// False for what cannot be unsaid, such as a note.
bool canBeUnsaid(const PastIntent &past);

// Undone, set aside or not: redoPast() may do it again.
bool isUndone(const PastIntent &past);

// The same, with the job under its other name.
PastIntent aboutJob(PastIntent past, const JobId &from, const JobId &to);

} // namespace targo
