#include "desk/shell/announcements.h"

#include "desk/board/boardpage.h"
#include "desk/job/newjobdialog.h"
#include "desk/shell/toast.h"
#include "desk/unassigned/urgentwatch.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

Announcements::Announcements(const DeskPorts &ports, BoardPage &board, BoardActs &acts, Toast &toast)
    : QObject(&toast)
    , m_ports(ports)
    , m_board(board)
    , m_acts(acts)
    , m_toast(toast)
{
    connect(&m_board, &BoardPage::draftLeft, this, [this](const JobId &id, const Changes &changes) {
        m_toast.offer(tr("Changes given up: %1").arg(words::who(RecordRef(id), m_ports.board)), tr("Restore"),
                     [this, id, changes] { m_board.openWithDraft(id, changes); });
    });
    connect(&m_board, &BoardPage::newJobLeft, this, [this](const Changes &typed) {
        m_toast.offer(tr("New job given up"), tr("Restore"), [this, typed] { m_board.openNewJob({.date = m_board.date(), .typed = typed}); });
    });
    connect(&m_board, &BoardPage::noteLeft, this, [this](const JobId &id, const QString &text) {
        m_toast.offer(tr("Note given up: %1").arg(words::who(RecordRef(id), m_ports.board)), tr("Restore"), [this, id, text] { m_board.addNote(id, text); });
    });
    connect(&m_acts, &BoardActs::done, this, [this](const QString &sentence) {
        m_toast.offer(sentence, tr("Undo"), [this] { m_acts.undo(); });
    });
    connect(&m_acts, &BoardActs::dropped, this, [this](const QString &sentence, const std::vector<Act> &gone) {
        m_toast.offer(sentence, tr("Bring it back"), [this, gone] { m_acts.bringBack(gone); });
    });
    connect(&m_ports.board, &BoardSource::assignmentsMerged, this, [this](const std::vector<JobId> &jobs) {
        m_toast.offer(words::merged(jobs, m_ports.board), tr("Show"), [this, job = jobs.front()] { m_board.goTo(job); });
    });
    connect(&m_acts, &BoardActs::noted, this, [this](const QString &sentence) { m_toast.say(sentence); });
    connect(&m_acts, &BoardActs::refused, this, [this](const QString &sentence) { m_toast.say(u"⚠ "_s + sentence); });
    auto *urgent = new UrgentWatch(m_ports.board, m_ports.sync, this);
    connect(urgent, &UrgentWatch::arrived, this, [this](const std::vector<JobId> &jobs) {
        m_toast.offer(words::urgentCame(jobs, m_ports.board), tr("Show"), [this, job = jobs.front()] { m_board.goTo(job); });
    });
}

} // namespace targo::desk
