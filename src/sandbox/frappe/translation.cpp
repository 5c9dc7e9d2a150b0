#include "sandbox/frappe/translation.h"

namespace targo::sandbox::frappe {

namespace {

struct Entry { std::string_view english, french; };

// Quoted as the server sends them, entities included.
constexpr Entry entries[] = {
    {"{0} {1} not found", "{0} {1} introuvable"},
    {"Error: Value missing for {0}: {1}", "Erreur: Valeur absente pour {0}: {1}"},
    {"Please refresh to get the latest document.", "Veuillez actualiser pour obtenir la dernière version du document."},
    {"User {0} does not have doctype access via role permission for document {1}",
     "L&#39;utilisateur {0} n&#39;a pas d&#39;accès au type de document via l&#39;autorisation de rôle pour le document {1}."},
    {"No permission for {0}", "Pas d&#39;autorisation pour {0}"},
    {"Insufficient Permission for {0}", "Autorisations insuffisantes pour {0}"},
    {"Could not find {0}", "Impossible de trouver {0}"},
    {"Not permitted", "Non autorisé"},
    {"Invalid login credentials", "Identifiants de connexion invalides"},
    {"Subject", "Sujet"}, {"Customer", "Client"}, {"Status", "Statut"}, {"Priority", "Priorité"}, {"Label", "Étiquette"},
    {"Description", "Description"}, {"City", "Ville"}, {"Phone", "Téléphone"}, {"Address", "Adresse"},
};

} // namespace

Translation Translation::fromAcceptLanguage(std::string_view header)
{
    return Translation(trimmed(header).starts_with("fr") ? "fr" : "en");
}

std::string Translation::text(std::string_view english, std::initializer_list<std::string_view> arguments) const
{
    std::string out(english);
    if (language_ == "fr") {
        if (const auto entry = std::ranges::find(entries, english, &Entry::english); entry != std::end(entries))
            out = entry->french;
    }
    int number = 0;
    for (const std::string_view argument : arguments) {
        const std::string mark = "{" + std::to_string(number++) + "}";
        if (const auto at = out.find(mark); at != std::string::npos)
            out.replace(at, mark.size(), argument);
    }
    return out;
}

std::string strong(std::string_view text)
{
    return "<strong>" + std::string(text) + "</strong>";
}

} // namespace targo::sandbox::frappe
