#include "desk/replay/replaybar.h"

#include "desk/fields/dayedit.h"
#include "desk/words/errorwords.h"
#include "desk/words/times.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int speeds[] = {1, 10, 60, 300, 600};
constexpr size_t mostNamed = 3;

} // namespace

ReplayBar::ReplayBar(Replay &replay, const QTimeZone &site, QWidget *parent)
    : QFrame(parent)
    , m_replay(replay)
    , m_site(site)
    , m_day(new DayEdit(this))
    , m_who(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_load(new QPushButton(tr("Show"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this))
    , m_said(new QLabel(this))
{
    setObjectName(u"replayBar"_s);
    setProperty("chrome", true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Replay of a day"));
    m_day->setObjectName(u"replayDayEdit"_s);
    m_day->setAccessibleName(tr("Day to replay"));
    m_who->setObjectName(u"replayWhoCombo"_s);
    m_who->setAccessibleName(tr("Whose ways"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_who->setMinimumContentsLength(10);
    m_speed->setObjectName(u"replaySpeedCombo"_s);
    m_speed->setAccessibleName(tr("Speed"));
    for (const int speed : speeds)
        m_speed->addItem(tr("%1×", "times as fast").arg(speed), speed);
    m_load->setObjectName(u"replayLoadButton"_s);
    m_load->setAutoDefault(false);
    m_cancel->setObjectName(u"replayCancelButton"_s);
    m_cancel->setAutoDefault(false);
    m_progress->setObjectName(u"replayProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_slider->setObjectName(u"replaySlider"_s);
    m_slider->setAccessibleName(tr("Time of the day"));
    m_slider->setFocusPolicy(Qt::ClickFocus);
    m_slider->setPageStep(30);
    m_time->setObjectName(u"replayTimeLabel"_s);
    m_time->setProperty("strong", true);
    m_said->setObjectName(u"replaySaidLabel"_s);
    m_said->setProperty("muted", true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_back = tool(u"replayBackButton"_s, u"−1"_s, tr("A minute back (←)"));
    m_play = tool(u"replayPlayButton"_s, u"▶"_s, tr("Play (Space)"));
    m_on = tool(u"replayOnButton"_s, u"+1"_s, tr("A minute on (→)"));
    m_save = tool(u"replayExportButton"_s, u"GPX"_s, tr("Save the ways as GPX…"));
    auto *away = tool(u"replayCloseButton"_s, u"✕"_s, tr("Back to now (Esc)"));

    // Narrow rows: the map is often no wider than a hand.
    auto *title = new QLabel(tr("Replay"), this);
    title->setProperty("title", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->setSpacing(4);
    const auto row = [column](std::initializer_list<QWidget *> parts, QWidget *wide) {
        auto *line = new QHBoxLayout;
        line->setSpacing(6);
        for (QWidget *part : parts)
            line->addWidget(part, part == wide ? 1 : 0);
        column->addLayout(line);
    };
    row({title, m_day, away}, m_day);
    row({m_who, m_load, m_cancel, m_save}, m_who);
    row({m_back, m_play, m_on, m_slider}, m_slider);
    row({m_time, m_progress, m_speed}, m_progress);
    column->addWidget(m_said);

    connect(m_load, &QPushButton::clicked, this, [this] { Q_EMIT wanted(day(), technicians()); });
    connect(m_cancel, &QPushButton::clicked, &replay, &Replay::cancel);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_play, &QToolButton::clicked, this, [this] { m_replay.play(!m_replay.isPlaying()); });
    connect(m_save, &QToolButton::clicked, this, &ReplayBar::exportWanted);
    connect(away, &QToolButton::clicked, this, &ReplayBar::left);
    connect(m_speed, &QComboBox::activated, this, [this] { m_replay.setSpeed(m_speed->currentData().toInt()); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int minutes) { m_replay.setMoment(m_replay.from().addSecs(qint64(minutes) * 60)); });
    connect(&replay, &Replay::progressed, this, &ReplayBar::showProgress);
    connect(&replay, &Replay::loaded, this, &ReplayBar::showProgress);
    connect(&replay, &Replay::moved, this, &ReplayBar::showMoment);
    connect(&replay, &Replay::stateChanged, this, &ReplayBar::showState);
    showProgress();
}

QToolButton *ReplayBar::tool(const QString &name, const QString &sign, const QString &what)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(what);
    button->setToolTip(what);
    return button;
}

void ReplayBar::offer(const std::vector<Person> &people, QDate day, QDate today, const TechnicianId &chosen)
{
    m_people = people;
    m_who->clear();
    m_who->addItem(tr("Everybody"));
    for (const Person &person : people) {
        m_who->addItem(person.name);
        if (person.technician == chosen)
            m_who->setCurrentIndex(m_who->count() - 1);
    }
    m_day->setMaximumDate(today);
    m_day->setDate(std::min(day, today));
}

QDate ReplayBar::day() const { return m_day->date(); }

std::vector<TechnicianId> ReplayBar::technicians() const
{
    if (m_who->currentIndex() > 0)
        return {m_people[size_t(m_who->currentIndex() - 1)].technician};
    std::vector<TechnicianId> all;
    for (const Person &person : m_people)
        all.push_back(person.technician);
    return all;
}

void ReplayBar::begin() { setFocus(); }

void ReplayBar::showProgress()
{
    const bool loading = m_replay.isLoading(), something = !m_replay.tracks().isEmpty();
    m_progress->setVisible(loading);
    m_cancel->setVisible(loading);
    m_load->setVisible(!loading);
    m_progress->setMaximum(std::max(1, m_replay.asked()));
    m_progress->setValue(m_replay.answers());
    for (QWidget *part : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_slider),
                          static_cast<QWidget *>(m_speed)})
        part->setEnabled(something);
    m_save->setEnabled(something && !loading);
    m_said->setText(loading ? tr("Asking for the ways: %1 of %2").arg(m_replay.answers()).arg(m_replay.asked()) : summary());
    m_said->setVisible(!m_said->text().isEmpty());
    const QSignalBlocker still(m_slider);
    m_slider->setRange(0, something ? int(minutesLong()) : 0);
    showMoment();
    showState();
}

// How many ways there are, and of whom none came, and why.
QString ReplayBar::summary() const
{
    if (m_replay.asked() == 0)
        return tr("Choose a day: the vans drive it again.");
    QStringList said;
    const int come = int(m_replay.tracks().size()), none = m_replay.asked() - come - int(m_replay.failures().size());
    said << tr("%n way(s)", nullptr, come);
    if (none > 0)
        said << tr("nothing known of %n technician(s)", nullptr, none);
    const auto &failures = m_replay.failures();
    for (size_t i = 0; i < std::min(failures.size(), mostNamed); ++i) {
        const auto person = std::ranges::find(m_people, failures[i].first, &Person::technician);
        said << u"⚠ "_s + tr("%1: %2", "technician, what went wrong").arg(person == m_people.end() ? failures[i].first.text() : person->name, words::of(failures[i].second));
    }
    if (failures.size() > mostNamed)
        said << tr("and %n more without an answer", nullptr, int(failures.size() - mostNamed));
    return said.join(u" · "_s);
}

void ReplayBar::showMoment()
{
    if (!m_replay.from().isValid())
        return m_time->clear();
    const QDateTime there = m_replay.moment().toTimeZone(m_site);
    m_time->setText(words::language().toString(there.time(), u"HH:mm:ss"_s));
    const QSignalBlocker still(m_slider);
    m_slider->setValue(int(m_replay.from().secsTo(m_replay.moment()) / 60));
}

void ReplayBar::showState()
{
    const bool plays = m_replay.isPlaying();
    m_play->setText(plays ? u"❚❚"_s : u"▶"_s);
    const QString what = plays ? tr("Stop (Space)") : tr("Play (Space)");
    m_play->setToolTip(what);
    m_play->setAccessibleName(what);
    m_speed->setCurrentIndex(m_speed->findData(m_replay.speed()));
}

void ReplayBar::step(int minutes)
{
    m_replay.play(false);
    m_replay.setMoment(m_replay.moment().addSecs(qint64(minutes) * 60));
}

// Esc would end the search on the board instead.
bool ReplayBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void ReplayBar::keyPressEvent(QKeyEvent *event)
{
    const int minutes = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    if (m_replay.tracks().isEmpty())
        return QFrame::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space: return m_replay.play(!m_replay.isPlaying());
    case Qt::Key_Left: return step(-minutes);
    case Qt::Key_Right: return step(minutes);
    case Qt::Key_Home: return m_replay.setMoment(m_replay.from());
    case Qt::Key_End: return m_replay.setMoment(m_replay.to());
    default: return QFrame::keyPressEvent(event);
    }
}

} // namespace targo::desk
