#include "sandbox/company/ledger.h"

#include <cmath>

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

double cents(double amount)
{
    return std::round(amount * 100) / 100;
}

QDate dayOf(int index, int count, QDate today)
{
    return today.addDays(-1 - static_cast<int>(720LL * (count - index) / count));
}

double monthlyPrice(Dice &dice)
{
    static const QList<double> prices{64.95, 79.95, 99.95, 114.90, 129.95};
    return dice.pick(prices);
}

} // namespace

void writeInvoices(std::uint64_t seed, int count, const QList<Home> &homes, QDate today, const QString &owner,
                   const Records &records, const DocumentSink &sink)
{
    Dice dice(seed, "invoices");
    for (int i = 0; i < count; ++i) {
        const Home &home = homes[dice.below(static_cast<int>(homes.size()))];
        const QDate day = dayOf(i, count, today);
        const double net = monthlyPrice(dice);
        // Both taxes are on the price before tax, each rounded to the cent (hub.md 9.7).
        const double taxes = cents(net * 0.05) + cents(net * 0.09975);
        const double total = cents(net + taxes);
        const bool paid = day.daysTo(today) > 45 ? dice.chance(0.98) : dice.chance(0.55);
        const QString made = naive(QDateTime(day, QTime(3, dice.below(60), dice.below(60))), dice.below(1'000'000));
        const Json fields{{"docstatus", 1}, {"customer", utf8(home.customer)}, {"customer_name", utf8(home.customerName)},
                          {"company", "TARGO"}, {"posting_date", utf8(day.toString(Qt::ISODate))},
                          {"due_date", utf8(day.addDays(30).toString(Qt::ISODate))}, {"currency", "CAD"}, {"conversion_rate", 1.0},
                          {"net_total", net}, {"total_taxes_and_charges", cents(taxes)}, {"grand_total", total}, {"rounded_total", total},
                          {"outstanding_amount", paid ? 0.0 : total},
                          {"status", paid ? "Paid" : day.addDays(30) < today ? "Overdue" : "Unpaid"}};
        sink(u"Sales Invoice"_s, records.complete(u"Sales Invoice"_s, Records::serial(u"ACC-SINV-%1-"_s.arg(today.year()), i + 1), fields, {owner, made, made, owner}, dice));
    }
}

void writePayments(std::uint64_t seed, int count, const QList<Home> &homes, QDate today, const QString &owner,
                   const Records &records, const DocumentSink &sink)
{
    static const QStringList ways{u"Carte de crédit"_s, u"Débit préautorisé"_s, u"Virement"_s, u"Chèque"_s};
    Dice dice(seed, "payments");
    for (int i = 0; i < count; ++i) {
        const Home &home = homes[dice.below(static_cast<int>(homes.size()))];
        const QDate day = dayOf(i, count, today);
        const double amount = cents(monthlyPrice(dice) * 1.14975);
        const QString made = naive(QDateTime(day, QTime(4, dice.below(60), dice.below(60))), dice.below(1'000'000));
        const Json fields{{"docstatus", 1}, {"payment_type", "Receive"}, {"posting_date", utf8(day.toString(Qt::ISODate))}, {"company", "TARGO"},
                          {"mode_of_payment", utf8(dice.pick(ways))}, {"party_type", "Customer"}, {"party", utf8(home.customer)},
                          {"party_name", utf8(home.customerName)}, {"paid_amount", amount}, {"received_amount", amount},
                          {"reference_no", std::to_string(700000 + i)}, {"reference_date", utf8(day.toString(Qt::ISODate))}, {"status", "Submitted"}};
        sink(u"Payment Entry"_s, records.complete(u"Payment Entry"_s, Records::serial(u"ACC-PAY-%1-"_s.arg(today.year()), i + 1), fields, {owner, made, made, owner}, dice));
    }
}

} // namespace targo::sandbox::company
