#pragma once

#include "sandbox/company/dice.h"
#include "sandbox/company/people.h"
#include "sandbox/frappe/site.h"

#include <QTimeZone>
#include <QTimer>

namespace targo::sandbox::company {

// Colleagues at work: every now and then one plausible change, written as one of them, so that a demonstration is
// alive. What is due by the clock comes first; otherwise someone replans a visit or a customer calls.
class Life : public QObject
{
    Q_OBJECT

public:
    Life(frappe::Site &site, const Clock &clock, const QList<Person> &office, std::uint64_t seed, const QByteArray &timeZone);

    void start();  // one change every 20 to 40 s
    void act();    // one change now; what it is depends on the seed and the time

private:
    struct Job
    {
        QString name;
        QString status;
        QString technician;
        QDateTime start; // local; invalid when not scheduled
        QDateTime end;
    };

    void waitForNext();
    QList<Job> jobs() const;
    bool moveOn(const QList<Job> &jobs);   // assigned → en route → in progress → completed, as time passes
    bool replan(const QList<Job> &jobs);   // a later visit is shifted
    void newCall(const QList<Job> &jobs);  // an urgent visit nobody has yet
    QDateTime local() const;
    const QString &someone();

    frappe::Site &m_site;
    const Clock &m_clock;
    QList<Person> m_office;
    Dice m_dice;
    QTimeZone m_zone;
    QTimer m_timer;
};

} // namespace targo::sandbox::company
