#pragma once

#include "desk/theme/palette.h"

#include <QObject>

class QSettings;

namespace targo::desk {

// Which palette is shown, and putting it on the whole application. The choice is kept in the settings.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QSettings &settings, QObject *parent = nullptr);

    const Palette &palette() const { return *m_palette; }
    Choice choice() const { return m_choice; }
    void choose(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void apply();

    QSettings &m_settings;
    Choice m_choice = Choice::System;
    const Palette *m_palette = nullptr;
};

} // namespace targo::desk
