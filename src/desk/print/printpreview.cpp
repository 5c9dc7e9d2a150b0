#include "desk/print/printpreview.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QToolButton>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

PrintPreview::PrintPreview(QPrinter &printer, QWidget *parent)
    : QWidget(parent)
    , m_sheet(new QPrintPreviewWidget(&printer, this))
    , m_page(new QLabel(this))
{
    m_sheet->setObjectName(u"printPreview"_s);
    m_sheet->setAccessibleName(tr("Preview"));
    for (QWidget *inner : m_sheet->findChildren<QWidget *>())
        inner->setAccessibleName(m_sheet->accessibleName()); // the focus goes to its parts
    m_sheet->fitToWidth();
    m_page->setObjectName(u"printPageLabel"_s);
    m_page->setProperty("muted", true);
    m_back = button(u"‹"_s, u"previousPageButton"_s, tr("Previous page"), {Qt::Key_PageUp});
    m_on = button(u"›"_s, u"nextPageButton"_s, tr("Next page"), {Qt::Key_PageDown});
    auto *smaller = button(u"−"_s, u"smallerPageButton"_s, tr("Smaller"), {Qt::CTRL | Qt::Key_Minus});
    auto *larger = button(u"+"_s, u"largerPageButton"_s, tr("Larger"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    auto *width = button(tr("Width"), u"pageWidthButton"_s, tr("As wide as the window"), {Qt::CTRL | Qt::Key_0});
    auto *whole = button(tr("Page"), u"wholePageButton"_s, tr("The whole page"), {Qt::CTRL | Qt::Key_9});
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    for (QWidget *each : std::initializer_list<QWidget *>{m_back, m_page, m_on})
        row->addWidget(each);
    row->addStretch();
    for (QWidget *each : std::initializer_list<QWidget *>{smaller, larger, width, whole})
        row->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_sheet, 1);
    column->addLayout(row);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { turn(1); });
    connect(smaller, &QToolButton::clicked, m_sheet, [this] { m_sheet->zoomOut(); });
    connect(larger, &QToolButton::clicked, m_sheet, [this] { m_sheet->zoomIn(); });
    connect(width, &QToolButton::clicked, m_sheet, &QPrintPreviewWidget::fitToWidth);
    connect(whole, &QToolButton::clicked, m_sheet, &QPrintPreviewWidget::fitInView);
    connect(m_sheet, &QPrintPreviewWidget::paintRequested, this, &PrintPreview::drawingWanted);
    connect(m_sheet, &QPrintPreviewWidget::previewChanged, this, &PrintPreview::showPage);
}

QToolButton *PrintPreview::button(const QString &text, const QString &name, const QString &says, const QList<QKeySequence> &keys)
{
    auto *button = new QToolButton(this);
    auto *action = new QAction(text, button);
    action->setShortcuts(keys);
    action->setToolTip(u"%1 (%2)"_s.arg(says, keys.first().toString(QKeySequence::NativeText)));
    button->setDefaultAction(action);
    button->setObjectName(name);
    button->setAccessibleName(says);
    return button;
}

void PrintPreview::refresh() { m_sheet->updatePreview(); }
int PrintPreview::pages() const { return m_sheet->pageCount(); }

void PrintPreview::turn(int pages)
{
    m_sheet->setCurrentPage(std::clamp(m_sheet->currentPage() + pages, 1, std::max(1, m_sheet->pageCount())));
    showPage();
}

void PrintPreview::showPage()
{
    m_page->setText(tr("page %1 of %2").arg(m_sheet->currentPage()).arg(m_sheet->pageCount()));
    m_back->setEnabled(m_sheet->currentPage() > 1);
    m_on->setEnabled(m_sheet->currentPage() < m_sheet->pageCount());
}

} // namespace targo::desk
