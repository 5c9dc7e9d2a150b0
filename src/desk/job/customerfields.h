#pragma once

#include "desk/job/jobdraft.h"
#include "domain/ports/boardsource.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace targo::desk {

// For whom and where, of a new job. Customers and places are offered by name from those that have work on the board
// about `around`; any address can be written.
class CustomerFields : public QWidget
{
    Q_OBJECT

public:
    CustomerFields(const BoardSource &board, QDate around, QWidget *parent = nullptr);

    void show(const Job &draft); // whose and where it is so far

Q_SIGNALS:
    void edited(targo::Field field, const targo::FieldValue &value);

private:
    struct Known
    {
        CustomerId id;
        QString words;
    };

    void collect(QDate around);
    void takeName();
    void showNote();
    void listPlaces(const CustomerId &customer);
    void takePlace();

    const BoardSource &m_board;
    std::vector<Known> m_customers;
    std::map<CustomerId, std::set<LocationId>> m_places;
    QLineEdit *m_name = nullptr, *m_address = nullptr;
    QComboBox *m_place = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace targo::desk
