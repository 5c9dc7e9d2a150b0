#pragma once

#include "sandbox/frappe/value.h"

#include <initializer_list>

namespace targo::sandbox::frappe {

// Server texts in the request's language. Texts without a translation stay English, as on a real site.
class Translation
{
public:
    explicit Translation(std::string language = "en") : language_(std::move(language)) { }
    static Translation fromAcceptLanguage(std::string_view header); // "fr-CA,fr;q=0.9" gives French
    const std::string &language() const { return language_; }

    // {0}, {1}… are replaced by the arguments.
    std::string text(std::string_view english, std::initializer_list<std::string_view> arguments = {}) const;

private:
    std::string language_;
};

std::string strong(std::string_view text); // <strong>…</strong>

} // namespace targo::sandbox::frappe
