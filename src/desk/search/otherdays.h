#pragma once

#include "desk/search/jobtexts.h"

#include <QTimer>

namespace targo::desk {

// The days outside the shown period that have jobs which a search would find. Follows the board; answers a moment
// after the last letter. UI thread.
class OtherDays : public QObject
{
    Q_OBJECT

public:
    struct Day
    {
        QDate date;
        JobId first; // the one that begins first
        int jobs = 0;
        bool operator==(const Day &) const = default;
    };

    OtherDays(const BoardSource &board, JobTexts &texts, QObject *parent = nullptr);

    void search(const QString &typed); // empty: no day
    void setPeriod(QDate first, QDate last);
    const std::vector<Day> &days() const { return m_days; } // by date
    void findNow(); // what is otherwise found in a moment

Q_SIGNALS:
    void changed();

private:
    void findSoon();

    const BoardSource &m_board;
    JobTexts &m_texts;
    Needles m_needles;
    QDate m_first, m_last;
    std::vector<Day> m_days;
    QTimer m_soon;
};

} // namespace targo::desk
