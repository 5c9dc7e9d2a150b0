#include "desk/theme/stylesheet.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

QPalette qtPaletteFor(const Palette &palette)
{
    QPalette qt;
    qt.setColor(QPalette::Window, palette.window);
    qt.setColor(QPalette::WindowText, palette.text);
    qt.setColor(QPalette::Base, palette.panel);
    qt.setColor(QPalette::AlternateBase, palette.window);
    qt.setColor(QPalette::Text, palette.text);
    qt.setColor(QPalette::Button, palette.panel);
    qt.setColor(QPalette::ButtonText, palette.text);
    qt.setColor(QPalette::BrightText, palette.bad);
    qt.setColor(QPalette::ToolTipBase, palette.panel);
    qt.setColor(QPalette::ToolTipText, palette.text);
    qt.setColor(QPalette::PlaceholderText, palette.muted);
    qt.setColor(QPalette::Highlight, palette.accentTint);
    qt.setColor(QPalette::HighlightedText, palette.text);
    qt.setColor(QPalette::Accent, palette.accent);
    qt.setColor(QPalette::Link, palette.accent);
    qt.setColor(QPalette::LinkVisited, palette.accent);
    qt.setColor(QPalette::Light, palette.panel);
    qt.setColor(QPalette::Midlight, palette.faintLine);
    qt.setColor(QPalette::Mid, palette.line);
    qt.setColor(QPalette::Dark, palette.line);
    qt.setColor(QPalette::Shadow, palette.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        qt.setColor(QPalette::Disabled, role, mixed(palette.panel, palette.muted, 0.6));
    return qt;
}

QString styleSheetFor(const Palette &palette)
{
    static const QString pattern = uR"(
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 6px; }
QMenuBar { background: @panel; border-bottom: 1px solid @line; padding: 2px 8px; }
QMenuBar::item { padding: 3px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @accentTint; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: @accentTint; color: @text; }
QMenu::item:disabled { color: @faded; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QPushButton, QToolButton { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 4px 10px; color: @text; }
QPushButton:hover, QToolButton:hover { background: @accentTint; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QAbstractSpinBox[tone="bad"] { border-color: @bad; color: @bad; }
QPushButton:disabled, QToolButton:disabled { color: @faded; }
QPushButton:default, QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[primary="true"] { font-weight: 600; }
QPushButton:default:hover, QPushButton[primary="true"]:hover { background: @accentStrong; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled { background: @line; border-color: @line; color: @muted; }
QPushButton:default:focus, QPushButton[primary="true"]:focus { border-color: @text; }
QToolButton[segment="true"] { border-radius: 0; padding: 4px 12px; }
QToolButton[segment="true"][first="true"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QToolButton[segment="true"][last="true"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[segment="true"]:checked { background: @accentTint; color: @accentInk; font-weight: 600; }
QToolButton[flat="true"], QPushButton[flat="true"] { border-color: transparent; background: transparent; padding: 4px 6px; }
QToolButton[flat="true"]:hover, QPushButton[flat="true"]:hover { background: @accentTint; }
QToolButton[flat="true"]:focus, QPushButton[flat="true"]:focus { border-color: @accent; }
QToolButton[rail="true"] { border: none; border-radius: 6px; padding: 6px 2px; font-size: 11px; color: @muted; background: transparent; }
QToolButton[rail="true"]:checked { background: @accentTint; color: @accentInk; }
QToolButton[rail="true"]:focus { border: 1px solid @accent; }
QToolButton::menu-indicator { image: none; }
QFrame[overlay="true"] { background: @panel; border: 1px solid @handle; border-radius: 8px; }
QToolButton[inField="true"] { border: none; border-radius: 4px; padding: 1px 5px; font-size: 11px; color: @accentInk; background: @accentTint; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: @panel; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/arrow-down.svg); width: 12px; height: 12px; }
QDateEdit::drop-down { border: none; width: 22px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 10px; height: 10px; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator, QTreeView::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 4px; background: @panel; }
QCheckBox::indicator:hover, QCheckBox:focus::indicator { border-color: @accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@checkIcon.svg); }
QCheckBox::indicator:disabled, QTableView::indicator:disabled, QListView::indicator:disabled, QTreeView::indicator:disabled { border-color: @line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @panel; }
QCalendarWidget QToolButton { border-color: transparent; background: transparent; }
QCalendarWidget QToolButton:hover { background: @accentTint; }
QTableView::item { padding: 3px 8px; border: none; }
QCalendarWidget QTableView { selection-background-color: @accent; selection-color: @onAccent; }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QTableView::item:selected { background: @accent; color: @onAccent; }
QTableView::item:selected { background: @accentTint; color: @text; }
QListView::item { padding: 4px 8px; border: none; }
QListView::item:selected { background: @accentTint; color: @text; }
QPushButton[flat="true"][tone="bad"] { color: @bad; }
QLineEdit[search="true"] { background: @window; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QAbstractSpinBox[invalid="true"] { border-color: @bad; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:read-only, QPlainTextEdit:read-only { background: @window; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; selection-background-color: @accentTint; selection-color: @text; outline: none; }
QTableView, QListView, QTreeView { background: @panel; border: none; selection-background-color: @accentTint; selection-color: @text; outline: none; gridline-color: @faintLine; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line; padding: 5px 8px; font-size: 11px; }
QSplitter::handle { background: @line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; min-width: 28px; min-height: 28px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QFrame[card="true"] { background: @panel; border: 1px solid @line; border-radius: 6px; }
QFrame[chrome="true"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QFrame[railFrame="true"] { background: @panel; border: none; border-right: 1px solid @line; }
QFrame[statusFrame="true"] { background: @panel; border: none; border-top: 1px solid @line; }
QFrame[banner="true"] { background: @warningTint; border: none; border-bottom: 1px solid @warning; }
QFrame[strip="true"] { background: @accentTint; border: none; border-bottom: 1px solid @line; }
QFrame[toast="true"] { background: @toast; border: none; border-radius: 6px; }
QFrame[toast="true"] QLabel { color: @toastText; }
QFrame[toast="true"] QPushButton { background: transparent; border: 1px solid transparent; color: @toastAccent; font-weight: 600; }
QFrame[toast="true"] QPushButton:hover, QFrame[toast="true"] QPushButton:focus { border-color: @toastAccent; }
QLabel[muted="true"] { color: @muted; }
QLabel[small="true"] { font-size: 11px; }
QLabel[title="true"] { font-size: 15px; font-weight: 600; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="muted"] { color: @muted; }
QLabel[chip="true"] { border: 1px solid @line; border-radius: 9px; padding: 1px 8px; font-size: 11px; color: @muted; }
QLabel[chip="true"][tone="bad"] { border-color: @bad; color: @bad; }
QLabel[chip="true"][tone="warning"] { border-color: @warning; color: @warning; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { padding: 6px 9px; border: none; border-bottom: 2px solid transparent; color: @muted; background: transparent; }
QTabBar::tab:selected { color: @accentInk; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @text; }
QTabBar QToolButton { padding: 0; border-radius: 0; }
QTabBar QToolButton::left-arrow { image: url(:/icons/arrow-left.svg); width: 12px; height: 12px; }
QTabBar QToolButton::right-arrow { image: url(:/icons/arrow-right.svg); width: 12px; height: 12px; }
)"_s;
    const QColor toast = palette.dark ? mixed(palette.panel, palette.text, 0.14) : palette.text;
    const std::pair<QLatin1StringView, QColor> words[] = {
        // Longer names first, because "@accent" is the beginning of "@accentTint".
        {"@accentStrong"_L1, mixed(palette.accent, palette.text, 0.15)},
        {"@accentTint"_L1, palette.accentTint}, {"@accentInk"_L1, palette.ink(palette.accent, palette.accentTint)},
        {"@accent"_L1, palette.accent}, {"@onAccent"_L1, palette.onAccent},
        {"@faintLine"_L1, palette.faintLine}, {"@faded"_L1, mixed(palette.panel, palette.muted, 0.6)},
        {"@handle"_L1, mixed(palette.panel, palette.muted, 0.4)},
        {"@toastText"_L1, palette.dark ? palette.text : palette.panel},
        {"@toastAccent"_L1, palette.dark ? palette.accent : Palette::night().accent}, {"@toast"_L1, toast},
        {"@warningTint"_L1, mixed(palette.panel, palette.warning, 0.14)},
        {"@panel"_L1, palette.panel}, {"@window"_L1, palette.window}, {"@line"_L1, palette.line},
        {"@text"_L1, palette.text}, {"@muted"_L1, palette.muted}, {"@good"_L1, palette.good},
        {"@warning"_L1, palette.warning}, {"@bad"_L1, palette.bad},
    };
    QString sheet = pattern;
    sheet.replace("@checkIcon"_L1, palette.dark ? "check-on-accent-dark"_L1 : "check-on-accent"_L1);
    for (const auto &[word, color] : words)
        sheet.replace(word, color.name());
    return sheet;
}

} // namespace targo::desk
