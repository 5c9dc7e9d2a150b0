#pragma once

#include <QDate>
#include <QWidget>

class QComboBox;

namespace targo::desk {

class DayEdit;

// A day, a week from Monday to Sunday, or any stretch of days. Its parts are named after `name`: "publish" has
// "publishSpanBox", "publishFirstEdit" and "publishLastEdit".
class PeriodEdit : public QWidget
{
    Q_OBJECT

public:
    PeriodEdit(QDate first, QDate last, const QString &name, QWidget *parent = nullptr);

    QDate first() const;
    QDate last() const; // never before the first
    void showWeek(); // the one that first() is in

Q_SIGNALS:
    void changed();

private:
    enum class Span { Day, Week, Other };
    void follow(); // the day and the week go by their first date

    QComboBox *m_span;
    DayEdit *m_first, *m_last;
};

} // namespace targo::desk
