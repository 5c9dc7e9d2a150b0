#include "desk/words/csv.h"

#include "desk/words/times.h"

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

QString cell(QString text, QChar separator)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(separator) && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csv(const QList<QStringList> &rows)
{
    const QChar separator = language().decimalPoint() == u","_s ? u';' : u',';
    QString text(QChar::ByteOrderMark);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &each : row)
            cells << cell(each, separator);
        text += cells.join(separator) + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace targo::desk::words
