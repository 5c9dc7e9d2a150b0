#pragma once

#include <QProxyStyle>

namespace targo::desk {

// Fusion with what a style sheet cannot say: no icons of another desktop on the buttons of dialogs, and a calendar in
// our own colours.
class DeskStyle : public QProxyStyle
{
public:
    DeskStyle();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

} // namespace targo::desk
