#include "net/sse/utf8text.h"

namespace targo::net {

namespace {

struct Lead
{
    int more = 0;      // bytes that follow
    uchar least = 0x80; // of the first that follows: shuts out overlong forms, surrogates and what lies beyond U+10FFFF
    uchar most = 0xBF;
    char32_t bits = 0;
};

Lead leadOf(uchar byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1, 0x80, 0xBF, char32_t(byte & 0x1F)};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {2, uchar(byte == 0xE0 ? 0xA0 : 0x80), uchar(byte == 0xED ? 0x9F : 0xBF), char32_t(byte & 0x0F)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {3, uchar(byte == 0xF0 ? 0x90 : 0x80), uchar(byte == 0xF4 ? 0x8F : 0xBF), char32_t(byte & 0x07)};
    return {};
}

QString carefully(std::string_view bytes)
{
    QString text;
    text.reserve(qsizetype(bytes.size()));
    for (size_t i = 0; i < bytes.size();) {
        const uchar byte = uchar(bytes[i++]);
        if (byte < 0x80) {
            text += QChar(ushort(byte));
            continue;
        }
        Lead lead = leadOf(byte);
        char32_t point = lead.bits;
        int missing = lead.more;
        while (missing > 0 && i < bytes.size() && uchar(bytes[i]) >= lead.least && uchar(bytes[i]) <= lead.most) {
            point = (point << 6) | (uchar(bytes[i++]) & 0x3F);
            lead.least = 0x80;
            lead.most = 0xBF;
            --missing;
        }
        if (lead.more == 0 || missing > 0)
            text += QChar(QChar::ReplacementCharacter);
        else
            text += QChar::fromUcs4(point);
    }
    return text;
}

} // namespace

QString textFromUtf8(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) // Qt would drop it
        return carefully(bytes);
    QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    return text.contains(QChar(QChar::ReplacementCharacter)) ? carefully(bytes) : text;
}

} // namespace targo::net
