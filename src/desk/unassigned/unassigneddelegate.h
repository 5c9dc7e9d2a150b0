#pragma once

#include "desk/theme/theme.h"

#include <QStyledItemDelegate>

namespace targo::desk {

// Paints a row of the panel: type icon, skills as chips, state as a toned chip.
class UnassignedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    UnassignedDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintChips(QPainter *painter, QRectF area, const QStringList &texts, const QString &tone, const QColor &ground) const;

    const Theme &m_theme;
};

} // namespace targo::desk
