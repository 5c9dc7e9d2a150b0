#include "desk/shell/viewswitch.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

const QString arrow = u" ▾"_s;

} // namespace

ViewSwitch::ViewSwitch(QActionGroup &views, Form form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_each(new QWidget(this))
    , m_one(new QToolButton(this))
{
    auto *row = new QHBoxLayout(m_each);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const QList<QAction *> all = views.actions();
    for (QAction *view : all) {
        auto *button = new QToolButton(m_each);
        button->setObjectName(view->objectName().replace(u"Action"_s, u"Button"_s));
        button->setDefaultAction(view);
        button->setToolButtonStyle(form == Form::Words ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
        button->setIconSize({18, 18});
        button->setAccessibleName(view->text().remove('&'_L1));
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("segment", true);
        button->setProperty("first", view == all.first());
        button->setProperty("last", view == all.last());
        row->addWidget(button);
        connect(view, &QAction::toggled, this, &ViewSwitch::choose);
    }
    m_one->setObjectName(u"viewButton"_s);
    m_one->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_one->setPopupMode(QToolButton::InstantPopup);
    m_one->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(m_one);
    menu->addActions(all);
    m_one->setMenu(menu);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    choose();
    setCompact(false);
}

QSize ViewSwitch::sizeHint() const { return m_compact ? minimumSizeHint() : wholeSize(); }

// The widest of their names decides, so that the row does not move with the view.
QSize ViewSwitch::minimumSizeHint() const
{
    if (m_form == Form::Pictures)
        return {0, m_each->sizeHint().height()};
    int widest = 0;
    for (const QAction *view : m_one->menu()->actions())
        widest = std::max(widest, m_one->fontMetrics().horizontalAdvance(view->text() + arrow));
    const int around = m_one->sizeHint().width() - m_one->fontMetrics().horizontalAdvance(m_one->text());
    return {widest + around, m_each->sizeHint().height()};
}

void ViewSwitch::choose()
{
    for (const QAction *view : m_one->menu()->actions()) {
        if (!view->isChecked())
            continue;
        m_one->setText(view->text() + arrow);
        m_one->setAccessibleName(tr("View: %1").arg(view->text()));
    }
}

void ViewSwitch::setCompact(bool compact)
{
    m_compact = compact;
    m_each->setVisible(!compact);
    m_one->setVisible(compact && m_form == Form::Words);
    updateGeometry();
}

void ViewSwitch::resizeEvent(QResizeEvent *event)
{
    m_each->setGeometry(rect());
    m_one->setGeometry(rect());
    QWidget::resizeEvent(event);
}

} // namespace targo::desk
