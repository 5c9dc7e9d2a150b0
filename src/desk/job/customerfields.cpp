#include "desk/job/customerfields.h"

#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/search.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAround = 45; // whose work is remembered; a whole year would take the time of a key press

} // namespace

CustomerFields::CustomerFields(const BoardSource &board, QDate around, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_place(new QComboBox(this))
    , m_note(new QLabel(this))
{
    collect(around);
    QStringList names;
    for (const Known &known : m_customers)
        names.append(known.words);
    auto *completer = new QCompleter(names, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
    m_name->setObjectName(u"customerEdit"_s);
    m_name->setPlaceholderText(tr("Name or phone"));
    m_name->setAccessibleName(words::nameOf(Field::Customer));
    m_name->setClearButtonEnabled(true);
    m_note->setObjectName(u"customerNoteLabel"_s);
    m_note->setProperty("small", true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_place->setObjectName(u"placeBox"_s);
    m_place->setAccessibleName(words::nameOf(Field::Location));
    m_address->setObjectName(u"addressEdit"_s);
    m_address->setAccessibleName(words::nameOf(Field::AddressText));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->addRow(words::nameOf(Field::Customer), m_name);
    form->addRow(QString(), m_note);
    form->addRow(words::nameOf(Field::Location), m_place);
    form->addRow(words::nameOf(Field::AddressText), m_address);
    listPlaces({});
    showNote();
    connect(m_name, &QLineEdit::textChanged, this, &CustomerFields::takeName);
    connect(m_place, &QComboBox::activated, this, &CustomerFields::takePlace);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        Q_EMIT edited(Field::AddressText, text);
        showNote();
    });
}

void CustomerFields::collect(QDate around)
{
    std::vector<JobId> jobs = m_board.jobsBetween(around.addDays(-daysAround), around.addDays(daysAround));
    std::ranges::copy(m_board.unassignedJobs(), std::back_inserter(jobs));
    std::set<CustomerId> seen;
    for (const JobId &id : jobs) {
        const Job *job = m_board.job(id);
        if (!job || !job->customer)
            continue;
        if (job->location)
            m_places[*job->customer].insert(*job->location);
        const Customer *customer = m_board.customer(*job->customer);
        if (!customer || customer->disabled || !seen.insert(customer->id).second)
            continue;
        const QString phone = words::phone(customer->phone);
        m_customers.push_back({customer->id, phone.isEmpty() ? customer->name : u"%1 · %2"_s.arg(customer->name, phone)});
    }
    std::ranges::sort(m_customers, {}, [](const Known &known) { return words::folded(known.words); });
}

void CustomerFields::show(const Job &draft)
{
    const QSignalBlocker quiet(this); // nobody has changed anything
    const auto known = draft.customer ? std::ranges::find(m_customers, *draft.customer, &Known::id) : m_customers.end();
    if (known != m_customers.end())
        m_name->setText(known->words);
    if (const int place = draft.location ? m_place->findData(draft.location->text()) : -1; place >= 0)
        m_place->setCurrentIndex(place);
    m_address->setText(draft.addressText);
}

void CustomerFields::takeName()
{
    const QString typed = m_name->text().trimmed();
    const auto found = std::ranges::find(m_customers, typed, &Known::words);
    const bool known = found != m_customers.end();
    showNote();
    listPlaces(known ? found->id : CustomerId());
    Q_EMIT edited(Field::Customer, known ? FieldValue(found->id.text()) : FieldValue());
    takePlace();
}

// A hint, never an obstacle: some work is nobody's, and some places are told in the subject.
void CustomerFields::showNote()
{
    const QString typed = m_name->text().trimmed();
    const bool unknown = !typed.isEmpty() && std::ranges::find(m_customers, typed, &Known::words) == m_customers.end()
        && !m_name->completer()->completionCount();
    const bool nowhere = typed.isEmpty() && m_address->text().trimmed().isEmpty();
    m_note->setProperty("tone", unknown ? u"warning"_s : u"muted"_s);
    m_note->style()->polish(m_note);
    m_note->setText(unknown ? tr("No customer of this name has work on the board: write the name into the subject, and the address below.")
                            : tr("May stay empty: the technician then has only the subject to find the place."));
    m_note->setVisible(unknown || nowhere);
}

void CustomerFields::listPlaces(const CustomerId &customer)
{
    m_place->clear();
    if (const auto places = m_places.find(customer); places != m_places.end()) {
        for (const LocationId &id : places->second) {
            if (const Location *place = m_board.location(id))
                m_place->addItem(place->city.isEmpty() ? place->addressLine : u"%1, %2"_s.arg(place->addressLine, place->city), id.text());
        }
    }
    m_place->addItem(tr("Another address"), QString());
    m_place->setEnabled(m_place->count() > 1);
}

void CustomerFields::takePlace()
{
    const QString id = m_place->currentData().toString();
    m_address->setText(id.isEmpty() ? QString() : m_place->currentText());
    Q_EMIT edited(Field::Location, id.isEmpty() ? FieldValue() : FieldValue(id));
}

} // namespace targo::desk
