#include "sandbox/company/workkind.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

const QString fibre = u"Fibre"_s;
const QString tv = u"TV"_s;
const QString phone = u"Téléphonie"_s;
const QString network = u"Réseau"_s;
const QString splice = u"Épissure"_s;
const QString ladder = u"Échelle"_s;

} // namespace

const QList<WorkKind> &workKinds()
{
    static const QStringList install{u"Câble de branchement posé"_s, u"Puissance optique mesurée"_s, u"Wi-Fi vérifié dans chaque pièce"_s, u"Signature du client"_s};
    static const QStringList repair{u"Puissance optique mesurée"_s, u"Connecteurs nettoyés"_s, u"Service confirmé avec le client"_s};
    static const QList<WorkKind> all{
        {u"Installation fibre 500"_s, u"Installation"_s, {120, 150}, {{fibre, 2}, {ladder, 1, false}}, install,
         {{u"FIB-DROP"_s, 45}, {u"CONN-SC"_s, 2}, {u"BOITIER-NID"_s, 1}}, u"Installer"_s,
         u"<p>Nouveau branchement. Passer le câble par l'entretoit si possible.</p>"_s, 5},
        {u"Installation fibre 1 Gbit/s"_s, u"Installation"_s, {120, 150, 180}, {{fibre, 3}}, install,
         {{u"FIB-DROP"_s, 60}, {u"CONN-SC"_s, 2}, {u"ONT-XX230V"_s, 1}}, u"Installer"_s,
         u"<p>Nouveau branchement, <b>1 Gbit/s</b>.</p>"_s, 4},
        {u"Installation Trio (fibre, télé, téléphone)"_s, u"Installation"_s, {180, 210, 240}, {{fibre, 2}, {tv, 2}, {phone, 1, false}}, install,
         {{u"FIB-DROP"_s, 50}, {u"DECODEUR-4K"_s, 2}, {u"TEL-ATA"_s, 1}}, u"Installer"_s,
         u"<p>Trois services. Deux décodeurs.</p>"_s, 2},
        {u"Pas de service Internet"_s, u"Reparation"_s, {60, 90}, {{fibre, 2}}, repair, {}, u"Verifier"_s,
         u"<p>Voyant PON rouge depuis hier soir.</p>"_s, 5},
        {u"Internet lent et coupures"_s, u"Reparation"_s, {60, 90}, {{fibre, 2}, {network, 2, false}}, repair, {{u"CONN-SC"_s, 1}}, u"Verifier"_s,
         u"<p>Coupures plusieurs fois par jour, surtout le soir.</p>"_s, 4},
        {u"Signal optique faible"_s, u"Reparation"_s, {90, 120}, {{fibre, 3}, {splice, 3, false}}, repair, {{u"CONN-SC"_s, 2}}, u"Verifier"_s,
         u"<p>Dernière mesure : −28,1 dBm.</p>"_s, 2},
        {u"Télé : image figée"_s, u"Reparation"_s, {45, 60}, {{tv, 2}}, {u"Décodeur remplacé ou réinitialisé"_s, u"Service confirmé avec le client"_s},
         {}, u"Remplacer"_s, u"<p>L'image fige sur toutes les chaînes HD.</p>"_s, 3},
        {u"Pas de tonalité"_s, u"Reparation"_s, {45, 60}, {{phone, 2}}, {u"Tonalité vérifiée"_s}, {{u"TEL-ATA"_s, 1}}, u"Remplacer"_s,
         u"<p>Ligne muette. Le modem a été redémarré deux fois.</p>"_s, 2},
        {u"Remplacement du routeur"_s, u"Reparation"_s, {30, 45}, {{fibre, 1}}, {u"Wi-Fi vérifié dans chaque pièce"_s}, {{u"ROUTEUR-AX"_s, 1}}, u"Remplacer"_s,
         u"<p>Routeur défectueux, échange sous garantie.</p>"_s, 3},
        {u"Entretien d'armoire"_s, u"Maintenance"_s, {60, 90, 120}, {{network, 3}}, {u"Ventilation nettoyée"_s, u"Batterie mesurée"_s, u"Photo de l'armoire"_s},
         {}, {}, u"<p>Visite semestrielle.</p>"_s, 2},
        {u"Épissure de câble 48 fibres"_s, u"Maintenance"_s, {180, 240}, {{splice, 3}, {fibre, 3}}, {u"Atténuation mesurée à chaque fibre"_s, u"Boîtier refermé et étanche"_s},
         {{u"MANCHON-48"_s, 1}}, {}, u"<p>Reprise d'épissure au poteau, travail à deux.</p>"_s, 2},
        {u"Relevé de poteau"_s, u"Maintenance"_s, {30, 45}, {{ladder, 1}}, {u"Photo prise"_s}, {}, {}, u"<p>Dégagement à vérifier.</p>"_s, 1},
        {u"Retrait d'équipement"_s, u"Retrait"_s, {30, 45}, {}, {u"Équipement récupéré"_s}, {}, u"Retirer"_s, u"<p>Fin d'abonnement.</p>"_s, 3},
        {u"Déménagement de prise"_s, u"Autre"_s, {60, 90}, {{fibre, 2}}, {u"Nouvelle prise testée"_s}, {{u"FIB-INT"_s, 15}}, {}, u"<p>Bureau déplacé au sous-sol.</p>"_s, 2},
        {u"Visite de faisabilité"_s, u"Autre"_s, {30, 45}, {}, {u"Tracé noté"_s}, {}, {}, u"<p>Distance au poteau et entrée de cave à relever.</p>"_s, 1},
    };
    return all;
}

const QList<WorkKind> &urgentKinds()
{
    static const QList<WorkKind> all{
        {u"Panne complète, commerce fermé"_s, u"Reparation"_s, {90}, {{fibre, 3}}, {u"Service confirmé avec le client"_s}, {}, u"Verifier"_s,
         u"<p>Terminaux de paiement arrêtés.</p>"_s, 1},
        {u"Câble arraché par un camion"_s, u"Reparation"_s, {150}, {{fibre, 3}, {ladder, 2}}, {u"Photo avant et après"_s}, {{u"FIB-DROP"_s, 70}}, u"Verifier"_s,
         u"<p>Le câble traîne sur le chemin : <b>sécuriser d'abord</b>.</p>"_s, 1},
        {u"Pas de service, personne à mobilité réduite"_s, u"Reparation"_s, {60}, {{fibre, 2}, {phone, 1, false}}, {u"Téléphone vérifié"_s}, {}, u"Verifier"_s,
         u"<p>Le bouton d'appel d'urgence passe par la ligne.</p>"_s, 1},
    };
    return all;
}

const QList<StockItem> &stockItems()
{
    static const QList<StockItem> all{
        {u"FIB-DROP"_s, u"Câble de branchement, 1 m"_s, u"m"_s, 0.85}, {u"FIB-INT"_s, u"Fibre intérieure, 1 m"_s, u"m"_s, 0.6},
        {u"CONN-SC"_s, u"Connecteur SC/APC"_s, u"Nos"_s, 4.5},         {u"BOITIER-NID"_s, u"Boîtier d'entrée"_s, u"Nos"_s, 18.0},
        {u"ONT-XX230V"_s, u"Modem optique"_s, u"Nos"_s, 145.0},        {u"ROUTEUR-AX"_s, u"Routeur Wi-Fi 6"_s, u"Nos"_s, 110.0},
        {u"DECODEUR-4K"_s, u"Décodeur 4K"_s, u"Nos"_s, 95.0},          {u"TEL-ATA"_s, u"Adaptateur téléphonique"_s, u"Nos"_s, 52.0},
        {u"MANCHON-48"_s, u"Manchon d'épissure 48 fibres"_s, u"Nos"_s, 165.0}};
    return all;
}

} // namespace targo::sandbox::company
