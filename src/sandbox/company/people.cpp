#include "sandbox/company/people.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

Person person(Dice &dice, const QString &role, const QString &fullName, const QString &frappeRole, const QStringList &groups)
{
    Person person{.role = role, .user = {}, .account = {}};
    person.user.name = mailFor(fullName, u"targo.example"_s);
    person.user.fullName = fullName;
    person.user.roles = {frappeRole};
    person.user.apiKey = u"demo-key-%1-%2"_s.arg(role, dice.hex(6));
    person.user.apiSecret = u"demo-secret-%1-%2"_s.arg(role, dice.hex(6));
    person.account = {.email = person.user.name, .name = fullName, .groups = groups,
                      .token = u"demo-hub-%1-%2"_s.arg(role, dice.hex(6)).toLatin1()};
    return person;
}

} // namespace

QList<Person> officePeople(std::uint64_t seed)
{
    Dice dice(seed, "office");
    return {
        person(dice, u"dispatcher"_s, u"Mireille Charland"_s, u"Dispatcher"_s, {u"ops-dispatch"_s}),
        person(dice, u"supervisor"_s, u"Rosaire Beauvais"_s, u"Dispatcher"_s, {u"ops-dispatch"_s, u"ops-csr"_s}),
        person(dice, u"csr"_s, u"Annick Delorme"_s, u"Customer Service"_s, {u"ops-csr"_s}),
        person(dice, u"admin"_s, u"Fabien Lacasse"_s, u"System Manager"_s, {u"ops-admin"_s}),
    };
}

QString someFirstName(Dice &dice)
{
    static const QStringList names{
        u"Alexandre"_s, u"Amélie"_s, u"André"_s, u"Annie"_s, u"Benoît"_s, u"Brigitte"_s, u"Carole"_s, u"Caroline"_s, u"Chantal"_s,
        u"Charles"_s, u"Christian"_s, u"Claude"_s, u"Daniel"_s, u"Denis"_s, u"Diane"_s, u"Dominic"_s, u"Émilie"_s, u"Éric"_s,
        u"Étienne"_s, u"Félix"_s, u"France"_s, u"François"_s, u"Gabriel"_s, u"Geneviève"_s, u"Gilles"_s, u"Ginette"_s, u"Guy"_s,
        u"Hélène"_s, u"Hugo"_s, u"Isabelle"_s, u"Jacques"_s, u"Jean"_s, u"Jean-Guy"_s, u"Jocelyne"_s, u"Jonathan"_s, u"Josée"_s,
        u"Julie"_s, u"Karine"_s, u"Line"_s, u"Louis"_s, u"Louise"_s, u"Luc"_s, u"Lucie"_s, u"Manon"_s, u"Marc"_s, u"Marie-Ève"_s,
        u"Martin"_s, u"Martine"_s, u"Mathieu"_s, u"Maxime"_s, u"Mélanie"_s, u"Michel"_s, u"Monique"_s, u"Nathalie"_s, u"Nicolas"_s,
        u"Olivier"_s, u"Pascal"_s, u"Patrick"_s, u"Philippe"_s, u"Pierre"_s, u"Réjean"_s, u"Renée"_s, u"Robert"_s, u"Samuel"_s,
        u"Sébastien"_s, u"Serge"_s, u"Simon"_s, u"Sophie"_s, u"Stéphane"_s, u"Sylvain"_s, u"Sylvie"_s, u"Thérèse"_s, u"Valérie"_s,
        u"Vincent"_s, u"Yvan"_s, u"Yves"_s, u"Yvon"_s, u"Zoé"_s};
    return dice.pick(names);
}

QString someLastName(Dice &dice)
{
    static const QStringList names{
        u"Allard"_s, u"Arsenault"_s, u"Beaulieu"_s, u"Bélanger"_s, u"Bergeron"_s, u"Bernier"_s, u"Bertrand"_s, u"Blais"_s, u"Boivin"_s,
        u"Bouchard"_s, u"Boucher"_s, u"Caron"_s, u"Chartier"_s, u"Cloutier"_s, u"Côté"_s, u"Couture"_s, u"Cyr"_s, u"Demers"_s,
        u"Deschênes"_s, u"Desjardins"_s, u"Desrosiers"_s, u"Dion"_s, u"Dubé"_s, u"Dubois"_s, u"Dufour"_s, u"Émond"_s, u"Fortier"_s,
        u"Fortin"_s, u"Fournier"_s, u"Gagné"_s, u"Gagnon"_s, u"Gauthier"_s, u"Gendron"_s, u"Girard"_s, u"Gravel"_s, u"Grenier"_s,
        u"Hébert"_s, u"Houle"_s, u"Jobin"_s, u"Lachance"_s, u"Laflamme"_s, u"Lalonde"_s, u"Lambert"_s, u"Langlois"_s, u"Lapierre"_s,
        u"Lavoie"_s, u"Leblanc"_s, u"Leduc"_s, u"Lefebvre"_s, u"Lemieux"_s, u"Lessard"_s, u"Lévesque"_s, u"Martel"_s, u"Ménard"_s,
        u"Mercier"_s, u"Michaud"_s, u"Morin"_s, u"Nadeau"_s, u"Ouellet"_s, u"Paquette"_s, u"Parent"_s, u"Pelletier"_s, u"Perron"_s,
        u"Picard"_s, u"Plante"_s, u"Poirier"_s, u"Poulin"_s, u"Rioux"_s, u"Rousseau"_s, u"Roy"_s, u"Simard"_s, u"St-Pierre"_s,
        u"Tessier"_s, u"Thériault"_s, u"Therrien"_s, u"Tremblay"_s, u"Trudel"_s, u"Turcotte"_s, u"Vachon"_s, u"Villeneuve"_s};
    return dice.pick(names);
}

QString somePhone(Dice &dice)
{
    const QString area = dice.chance(0.8) ? u"450"_s : u"514"_s;
    // Joined, not formatted: "%1555" would be read as the place of argument 15.
    return u"+1"_s + area + u"5550"_s + QString::number(100 + dice.below(100));
}

QString mailFor(const QString &fullName, const QString &domain)
{
    QString local;
    for (const QChar letter : fullName.toLower().normalized(QString::NormalizationForm_D)) {
        if (letter.isLetterOrNumber() && letter.unicode() < 128)
            local += letter;
        else if (letter.isSpace())
            local += u'.';
        else if (letter == u'-')
            local += letter;
    }
    return local + u'@' + domain;
}

} // namespace targo::sandbox::company
