#include "wire/plaintext.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace targo::wire {

using namespace Qt::StringLiterals;

namespace {

// Those that Frappe's own escaping and French texts bring; any other stays as it was sent.
constexpr auto namedEntities = std::to_array<std::pair<QLatin1StringView, char16_t>>({
    {QLatin1StringView("amp"), u'&'}, {QLatin1StringView("lt"), u'<'}, {QLatin1StringView("gt"), u'>'},
    {QLatin1StringView("quot"), u'"'}, {QLatin1StringView("apos"), u'\''}, {QLatin1StringView("nbsp"), u' '},
    {QLatin1StringView("laquo"), u'«'}, {QLatin1StringView("raquo"), u'»'}, {QLatin1StringView("lsquo"), u'‘'},
    {QLatin1StringView("rsquo"), u'’'}, {QLatin1StringView("ldquo"), u'“'}, {QLatin1StringView("rdquo"), u'”'},
    {QLatin1StringView("hellip"), u'…'}, {QLatin1StringView("ndash"), u'–'}, {QLatin1StringView("mdash"), u'—'},
    {QLatin1StringView("agrave"), u'à'}, {QLatin1StringView("acirc"), u'â'}, {QLatin1StringView("ccedil"), u'ç'},
    {QLatin1StringView("eacute"), u'é'}, {QLatin1StringView("egrave"), u'è'}, {QLatin1StringView("ecirc"), u'ê'},
    {QLatin1StringView("euml"), u'ë'}, {QLatin1StringView("icirc"), u'î'}, {QLatin1StringView("iuml"), u'ï'},
    {QLatin1StringView("ocirc"), u'ô'}, {QLatin1StringView("ugrave"), u'ù'}, {QLatin1StringView("ucirc"), u'û'},
    {QLatin1StringView("Agrave"), u'À'}, {QLatin1StringView("Eacute"), u'É'}, {QLatin1StringView("Egrave"), u'È'},
});

QString entity(const QString &name, const QString &whole)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = QStringView(name).sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool character = ok && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (!character)
            return whole;
        const char32_t point = code == 160 ? U' ' : char32_t(code);
        return QString::fromUcs4(&point, 1);
    }
    for (const auto &[known, character] : namedEntities) {
        if (known == name)
            return QString(QChar(character));
    }
    return whole;
}

QString entitiesDecoded(const QString &text)
{
    static const QRegularExpression pattern(u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"_s);
    QString decoded;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        decoded += QStringView(text).sliced(done, match.capturedStart() - done);
        decoded += entity(match.captured(1), match.captured());
        done = match.capturedEnd();
    }
    decoded += QStringView(text).sliced(done);
    return decoded;
}

} // namespace

QString plainText(const QString &html)
{
    static const QRegularExpression breaks(u"<br\\s*/?>|</(p|div|li|tr|summary|h[1-6])\\s*>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hidden(u"<(style|script|head|title)\\b.*?</\\1\\s*>|<!--.*?-->"_s,
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"</?[A-Za-z][^<>]*>|<![^<>]*>"_s);
    static const QRegularExpression manyBreaks(u"[ \\t]*\\n\\s*"_s);

    QString text = html;
    if (text.contains(u'<')) {
        text.replace(hidden, QString());
        text.replace(breaks, u"\n"_s);
        text.replace(tags, QString());
    }
    if (text.contains(u'&'))
        text = entitiesDecoded(text);
    text.replace(manyBreaks, u"\n"_s);
    return text.trimmed();
}

QString shortPlainText(const QString &html)
{
    return plainText(html.left(4'000));
}

} // namespace targo::wire
