#pragma once

#include <QPrinter>
#include <QWidget>

class QLabel;
class QPrintPreviewWidget;
class QToolButton;

namespace targo::desk {

// The pages as they will come out, with buttons and keys to turn and to zoom them.
class PrintPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PrintPreview(QPrinter &printer, QWidget *parent = nullptr);

    void refresh();
    int pages() const;

Q_SIGNALS:
    void drawingWanted(QPrinter *printer); // all pages, at once

private:
    QToolButton *button(const QString &text, const QString &name, const QString &says, const QList<QKeySequence> &keys);
    void turn(int pages);
    void showPage();

    QPrintPreviewWidget *m_sheet;
    QLabel *m_page;
    QToolButton *m_back = nullptr, *m_on = nullptr;
};

} // namespace targo::desk
