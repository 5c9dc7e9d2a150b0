#pragma once

#include "desk/theme/theme.h"

#include <QFrame>

namespace targo::desk {

// The pages, top to bottom. Holds what exists; a page that is added later gets its place by add().
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(const Theme &theme, QWidget *parent = nullptr);
    void add(const QString &icon, const QString &text, const QString &name);
    void setCurrent(int page);

Q_SIGNALS:
    void chosen(int page);

private:
    void tintIcons();

    const Theme &m_theme;
    class QVBoxLayout *m_column = nullptr;
    class QButtonGroup *m_pages = nullptr;
};

} // namespace targo::desk
