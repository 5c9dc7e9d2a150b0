#include "sandbox/company/tickets.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

QString issueName(QDate today, int number)
{
    return Records::serial(u"ISS-%1-"_s.arg(today.year()), number);
}

// From two years ago up to yesterday, evenly: the first issue is the oldest.
int ageInDays(int index, int count)
{
    return 1 + static_cast<int>(720LL * (count - index) / count);
}

} // namespace

void writeTickets(std::uint64_t seed, int count, const QList<Home> &homes, QDate today, const QString &owner,
                  const Records &records, const DocumentSink &sink)
{
    static const QStringList subjects{u"Pas d'Internet depuis hier"_s, u"Facture à expliquer"_s, u"Télé sans image"_s, u"Déménagement prévu"_s,
                                      u"Internet lent le soir"_s, u"Changement de forfait"_s, u"Poteau endommagé"_s, u"Mot de passe Wi-Fi oublié"_s};
    static const QStringList priorities{u"Low"_s, u"Medium"_s, u"Medium"_s, u"High"_s};
    Dice dice(seed, "tickets");
    for (int i = 0; i < count; ++i) {
        const Home &home = homes[dice.below(static_cast<int>(homes.size()))];
        const int ageDays = ageInDays(i, count);
        const bool old = ageDays > 10;
        const QString status = old && dice.chance(0.97) ? u"Closed"_s : dice.chance(0.5) ? u"Open"_s : u"Replied"_s;
        const QString made = naive(QDateTime(today.addDays(-ageDays), QTime(8 + dice.below(9), dice.below(60), dice.below(60))), dice.below(1'000'000));
        const QString subject = dice.pick(subjects);
        const Json fields{{"subject", utf8(subject)},
                          {"customer", utf8(home.customer)},
                          {"status", utf8(status)},
                          {"priority", utf8(dice.pick(priorities))},
                          {"description", utf8(u"<p>"_s + subject + u".</p>"_s)},
                          {"is_important", dice.chance(0.05) ? 1 : 0},
                          {"client_uuid", utf8(dice.uuid())}};
        sink(u"Issue"_s, records.complete(u"Issue"_s, issueName(today, i + 1), fields, {owner, made, made, owner}, dice));
    }
}

void writeMessages(std::uint64_t seed, int count, int issues, QDate today, const QString &owner, const Records &records, const DocumentSink &sink)
{
    static const QStringList texts{u"<p>Bonjour, avez-vous des nouvelles de ma demande ?</p>"_s, u"<p>Un technicien passera cette semaine.</p>"_s,
                                   u"<p>Le service est revenu, merci beaucoup.</p>"_s, u"<p>Pouvez-vous redémarrer le modem et confirmer la couleur du voyant ?</p>"_s,
                                   u"<p>Nous avons bien reçu votre message.</p>"_s};
    Dice dice(seed, "messages");
    for (int i = 0; i < count; ++i) {
        const int issue = static_cast<int>(static_cast<qint64>(i) * issues / count);
        const bool sent = dice.chance(0.5);
        const QString made = naive(QDateTime(today.addDays(-ageInDays(issue, issues)), QTime(17 + dice.below(6), dice.below(60), dice.below(60))), dice.below(1'000'000));
        const Json fields{{"communication_type", "Communication"}, {"communication_medium", "Email"},
                          {"sent_or_received", sent ? "Sent" : "Received"},
                          {"subject", utf8(u"Re: "_s + issueName(today, issue + 1))},
                          {"content", utf8(dice.pick(texts))},
                          {"sender", sent ? "soutien@targo.example" : "client@client.example"},
                          {"reference_doctype", "Issue"},
                          {"reference_name", utf8(issueName(today, issue + 1))},
                          {"communication_date", utf8(made)}};
        sink(u"Communication"_s, records.complete(u"Communication"_s, dice.rowName(), fields, {owner, made, made, owner}, dice));
    }
}

} // namespace targo::sandbox::company
