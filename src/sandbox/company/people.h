#pragma once

#include "sandbox/company/dice.h"
#include "sandbox/frappe/site.h"
#include "sandbox/hub/account.h"

namespace targo::sandbox::company {

// Someone who signs in to both servers.
struct Person
{
    QString role; // dispatcher, supervisor, csr, admin
    frappe::User user;
    hub::Account account;
};

// The four people of the office. Their keys come from the seed and say that they are for a demonstration.
QList<Person> officePeople(std::uint64_t seed);

QString someFirstName(Dice &dice);
QString someLastName(Dice &dice);
QString somePhone(Dice &dice);   // E.164; only numbers that are reserved for fiction
// "chantal.ouellet@…", without accents.
QString mailFor(const QString &fullName, const QString &domain);

} // namespace targo::sandbox::company
