#pragma once

#include "desk/replay/replay.h"

#include <QFrame>
#include <QTimeZone>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QToolButton;

namespace targo::desk {

class DayEdit;

// Below the map: which day is shown again, of whom, how fast, and where on it one is. Space plays and stops, arrows go
// a minute, with Shift ten, Home and End to the ends, Esc leaves.
class ReplayBar : public QFrame
{
    Q_OBJECT

public:
    struct Person
    {
        TechnicianId technician;
        QString name;
    };

    ReplayBar(Replay &replay, const QTimeZone &site, QWidget *parent = nullptr);

    void offer(const std::vector<Person> &people, QDate day, QDate today, const TechnicianId &chosen = {}); // chosen empty: everybody
    QDate day() const;
    std::vector<TechnicianId> technicians() const; // who is asked for
    void begin(); // takes the keys

Q_SIGNALS:
    void wanted(QDate day, const std::vector<targo::TechnicianId> &technicians);
    void exportWanted();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *tool(const QString &name, const QString &sign, const QString &what);
    void showProgress();
    void showMoment();
    void showState();
    QString summary() const;
    void step(int minutes);
    qint64 minutesLong() const { return m_replay.from().secsTo(m_replay.to()) / 60; }

    Replay &m_replay;
    QTimeZone m_site;
    std::vector<Person> m_people;
    DayEdit *m_day;
    QComboBox *m_who, *m_speed;
    QPushButton *m_load, *m_cancel;
    QProgressBar *m_progress;
    QToolButton *m_back, *m_play, *m_on, *m_save;
    QSlider *m_slider;
    QLabel *m_time, *m_said;
};

} // namespace targo::desk
