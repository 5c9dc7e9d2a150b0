#include "desk/shell/rail.h"

#include "desk/theme/icons.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace targo::desk {

using namespace Qt::StringLiterals;

Rail::Rail(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_pages(new QButtonGroup(this))
{
    setProperty("railFrame", true);
    setFixedWidth(64);
    m_column->setContentsMargins(4, 8, 5, 8);
    m_column->setSpacing(4);
    m_column->addStretch();
    connect(&theme, &Theme::changed, this, &Rail::tintIcons);
    connect(m_pages, &QButtonGroup::idClicked, this, &Rail::chosen);
}

void Rail::add(const QString &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("rail", true);
    button->setProperty("iconName", icon);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setText(text);
    button->setCheckable(true);
    button->setIconSize({18, 18});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pages->addButton(button, int(m_pages->buttons().size()));
    m_column->insertWidget(m_column->count() - 1, button);
    tintIcons();
}

void Rail::setCurrent(int page)
{
    if (QAbstractButton *button = m_pages->button(page))
        button->setChecked(true);
    tintIcons();
}

void Rail::tintIcons()
{
    for (QAbstractButton *button : m_pages->buttons())
        button->setIcon(icon(button->property("iconName").toString(), button->isChecked() ? m_theme.palette().accent : m_theme.palette().muted));
}

} // namespace targo::desk
