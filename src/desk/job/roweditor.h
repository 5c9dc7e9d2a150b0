#pragma once

#include <QVariant>
#include <QWidget>

class QTableWidget;
class QTableWidgetItem;
class QToolButton;

namespace targo::desk {

// One column of a list that people edit row by row.
struct RowColumn
{
    enum class Kind { Text, Whole, Decimal, Tick, Choice };

    QString title;
    Kind kind = Kind::Text;
    int width = 120;
    QVariant initial = {};                           // of a new row
    double least = 0, most = 0;                      // Whole and Decimal
    QList<std::pair<QString, QString>> choices = {}; // words and key
};

struct EditedRow
{
    QVariantList cells = {};
    QStringList carried = {}; // what is not shown and goes back as it came

    bool operator==(const EditedRow &other) const { return cells == other.cells; }
};

// A list with a button each to add, remove and move a row, and the same by key: Ins, Ctrl+Del, Alt+Up, Alt+Down.
class RowEditor : public QWidget
{
    Q_OBJECT

public:
    // Every widget in it is named after `name`: "checklistTable", "checklistAddButton".
    RowEditor(QList<RowColumn> columns, const QString &name, const QString &title, QWidget *parent = nullptr);

    void setRows(const QList<EditedRow> &rows); // keeps the cursor when nothing is different
    QList<EditedRow> rows() const;
    void add();
    void removeCurrent();
    void moveCurrent(int by);

Q_SIGNALS:
    void edited(); // by the person

private:
    QToolButton *makeButton(const QString &text, const QString &toolTip, const QString &name, const QKeySequence &key);
    void put(int row, const EditedRow &content);
    EditedRow at(int row) const;
    void showButtons();

    QList<RowColumn> m_columns;
    QTableWidget *m_table = nullptr;
    QToolButton *m_add = nullptr, *m_remove = nullptr, *m_up = nullptr, *m_down = nullptr;
    bool m_filling = false;
};

} // namespace targo::desk
