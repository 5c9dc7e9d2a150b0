#include "desk/unassigned/unassigneddelegate.h"

#include "desk/theme/fonts.h"
#include "desk/theme/icons.h"
#include "desk/unassigned/unassignedmodel.h"

#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(JobType type)
{
    switch (type) {
    case JobType::Installation: return u"installation"_s;
    case JobType::Repair: return u"repair"_s;
    case JobType::Maintenance: return u"maintenance"_s;
    case JobType::Removal: return u"removal"_s;
    case JobType::Other:
    case JobType::Unknown: break;
    }
    return u"other"_s;
}

} // namespace

UnassignedDelegate::UnassignedDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize UnassignedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QSize(QStyledItemDelegate::sizeHint(option, index).width() + 16, 28);
}

void UnassignedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &palette = m_theme.palette();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ground = selected ? palette.accentTint : palette.panel;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.faintLine);
    QRectF area = QRectF(option.rect).adjusted(8, 0, -8, -1);
    const QString text = index.data().toString();
    switch (index.column()) {
    case UnassignedModel::JobColumn: {
        const QColor color = palette.of(JobType(index.data(UnassignedModel::TypeRole).toInt()));
        const QPixmap picture = iconPixmap(iconOf(JobType(index.data(UnassignedModel::TypeRole).toInt())), color, 16, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPointF(area.left() + 4, area.center().y() - 8), picture);
        area.setLeft(area.left() + 26);
        break;
    }
    case UnassignedModel::SkillsColumn:
        paintChips(painter, area, text.split(u" · "_s, Qt::SkipEmptyParts), {}, ground);
        painter->restore();
        return;
    case UnassignedModel::StateColumn:
        paintChips(painter, area, text.isEmpty() ? QStringList() : QStringList{text}, index.data(UnassignedModel::ToneRole).toString(), ground);
        painter->restore();
        return;
    default:
        break;
    }
    painter->setFont(bodyFont());
    painter->setPen(palette.text);
    const QString shown = text.isEmpty() ? u"–"_s : painter->fontMetrics().elidedText(text, Qt::ElideRight, int(area.width()));
    painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter->restore();
}

void UnassignedDelegate::paintChips(QPainter *painter, QRectF area, const QStringList &texts, const QString &tone, const QColor &ground) const
{
    const Palette &palette = m_theme.palette();
    const QColor color = tone == "bad"_L1 ? palette.bad : tone == "warning"_L1 ? palette.warning : palette.muted;
    painter->setFont(smallFont());
    for (const QString &text : texts) {
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, int(area.width()) - 16);
        const double width = painter->fontMetrics().horizontalAdvance(shown) + 16;
        if (area.width() < 24)
            return;
        const QRectF chip(area.left(), area.center().y() - 9, width, 18);
        painter->setPen(QPen(tone.isEmpty() ? palette.line : color, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(chip, 9, 9);
        painter->setPen(palette.ink(color, ground));
        painter->drawText(chip, Qt::AlignCenter, shown);
        area.setLeft(chip.right() + 4);
    }
}

} // namespace targo::desk
