#include "desk/job/rowfields.h"

#include "base/overloaded.h"
#include "desk/words/valuewords.h"

#include <QCoreApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;
using Kind = RowColumn::Kind;

namespace {

struct RowFields
{
    Q_DECLARE_TR_FUNCTIONS(RowFields)
};

QList<std::pair<QString, QString>> technicians(const BoardSource &board)
{
    QList<std::pair<QString, QString>> choices;
    for (const TechnicianId &id : board.technicians())
        choices.append({board.technician(id)->fullName, id.text()});
    return choices;
}

QList<std::pair<QString, QString>> tags(const BoardSource &board)
{
    QList<std::pair<QString, QString>> choices;
    for (const TagId &id : board.tags())
        choices.append({id.text(), id.text()});
    return choices;
}

QList<std::pair<QString, QString>> actions()
{
    QList<std::pair<QString, QString>> choices;
    for (const QString &key : words::equipmentActions())
        choices.append({words::ofEquipmentAction(key), key});
    return choices;
}

QString firstKey(const QList<std::pair<QString, QString>> &choices) { return choices.isEmpty() ? QString() : choices.first().second; }

EditedRow rowFor(const ChecklistItem &item) { return {{item.done, item.label, item.required, item.note}, {item.row.text}}; }
EditedRow rowFor(const JobEquipment &item)
{
    return {{item.done, item.action, item.equipmentType, item.serialNumber, item.macAddress, item.notes}, {item.row.text, item.equipment}};
}
EditedRow rowFor(const JobMaterial &item) { return {{item.itemCode, item.itemName, item.quantity, item.unit}, {item.row.text}}; }
EditedRow rowFor(const Assistant &item) { return {{item.technician.text(), item.minutes, item.note}, {item.row.text}}; }
EditedRow rowFor(const Skill &item) { return {{item.tag.text(), item.level, item.required}, {item.row.text}}; }

// A row's cells, read in the order in which rowFor() wrote them.
class Cells
{
public:
    explicit Cells(const EditedRow &row) : m_row(row) { }
    QString text() { return m_row.cells[m_next++].toString().trimmed(); }
    bool tick() { return m_row.cells[m_next++].toBool(); }
    int whole() { return m_row.cells[m_next++].toInt(); }
    double decimal() { return m_row.cells[m_next++].toDouble(); }
    QString carried(qsizetype index) const { return m_row.carried.value(index); }

private:
    const EditedRow &m_row;
    qsizetype m_next = 0;
};

bool read(ChecklistItem &item, Cells cells)
{
    item.done = cells.tick();
    item.label = cells.text();
    item.required = cells.tick();
    item.note = cells.text();
    item.row = {cells.carried(0)};
    return !item.label.isEmpty();
}

bool read(JobEquipment &item, Cells cells)
{
    item.done = cells.tick();
    item.action = cells.text();
    item.equipmentType = cells.text();
    item.serialNumber = cells.text();
    item.macAddress = cells.text();
    item.notes = cells.text();
    item.row = {cells.carried(0)};
    item.equipment = cells.carried(1);
    return !(item.equipmentType + item.serialNumber + item.macAddress + item.equipment).isEmpty();
}

bool read(JobMaterial &item, Cells cells)
{
    item.itemCode = cells.text();
    item.itemName = cells.text();
    item.quantity = cells.decimal();
    item.unit = cells.text();
    item.row = {cells.carried(0)};
    return !item.itemCode.isEmpty() || !item.itemName.isEmpty();
}

bool read(Assistant &item, Cells cells)
{
    item.technician = TechnicianId(cells.text());
    item.minutes = cells.whole();
    item.note = cells.text();
    item.row = {cells.carried(0)};
    return !item.technician.isEmpty();
}

bool read(Skill &item, Cells cells)
{
    item.tag = TagId(cells.text());
    item.level = cells.whole();
    item.required = cells.tick();
    item.row = {cells.carried(0)};
    return !item.tag.isEmpty();
}

template <class T>
FieldValue listOf(const QList<EditedRow> &rows)
{
    std::vector<T> items;
    for (const EditedRow &row : rows) {
        T item{};
        if (read(item, Cells(row)))
            items.push_back(std::move(item));
    }
    return items.empty() ? FieldValue() : FieldValue(std::move(items));
}

} // namespace

QList<RowColumn> columnsOf(Field field, const BoardSource &board)
{
    const RowColumn note{.title = RowFields::tr("Note"), .width = 200, .initial = QString()};
    switch (field) {
    case Field::Checklist:
        return {{.title = RowFields::tr("Done"), .kind = Kind::Tick, .width = 60, .initial = false},
                {.title = RowFields::tr("Step"), .width = 280, .initial = QString()},
                {.title = RowFields::tr("Required"), .kind = Kind::Tick, .width = 100, .initial = false}, note};
    case Field::Equipment:
        return {{.title = RowFields::tr("Done"), .kind = Kind::Tick, .width = 60, .initial = false},
                {.title = RowFields::tr("Act", "on equipment"), .kind = Kind::Choice, .width = 110, .initial = firstKey(actions()), .choices = actions()},
                {.title = RowFields::tr("Type"), .width = 110, .initial = QString()},
                {.title = RowFields::tr("Serial number"), .width = 140, .initial = QString()},
                {.title = RowFields::tr("MAC address"), .width = 130, .initial = QString()}, note};
    case Field::Materials:
        return {{.title = RowFields::tr("Item code"), .width = 150, .initial = QString()},
                {.title = RowFields::tr("Item"), .width = 240, .initial = QString()},
                {.title = RowFields::tr("Quantity"), .kind = Kind::Decimal, .width = 100, .initial = 1.0, .least = 0, .most = 1'000'000},
                {.title = RowFields::tr("Unit"), .width = 80, .initial = QString()}};
    case Field::Assistants:
        return {{.title = RowFields::tr("Technician"), .kind = Kind::Choice, .width = 220, .initial = firstKey(technicians(board)), .choices = technicians(board)},
                {.title = RowFields::tr("Minutes (0: all of it)"), .kind = Kind::Whole, .width = 170, .initial = 0, .least = 0, .most = 7 * 24 * 60}, note};
    case Field::RequiredSkills:
        return {{.title = RowFields::tr("Skill"), .kind = Kind::Choice, .width = 220, .initial = firstKey(tags(board)), .choices = tags(board)},
                {.title = RowFields::tr("Level"), .kind = Kind::Whole, .width = 90, .initial = 1, .least = 1, .most = 5},
                {.title = RowFields::tr("Required"), .kind = Kind::Tick, .width = 100, .initial = true}};
    default: return {};
    }
}

QList<EditedRow> rowsIn(const FieldValue &value)
{
    return std::visit(Overloaded{
        []<class T>(const std::vector<T> &items) {
            QList<EditedRow> rows;
            for (const T &item : items)
                rows.append(rowFor(item));
            return rows;
        },
        [](const auto &) { return QList<EditedRow>(); },
    }, value);
}

FieldValue valueFrom(Field field, const QList<EditedRow> &rows)
{
    switch (field) {
    case Field::Checklist: return listOf<ChecklistItem>(rows);
    case Field::Equipment: return listOf<JobEquipment>(rows);
    case Field::Materials: return listOf<JobMaterial>(rows);
    case Field::Assistants: return listOf<Assistant>(rows);
    case Field::RequiredSkills: return listOf<Skill>(rows);
    default: return {};
    }
}

} // namespace targo::desk
