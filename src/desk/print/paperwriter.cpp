#include "desk/print/paperwriter.h"

namespace targo::desk {

namespace {

QTextCharFormat formatOf(PaperLine::Style style, double points)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(style == PaperLine::Style::Strong ? QFont::DemiBold : QFont::Normal);
    format.setForeground(style == PaperLine::Style::Muted ? QColor(0x50, 0x50, 0x50) : QColor(Qt::black));
    return format;
}

QTextTableCellFormat ruled(const QBrush &ground)
{
    QTextTableCellFormat format;
    format.setBackground(ground);
    format.setBorder(0.5);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(0xB0, 0xB0, 0xB0));
    return format;
}

} // namespace

PaperWriter::PaperWriter(QTextDocument &part)
    : m_cursor(&part)
{
}

void PaperWriter::title(const QString &text)
{
    m_cursor.insertText(text, formatOf(PaperLine::Style::Strong, 15));
}

void PaperWriter::line(const PaperLine &line)
{
    m_cursor.insertBlock();
    m_cursor.insertText(line.text, formatOf(line.style, 9.5));
}

QTextTable *PaperWriter::table(const QList<double> &widths, const QStringList &head)
{
    m_cursor.insertBlock(QTextBlockFormat(), formatOf(PaperLine::Style::Plain, 5)); // some air above
    QTextTableFormat format;
    QList<QTextLength> columns;
    for (const double width : widths)
        columns.append(QTextLength(QTextLength::PercentageLength, width));
    format.setColumnWidthConstraints(columns);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(1);
    format.setBorder(0);
    format.setBorderCollapse(true); // the cells have theirs
    format.setCellPadding(4);
    format.setCellSpacing(0);
    QTextTable *table = m_cursor.insertTable(1, int(widths.size()), format);
    for (int column = 0; column < head.size(); ++column) {
        QTextTableCell cell = table->cellAt(0, column);
        cell.setFormat(ruled(QColor(0xEC, 0xEE, 0xF0)));
        write(cell.firstCursorPosition(), {{head[column], PaperLine::Style::Strong}}, 8.5);
    }
    m_cursor.movePosition(QTextCursor::End);
    return table;
}

void PaperWriter::row(QTextTable *table, const QList<QList<PaperLine>> &cells, double points)
{
    table->appendRows(1);
    const int row = table->rows() - 1;
    for (int column = 0; column < cells.size(); ++column) {
        QTextTableCell cell = table->cellAt(row, column);
        cell.setFormat(ruled(Qt::NoBrush));
        write(cell.firstCursorPosition(), cells[column], points);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void PaperWriter::write(QTextCursor cell, const QList<PaperLine> &lines, double points)
{
    for (bool first = true; const PaperLine &line : lines) {
        if (line.text.isEmpty())
            continue;
        if (!first)
            cell.insertBlock();
        first = false;
        cell.insertText(line.text, formatOf(line.style, points));
    }
}

} // namespace targo::desk
