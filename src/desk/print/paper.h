#pragma once

#include <QTextDocument>

#include <functional>
#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace targo::desk {

// What goes on paper: documents that each begin a page, with one running foot. Black on white, whatever the theme.
class Paper
{
public:
    // In the foot of every page, left; at the right stands "page 2 of 5".
    void setFoot(const QString &foot) { m_foot = foot; }
    void clear() { m_parts.clear(); }
    QTextDocument &addPart();
    bool isEmpty() const { return m_parts.empty(); }

    // Before each page; false stops there.
    using Progress = std::function<bool(int page, int pages)>;
    // Prints those of the device's page ranges. False when stopped, or when the device takes nothing.
    bool print(QPagedPaintDevice &device, const Progress &progress = {});

private:
    int layOut(const QPagedPaintDevice &device, QSizeF body);
    void drawFoot(QPainter &painter, const QRectF &foot, int page, int pages) const;

    QString m_foot;
    std::vector<std::unique_ptr<QTextDocument>> m_parts;
};

} // namespace targo::desk
