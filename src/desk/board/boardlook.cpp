#include "desk/board/boardlook.h"

#include "domain/dispatch/jobfields.h"

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

template <class Ids>
QStringList texts(const Ids &ids)
{
    QStringList all;
    for (const auto &id : ids)
        all.append(id.text());
    return all;
}

QStringList textsIn(const QVariant &value)
{
    QStringList all = value.toStringList();
    all.removeAll(QString());
    return all;
}

template <class Enum>
QStringList keys(const QSet<Enum> &values)
{
    QStringList all;
    for (const Enum value : values)
        all.append(keyOf(Choice<Enum>(value)));
    all.sort();
    return all;
}

template <class Enum>
Enum enumIn(const QVariant &value, Enum usual, Enum last)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= int(last) ? Enum(number) : usual;
}

} // namespace

QVariantMap toValues(const BoardLook &look)
{
    QStringList folded(look.arrangement.folded.begin(), look.arrangement.folded.end());
    folded.sort();
    return {{u"span"_s, int(look.span)}, {u"workingHours"_s, look.workingHoursOnly}, {u"density"_s, int(look.density)}, {u"face"_s, int(look.face)}, {u"search"_s, look.search},
            {u"grouping"_s, int(look.arrangement.grouping)}, {u"order"_s, texts(look.arrangement.order)}, {u"hidden"_s, texts(look.arrangement.hidden)},
            {u"tags"_s, texts(look.arrangement.tags)}, {u"folded"_s, folded}, {u"types"_s, keys(look.filter.types)},
            {u"states"_s, keys(look.filter.states)}};
}

BoardLook lookFrom(const QVariantMap &values)
{
    BoardLook look;
    look.span = enumIn(values.value(u"span"_s), TimelineView::Span::Day, TimelineView::Span::Month);
    look.workingHoursOnly = values.value(u"workingHours"_s).toBool();
    look.density = enumIn(values.value(u"density"_s), Density::Normal, Density::Wide);
    look.face = enumIn(values.value(u"face"_s), BoardPage::Face::Lanes, BoardPage::Face::Calendar);
    look.arrangement.grouping = enumIn(values.value(u"grouping"_s), LaneArrangement::Grouping::None, LaneArrangement::Grouping::Team);
    for (const QString &id : textsIn(values.value(u"order"_s)))
        look.arrangement.order.append(TechnicianId(id));
    for (const QString &id : textsIn(values.value(u"hidden"_s)))
        look.arrangement.hidden.insert(TechnicianId(id));
    for (const QString &id : textsIn(values.value(u"tags"_s)))
        look.arrangement.tags.insert(TagId(id));
    const QStringList folded = values.value(u"folded"_s).toStringList();
    look.arrangement.folded = QSet<QString>(folded.begin(), folded.end()); // the nameless group has an empty name
    for (const QString &key : textsIn(values.value(u"types"_s)))
        look.filter.types.insert(typeFromKey(key).value);
    for (const QString &key : textsIn(values.value(u"states"_s)))
        look.filter.states.insert(statusFromKey(key).value);
    look.search = values.value(u"search"_s).toString();
    look.filter.types.remove(JobType::Unknown);
    look.filter.states.remove(JobStatus::Unknown);
    return look;
}

} // namespace targo::desk
