#pragma once

#include "desk/print/paper.h"
#include "desk/print/sheets.h"
#include "desk/shell/deskports.h"

#include <QTimer>

namespace targo::desk {

// Puts sheets on paper, a few at a time, so that hundreds of them do not hold up the screen. UI thread.
class SheetMaker : public QObject
{
    Q_OBJECT

public:
    enum class Kind { DaySheets, WeekGrid };
    struct Wish
    {
        Kind kind = Kind::DaySheets;
        std::vector<TechnicianId> technicians; // in this order
        QDate first, last;
        bool drafts = true;
        bool details = true;
        bool emptyDays = false; // a sheet also for those who have nothing to do
    };

    explicit SheetMaker(const DeskPorts &ports, QObject *parent = nullptr);

    void make(const Wish &wish); // instead of what was there
    void stop();                 // what is there is thrown away
    bool isMaking() const { return m_making; }
    Paper &paper() { return m_paper; }

Q_SIGNALS:
    void progressed(int done, int all);
    void made();

private:
    struct Sheet
    {
        std::optional<TechnicianId> technician; // nothing: a week of all
        QDate first;
    };
    std::vector<Sheet> sheetsOf(const Wish &wish) const;
    void askDetails();
    void makeSome();

    DeskPorts m_ports;
    Paper m_paper;
    Wish m_wish;
    SheetOptions m_options;
    std::vector<Sheet> m_sheets;
    size_t m_next = 0;
    int m_asked = 0;   // only answers to the newest question count
    size_t m_missing = 0; // details not there yet
    bool m_making = false;
    QTimer m_step;
};

} // namespace targo::desk
