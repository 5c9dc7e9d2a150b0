#pragma once

#include <QString>

#include <string_view>

namespace targo::net {

// UTF-8 as the standard of the web decodes it: one U+FFFD for each part of a sequence that cannot go on, and a byte
// order mark is a character. QString::fromUtf8 differs in both.
QString textFromUtf8(std::string_view bytes);

} // namespace targo::net
