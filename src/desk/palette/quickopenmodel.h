#pragma once

#include "desk/palette/fuzzy.h"
#include "desk/search/jobtexts.h"

#include <QAbstractListModel>
#include <QPointer>

#include <variant>

class QAction;
class QMenu;

namespace targo::desk {

// Everything that can be gone to or done, best answer first: a day, acts of the menus, technicians, customers who have
// work, jobs. What is not possible at the moment comes last, because people look for it as well. UI thread.
class QuickOpenModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using Target = std::variant<QPointer<QAction>, TechnicianId, CustomerId, JobId, QDate>;
    enum Role { DetailRole = Qt::UserRole + 1, PossibleRole };

    QuickOpenModel(const BoardSource &board, JobTexts &texts, QObject *parent = nullptr);

    // Reads what there is now. `today` ranks the jobs: the nearest first, and what is to come before what was.
    void open(const QList<QAction *> &menus, QDate today);
    void close(); // until it is opened again nothing is followed
    void setSearch(const QString &typed); // empty: the acts, as the menus have them
    std::optional<Target> at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Named
    {
        Target target;
        QString name;
        FoldedText text;
    };
    struct Hit
    {
        Target target;
        QString name; // of a person, and of an act with the menus that lead to it
    };
    struct Candidate
    {
        int rank = 0;
        size_t order = 0; // among the acts, the people and the jobs, one after the other
    };

    void addMenu(const QMenu &menu, const QString &path);
    void readPeople();
    void rankAll();
    Hit hitAt(size_t order) const;
    int nearness(const JobTexts::Entry &entry) const;
    QString nameOf(const Hit &hit) const;
    QString detailOf(const Hit &hit) const;

    const BoardSource &m_board;
    JobTexts &m_texts;
    QDate m_today;
    Fuzzy m_search;
    std::optional<QDate> m_day; // that is what was typed
    std::vector<Named> m_acts, m_people;
    bool m_knowsCustomers = false;
    std::vector<Hit> m_hits;
};

} // namespace targo::desk
