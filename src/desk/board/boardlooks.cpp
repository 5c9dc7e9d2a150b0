#include "desk/board/boardlooks.h"

#include "desk/board/boardpage.h"

#include <QSettings>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView lanesGroup("board/lanes");
constexpr QLatin1StringView looksArray("board/looks");
constexpr QLatin1StringView nameKey("name");

QVariantMap valuesIn(const QSettings &settings)
{
    QVariantMap values;
    const QStringList keys = settings.childKeys();
    for (const QString &key : keys)
        values.insert(key, settings.value(key));
    return values;
}

void write(QSettings &settings, const QVariantMap &values)
{
    for (const auto &[key, value] : values.asKeyValueRange())
        settings.setValue(key, value);
}

} // namespace

BoardLooks::BoardLooks(BoardPage &board, QSettings &settings)
    : QObject(&board)
    , m_board(board)
    , m_settings(settings)
{
    settings.beginGroup(lanesGroup);
    const BoardLook last = lookFrom(valuesIn(settings));
    settings.endGroup();
    TimelineModel &model = board.timeline().model();
    model.setArrangement(last.arrangement);
    model.setJobFilter(last.filter);
    board.setFace(last.face);
    m_lastSearch = last.search;
    const auto remember = [this] {
        m_settings.beginGroup(lanesGroup);
        write(m_settings, toValues(current()));
        m_settings.endGroup();
    };
    connect(&model, &TimelineModel::lookChanged, this, remember);
    connect(&board, &BoardPage::faceChanged, this, remember);
    connect(&board, &BoardPage::filterChanged, this, remember);
}

BoardLook BoardLooks::current() const
{
    const TimelineView &timeline = m_board.timeline();
    return {.span = timeline.span(), .workingHoursOnly = timeline.workingHoursOnly(), .density = timeline.density(),
            .face = m_board.face(), .arrangement = timeline.model().arrangement(), .filter = timeline.model().jobFilter(),
            .search = m_board.filter()};
}

QStringList BoardLooks::names() const { return all().keys(); }

QMap<QString, QVariantMap> BoardLooks::all() const
{
    QMap<QString, QVariantMap> looks;
    const int count = m_settings.beginReadArray(looksArray);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        if (const QString name = m_settings.value(nameKey).toString(); !name.isEmpty())
            looks.insert(name, valuesIn(m_settings));
    }
    m_settings.endArray();
    return looks;
}

void BoardLooks::keep(const QMap<QString, QVariantMap> &looks)
{
    m_settings.remove(looksArray);
    m_settings.beginWriteArray(looksArray, int(looks.size()));
    int index = 0;
    for (const auto &[name, values] : looks.asKeyValueRange()) {
        m_settings.setArrayIndex(index++);
        write(m_settings, values);
        m_settings.setValue(nameKey, name);
    }
    m_settings.endArray();
    Q_EMIT namesChanged();
}

void BoardLooks::save(const QString &name)
{
    QMap<QString, QVariantMap> looks = all();
    looks[name] = toValues(current());
    keep(looks);
}

void BoardLooks::remove(const QString &name)
{
    QMap<QString, QVariantMap> looks = all();
    looks.remove(name);
    keep(looks);
}

void BoardLooks::use(const QString &name)
{
    const QMap<QString, QVariantMap> looks = all();
    if (!looks.contains(name))
        return;
    const BoardLook look = lookFrom(looks[name]);
    TimelineView &timeline = m_board.timeline();
    timeline.model().setArrangement(look.arrangement);
    timeline.model().setJobFilter(look.filter);
    timeline.setDensity(look.density);
    m_board.showPeriod(m_board.date(), look.span);
    timeline.setWorkingHoursOnly(look.workingHoursOnly);
    m_board.setFace(look.face);
    Q_EMIT m_board.searchWanted(look.search);
    Q_EMIT m_board.periodChanged(); // the menus show what is ticked
}

} // namespace targo::desk
