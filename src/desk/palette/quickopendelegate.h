#pragma once

#include "desk/theme/theme.h"

#include <QStyledItemDelegate>

namespace targo::desk {

// A name at the left, what it is at the right; faded where it is not possible now.
class QuickOpenDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 30; // pixels

    QuickOpenDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace targo::desk
