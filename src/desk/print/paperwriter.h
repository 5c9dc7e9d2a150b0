#pragma once

#include <QTextCursor>
#include <QTextTable>

namespace targo::desk {

struct PaperLine
{
    enum class Style { Plain, Strong, Muted };
    QString text;
    Style style = Style::Plain;
};

// Writes into one part of a Paper in the type scale of the print. Every text is plain: a customer's name is never
// read as HTML.
class PaperWriter
{
public:
    explicit PaperWriter(QTextDocument &part);

    void title(const QString &text);
    void line(const PaperLine &line);
    // As wide as the page; widths in percent. The head row is repeated on every page.
    QTextTable *table(const QList<double> &widths, const QStringList &head);
    void row(QTextTable *table, const QList<QList<PaperLine>> &cells, double points = 9);

private:
    static void write(QTextCursor cell, const QList<PaperLine> &lines, double points);

    QTextCursor m_cursor;
};

} // namespace targo::desk
