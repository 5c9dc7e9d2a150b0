#include "desk/words/valuewords.h"

#include "base/overloaded.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Values
{
    Q_DECLARE_TR_FUNCTIONS(Values)
};

QString ticked(bool done, const QString &text) { return u"%1 %2"_s.arg(done ? u"☑"_s : u"☐"_s, text); }

QString line(const ChecklistItem &item, const BoardSource &)
{
    const QString label = item.required ? Values::tr("%1 (required)").arg(item.label) : item.label;
    return ticked(item.done, joined({label, item.note}, u" – "_s));
}

QString line(const JobEquipment &item, const BoardSource &)
{
    const QString serial = item.serialNumber.isEmpty() ? QString() : Values::tr("serial %1").arg(item.serialNumber);
    return ticked(item.done, joined({ofEquipmentAction(item.action), item.equipmentType, item.equipment, serial, item.macAddress, item.notes}, u" · "_s));
}

QString line(const JobMaterial &item, const BoardSource &)
{
    const QString amount = language().toString(item.quantity, 'g', 6);
    return joined({joined({amount, item.unit}, u" "_s), item.itemName.isEmpty() ? item.itemCode : item.itemName}, u" · "_s);
}

QString line(const Assistant &item, const BoardSource &board)
{
    return joined({who(RecordRef(item.technician), board), item.minutes > 0 ? duration(item.minutes) : QString(), item.note}, u" · "_s);
}

QString line(const Skill &item, const BoardSource &)
{
    return item.required ? Values::tr("%1 (required)").arg(skill(item)) : skill(item);
}

template <class T>
QString lines(const std::vector<T> &items, const BoardSource &board)
{
    QStringList texts;
    for (const T &item : items)
        texts.append(line(item, board));
    return texts.isEmpty() ? Values::tr("none") : texts.join('\n'_L1);
}

} // namespace

QString wholeValue(Field field, const FieldValue &content, const BoardSource &board)
{
    return std::visit(Overloaded{
        [&](const QString &text) { return isOfDetails(field) && !text.isEmpty() ? plain(text) : value(field, text, board); },
        [&]<class T>(const std::vector<T> &items) { return lines(items, board); },
        [&](const auto &) { return value(field, content, board); },
    }, content);
}

QStringList equipmentActions() { return {u"Installer"_s, u"Remplacer"_s, u"Retirer"_s, u"Verifier"_s}; }

QString ofEquipmentAction(const QString &key)
{
    switch (equipmentActions().indexOf(key)) {
    case 0: return Values::tr("Install", "equipment");
    case 1: return Values::tr("Replace", "equipment");
    case 2: return Values::tr("Remove", "equipment");
    case 3: return Values::tr("Check", "equipment");
    default: return key;
    }
}

} // namespace targo::desk::words
