#pragma once

#include <QRandomGenerator>
#include <QString>

#include <functional>

namespace targo::test {

// One way a file on disk comes to harm.
struct Harm
{
    std::function<void(const QString &path, QRandomGenerator &random)> apply;
    bool isNoticed = true;          // false: a start may find nothing wrong
    QString mayRefuseWith = {};     // the code of the error that may be the answer; empty: it has to start
};

// `count` rows for a test with the columns "harm" and "seed": every kind of harm at least once, the random ones at
// places drawn from `seed`.
void addHarms(quint32 seed, int count);

void zeroPage(const QString &path, qint64 page); // counted from 0

} // namespace targo::test

Q_DECLARE_METATYPE(targo::test::Harm)
