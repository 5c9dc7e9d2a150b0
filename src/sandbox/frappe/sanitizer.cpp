#include "sandbox/frappe/sanitizer.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &harmlessTags()
{
    static const QSet<QString> tags{
        u"a"_s, u"abbr"_s, u"b"_s, u"blockquote"_s, u"br"_s, u"code"_s, u"col"_s, u"colgroup"_s, u"dd"_s, u"del"_s, u"details"_s,
        u"div"_s, u"dl"_s, u"dt"_s, u"em"_s, u"figure"_s, u"font"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"hr"_s,
        u"i"_s, u"img"_s, u"ins"_s, u"kbd"_s, u"li"_s, u"mark"_s, u"ol"_s, u"p"_s, u"pre"_s, u"q"_s, u"s"_s, u"section"_s,
        u"small"_s, u"span"_s, u"strike"_s, u"strong"_s, u"sub"_s, u"summary"_s, u"sup"_s, u"table"_s, u"tbody"_s, u"td"_s,
        u"tfoot"_s, u"th"_s, u"thead"_s, u"tr"_s, u"tt"_s, u"u"_s, u"ul"_s};
    return tags;
}

// A lone & or <, but not one that already begins an entity.
QString escapedText(QString text)
{
    static const QRegularExpression loneAmpersand(uR"(&(?!(?:[A-Za-z][A-Za-z0-9]*|#\d+|#x[0-9A-Fa-f]+);))"_s);
    return text.replace(loneAmpersand, u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

// Handlers and script addresses are what the sanitiser is for.
QString harmlessAttributes(QString tag)
{
    static const QRegularExpression handler(uR"(\s+on\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression script(uR"(\s+\w+\s*=\s*(["']?)\s*javascript:[^"'>]*\1)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return tag.remove(handler).remove(script);
}

} // namespace

std::string sanitised(const std::string &given)
{
    const QString text = QString::fromStdString(given);
    static const QRegularExpression tag(uR"(</?([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*|/)?)>)"_s);
    static const QRegularExpression anyTag(uR"(<[A-Za-z/!][^<>]*>)"_s);
    if (!anyTag.match(text).hasMatch())
        return given;

    QString out;
    QStringList open; // a tag that is never closed is closed at the end, as the parser does
    qsizetype at = 0;
    for (auto found = anyTag.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        out += escapedText(text.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
        QString whole = match.captured();
        const auto parts = tag.match(whole);
        // "<b and c>" in plain writing is read as a tag with attributes, and its words are lost.
        const QString name = parts.captured(1).toLower();
        if (!parts.hasMatch() || !harmlessTags().contains(name)) {
            out += escapedText(whole.left(1)) + whole.sliced(1).chopped(1).toHtmlEscaped() + u"&gt;"_s;
            continue;
        }
        static const QSet<QString> alone{u"br"_s, u"hr"_s, u"img"_s, u"col"_s};
        const bool closing = whole.startsWith(u"</");
        if (closing && !open.removeOne(name))
            continue;
        if (!closing && !alone.contains(name))
            open.prepend(name);
        static const QRegularExpression proper(uR"(^</?\w+(\s+[\w-]+\s*=\s*("[^"]*"|'[^']*'))*\s*/?>$)"_s);
        out += proper.match(whole).hasMatch() ? harmlessAttributes(whole) : u"<%1>"_s.arg(name);
    }
    out += escapedText(text.mid(at));
    for (const QString &name : std::as_const(open))
        out += u"</%1>"_s.arg(name);
    return out.toStdString();
}

} // namespace targo::sandbox::frappe
