#include "desk/palette/quickopendelegate.h"

#include "desk/palette/quickopenmodel.h"
#include "desk/theme/fonts.h"

#include <QPainter>

namespace targo::desk {

void QuickOpenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &palette = m_theme.palette();
    const QColor ground = option.state & QStyle::State_Selected ? palette.accentTint : palette.panel;
    const bool possible = index.data(QuickOpenModel::PossibleRole).toBool();
    QRect area = option.rect.adjusted(10, 0, -10, 0);
    painter->save();
    painter->fillRect(option.rect, ground);
    painter->setFont(smallFont());
    painter->setPen(palette.ink(palette.muted, ground));
    const QString detail = index.data(QuickOpenModel::DetailRole).toString();
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, detail);
    area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(detail) - 16);
    painter->setFont(bodyFont());
    painter->setPen(possible ? palette.text : palette.ink(palette.muted, ground));
    painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace targo::desk
