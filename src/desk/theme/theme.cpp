#include "desk/theme/theme.h"

#include "desk/theme/deskstyle.h"
#include "desk/theme/fonts.h"
#include "desk/theme/stylesheet.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <QStyleHints>

namespace targo::desk {

namespace {

using namespace Qt::StringLiterals;
constexpr QLatin1StringView themeKey("look/theme");

} // namespace

Theme::Theme(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QString kept = settings.value(themeKey).toString();
    m_choice = kept == "light"_L1 ? Choice::Light : kept == "dark"_L1 ? Choice::Dark : Choice::System;
    connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::follow);
    follow();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    m_settings.setValue(themeKey, choice == Choice::Light ? u"light"_s : choice == Choice::Dark ? u"dark"_s : u"system"_s);
    follow();
}

void Theme::follow()
{
    const bool systemIsDark = QApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark);
    const Palette *wanted = dark ? &Palette::night() : &Palette::light();
    if (m_palette == wanted)
        return;
    m_palette = wanted;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    static QPointer<DeskStyle> ours; // the application owns it
    if (!ours)
        QApplication::setStyle(ours = new DeskStyle);
    QApplication::setFont(bodyFont());
    QApplication::setPalette(qtPaletteFor(*m_palette));
    qApp->setStyleSheet(styleSheetFor(*m_palette));
}

} // namespace targo::desk
