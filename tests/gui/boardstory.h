#pragma once

#include "desk/board/assigndialog.h"
#include "desk/board/boardpage.h"
#include "desk/job/jobdialog.h"
#include "desk/pending/pendingchangesdialog.h"
#include "desk/shell/mainwindow.h"
#include "desk/theme/palette.h"
#include "desk/timeline/boardsentences.h"
#include "desk/timeline/timelineview.h"
#include "support/busyday.h"
#include "support/fakehub.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace targo::test {

using namespace targo::desk;

// A dispatcher's hands on the window: Monday 2026-03-02, ten in the morning, four lanes and a few jobs. Real mouse and
// key events go in; what the board says afterwards comes out.
class BoardStory
{
protected:
    void setUp();
    void tearDown();

    void open();
    QPoint at(const char *technician, const char *hour) const;
    QPoint middleOf(const char *job) const { return timeline().rectOf(JobId(QString::fromUtf8(job))).center(); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool release = true) const;
    void select(const char *job) const { QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, middleOf(job)); }
    Job job(const char *id) const { return *m_board->job(JobId(QString::fromUtf8(id))); }
    QString plan(const char *id) const;
    TimelineView &timeline() const { return *m_window->findChild<TimelineView *>(); }
    QTableView &panel() const { return *m_window->findChild<QTableView *>(u"unassignedTable"_s); }
    QString toast() const;
    static void activate(QWidget &dialog); // keys reach it from here on
    template <class T>
    T *find(const char *name) const { return m_window->findChild<T *>(QString::fromUtf8(name)); }

    QTemporaryDir m_dir;
    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)}; // 10:00 in Toronto
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBoard> m_board;
    std::unique_ptr<FakeIntents> m_intents;
    std::unique_ptr<FakeSync> m_sync;
    FakePrompt m_prompt;
    FakeNotes m_notes;
    FakeRights m_rights;
    FakePublications m_hub;
    FakePictures m_pictures;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace targo::test
