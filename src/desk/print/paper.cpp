#include "desk/print/paper.h"

#include "desk/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

namespace targo::desk {

namespace {

constexpr double footPoints = 20; // with the room above it

// Without tabular figures and contextual forms: such glyphs have no characters in a PDF, and whoever copied "450 555-0142"
// from it got "450 5550142", or nothing. Said with 0, or the program's own font is asked.
QFont paperFont(double points)
{
    QFont font(bodyFont().families());
    for (const QFont::Tag feature : {QFont::Tag("tnum"), QFont::Tag("calt"), QFont::Tag("liga")})
        font.setFeature(feature, 0);
    font.setPointSizeF(points);
    return font;
}

} // namespace

QTextDocument &Paper::addPart()
{
    m_parts.push_back(std::make_unique<QTextDocument>());
    QTextDocument &part = *m_parts.back();
    part.setDefaultFont(paperFont(9));
    part.setDocumentMargin(0);
    part.setUndoRedoEnabled(false);
    return part;
}

// Number of pages of all parts.
int Paper::layOut(const QPagedPaintDevice &device, QSizeF body)
{
    int pages = 0;
    for (const auto &part : m_parts) {
        part->documentLayout()->setPaintDevice(const_cast<QPagedPaintDevice *>(&device)); // only measured with
        part->setPageSize(body);
        pages += part->pageCount();
    }
    return pages;
}

bool Paper::print(QPagedPaintDevice &device, const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double footHeight = footPoints * device.logicalDpiY() / 72;
    const QRectF paper(0, 0, device.width(), device.height());
    const QSizeF body(paper.width(), paper.height() - footHeight);
    const int pages = layOut(device, body);
    const QPageRanges wanted = device.pageRanges();
    bool first = true;
    int page = 0;
    for (const auto &part : m_parts) {
        for (int own = 0; own < part->pageCount(); ++own) {
            ++page;
            if (!wanted.isEmpty() && !wanted.contains(page))
                continue;
            if (progress && !progress(page, pages))
                return false;
            if (!first && !device.newPage())
                return false;
            first = false;
            QAbstractTextDocumentLayout::PaintContext context;
            context.palette.setColor(QPalette::Text, Qt::black);
            context.clip = QRectF(QPointF(0, own * body.height()), body);
            painter.save();
            painter.setClipRect(QRectF(QPointF(), body));
            painter.translate(0, -own * body.height());
            part->documentLayout()->draw(&painter, context);
            painter.restore();
            drawFoot(painter, QRectF(0, body.height(), paper.width(), footHeight), page, pages);
        }
    }
    return painter.end();
}

void Paper::drawFoot(QPainter &painter, const QRectF &foot, int page, int pages) const
{
    painter.setFont(paperFont(7.5));
    painter.setPen(QColor(0x55, 0x55, 0x55));
    const QString number = QCoreApplication::translate("targo::desk::Paper", "page %1 of %2").arg(page).arg(pages);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, m_foot);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
}

} // namespace targo::desk
