#include "ui/theme/style_sheet.h"

#include "ui/theme/theme.h"

#include <QLatin1String>

#include <array>
#include <utility>

namespace digitlab {

namespace {

constexpr char buttons[] = R"(
QPushButton, QToolButton[look="normal"], QToolButton[look="primary"] {
    background: $card$; color: $text$; border: 1px solid $field$; border-radius: 6px;
    min-height: 30px; padding: 0 12px; }
QPushButton:hover, QToolButton[look="normal"]:hover { background: $sunken$; }
QPushButton:pressed, QPushButton:checked, QToolButton[look="normal"]:pressed { background: $line$; }
QPushButton:focus, QToolButton[look="normal"]:focus {
    border: 2px solid $accent$; min-height: 28px; padding: 0 11px; }
QPushButton:disabled, QToolButton[look="normal"]:disabled {
    background: transparent; color: $off$; border-color: $line$; }
QPushButton::menu-indicator { image: url(:/icons/field/down-$mode$.svg); width: 16px; height: 16px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QPushButton[look="primary"], QToolButton[look="primary"] {
    background: $accent$; color: $onAccent$; border: 1px solid $accent$; font-weight: bold; }
QPushButton[look="primary"]:hover, QToolButton[look="primary"]:hover { background: $accentHover$; }
QPushButton[look="primary"]:pressed, QToolButton[look="primary"]:pressed { background: $accentPressed$; }
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus {
    border: 2px solid $text$; min-height: 28px; padding: 0 11px; }
QPushButton[look="primary"]:disabled, QToolButton[look="primary"]:disabled {
    background: transparent; color: $off$; border: 1px solid $line$; }
QPushButton[look="flat"], QToolButton {
    background: transparent; color: $text$; border: 2px solid transparent; border-radius: 6px;
    min-height: 28px; padding: 0 5px; }
QPushButton[look="flat"]:hover, QToolButton:hover { background: $flatHover$; }
QPushButton[look="flat"]:pressed, QToolButton:pressed { background: $line$; }
QPushButton[look="flat"]:checked, QToolButton:checked { background: $tint$; color: $accent$; }
QPushButton[look="flat"]:focus, QToolButton:focus { border: 2px solid $accent$; padding: 0 5px; }
QPushButton[look="flat"]:disabled, QToolButton:disabled { background: transparent; color: $off$; }
QPushButton[compact="true"], QPushButton[compact="true"]:focus { min-height: 16px; max-height: 16px; padding: 0 2px; }
QPushButton[tall="true"] { min-height: 38px; }
QPushButton[tall="true"]:focus { min-height: 36px; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: $off$; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; background: $card$; border: 1px solid $field$; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $sunken$; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    width: 14px; height: 14px; border: 2px solid $accent$; }
QCheckBox::indicator:checked { background: $accent$; border-color: $accent$;
    image: url(:/icons/field/check-$mode$.svg); }
QCheckBox::indicator:checked:focus { border: 2px solid $text$; }
QCheckBox::indicator:disabled { background: $sunken$; border-color: $line$; }
QCheckBox::indicator:checked:disabled { image: url(:/icons/field/check-$mode$-off.svg); }
QRadioButton::indicator:checked { background: $card$; width: 8px; height: 8px; border: 5px solid $accent$; }
QRadioButton::indicator:checked:disabled { border-color: $line$; }
)";

constexpr char fields[] = R"(
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
    background: $card$; color: $text$; border: 1px solid $field$; border-radius: 6px;
    selection-background-color: $accent$; selection-color: $onAccent$; }
QComboBox { min-height: 30px; padding: 0 10px; }
QLineEdit, QAbstractSpinBox { min-height: 30px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { padding: 8px 10px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { background: $card$; border-color: $text2$; }
QLineEdit:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {
    border: 2px solid $accent$; min-height: 28px; padding: 0 7px; }
QComboBox:focus, QComboBox:on { padding: 0 9px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent$; padding: 7px 9px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $sunken$; color: $off$; border-color: $line$; }
QComboBox::drop-down { border: 0; width: 28px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox QAbstractItemView { background: $card$; border: 1px solid $field$; outline: 0; padding: 4px 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; color: $text$; border: 0; }
QComboBox QAbstractItemView::item:selected { background: $tint$; color: $text$; }
QComboBox QAbstractItemView::item:disabled { color: $text2$; }
QAbstractSpinBox { padding-right: 28px; }
QAbstractSpinBox:focus { padding-right: 27px; }
QAbstractSpinBox::up-button { border: 0; background: transparent; width: 32px; height: 10px; margin-top: 6px;
    subcontrol-origin: border; subcontrol-position: top right; }
QAbstractSpinBox::down-button { border: 0; background: transparent; width: 32px; height: 10px; margin-bottom: 6px;
    subcontrol-origin: border; subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(:/icons/field/up-$mode$.svg); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/field/down-$mode$.svg); width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off {
    image: url(:/icons/field/up-$mode$-off.svg); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off {
    image: url(:/icons/field/down-$mode$-off.svg); }
QAbstractSpinBox QLineEdit { border: 0; padding: 0; background: transparent; min-height: 0; }
QLineEdit[fixed="true"], QComboBox[fixed="true"], QAbstractSpinBox[fixed="true"], QLabel[fixed="true"] {
    background: $sunken$; color: $text$; border: 1px solid $sunken$; border-radius: 6px; }
QLineEdit[fixed="true"]:focus, QComboBox[fixed="true"]:focus, QAbstractSpinBox[fixed="true"]:focus {
    border: 2px solid $accent$; }
QLabel[fixed="true"] { min-height: 30px; padding: 0 10px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] { border-color: $bad$; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line$; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent$; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: $card$; border: 1px solid $field$; }
QSlider::handle:horizontal:hover { background: $sunken$; border-color: $text2$; }
QSlider::handle:horizontal:focus { width: 12px; height: 12px; border: 2px solid $accent$; }
QSlider::sub-page:horizontal:disabled { background: $line$; }
QProgressBar { background: $track$; border: 0; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent$; border-radius: 4px; }
)";

constexpr char surfaces[] = R"(
QMainWindow, QDialog { background: $window$; }
QLabel[caption="true"] { color: $text2$; font-size: $small$; }
QLabel[second="true"] { color: $text2$; }
QLabel[large="true"] { font-size: $large$; }
QLabel[bad="true"] { color: $bad$; font-size: $small$; }
digitlab--Card { background: $card$; border: 1px solid $line$; border-radius: 8px; }
digitlab--MessageBar { border: 0; border-radius: 8px; }
digitlab--MessageBar[kind="error"] { background: $badTint$; }
digitlab--MessageBar[kind="warning"] { background: $warnTint$; }
QMenuBar { background: $chrome$; border: 0; padding: 0 8px; spacing: 0; }
QMenuBar::item { background: transparent; color: $text$; padding: 7px 12px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $line$; }
QMenu { background: $card$; color: $text$; border: 1px solid $field$; padding: 4px 0; }
QMenu::item { background: transparent; padding: 6px 28px 6px 12px; margin: 0 4px; border-radius: 4px; }
QMenu::item:selected { background: $tint$; }
QMenu::item:disabled { color: $off$; background: transparent; }
QMenu::separator { height: 1px; background: $line$; margin: 4px 0; }
QMenu::icon { padding-left: 10px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; border-radius: 4px; }
QMenu::item:checked { padding-left: 12px; }
QMenu::indicator:checked { background: $accent$; image: url(:/icons/field/check-$mode$.svg); }
QMenu::right-arrow { image: url(:/icons/field/right-$mode$.svg); width: 16px; height: 16px; right: 8px; }
QMenu::right-arrow:disabled { image: url(:/icons/field/right-$mode$-off.svg); }
QToolTip { background: $text$; color: $window$; border: 0; padding: 3px 5px; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: 0; }
QScrollBar::handle { background: $field$; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text2$; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableView, QListView, QTreeView { background: $card$; color: $text$; border: 2px solid transparent;
    border-radius: 6px; outline: 0; gridline-color: $line$;
    selection-background-color: $tint$; selection-color: $text$; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $accent$; }
QTableView::item { border: 0; border-bottom: 1px solid $line$; padding: 0 8px; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: $tint$; color: $text$; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $text2$; font-size: $small$; border: 0;
    border-bottom: 1px solid $line$; padding: 0 11px; }
QTabWidget::pane { border: 0; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $text2$; border: 0; border-bottom: 2px solid transparent;
    padding: 7px 12px; }
QTabBar::tab:hover { color: $text$; }
QTabBar::tab:selected { color: $accent$; border-bottom: 2px solid $accent$; }
QTabBar::tab:focus { color: $text$; border-bottom: 2px solid $accent$; }
QFrame[look="divider"] { background: $line$; border: 0; }
QSplitter::handle { background: transparent; }
QStatusBar { background: $chrome$; border: 0; }
)";

QString sizeText(const QFont& font)
{
    return font.pointSizeF() > 0 ? QString::number(font.pointSizeF(), 'f', 2) + QStringLiteral("pt")
                                 : QString::number(font.pixelSize()) + QStringLiteral("px");
}

constexpr std::array<std::pair<const char*, Token>, 20> names{{
    {"chrome", Token::chrome},     {"window", Token::window}, {"card", Token::card},
    {"sunken", Token::sunken},     {"line", Token::line},     {"grid", Token::grid},
    {"track", Token::track},       {"field", Token::field},   {"text", Token::text},
    {"text2", Token::text2},       {"off", Token::off},       {"accent", Token::accent},
    {"onAccent", Token::onAccent}, {"tint", Token::tint},     {"ok", Token::ok},
    {"warn", Token::warn},         {"bad", Token::bad},       {"warnTint", Token::warnTint},
    {"badTint", Token::badTint},   {"paper", Token::paper},
}};

} // namespace

QString styleSheet(bool dark, const QFont& base)
{
    QString sheet = QLatin1String(buttons) + QLatin1String(fields) + QLatin1String(surfaces);
    const auto put = [&sheet](const char* name, const QString& value) {
        sheet.replace(QLatin1Char('$') + QLatin1String(name) + QLatin1Char('$'), value);
    };
    for (const auto& [name, token] : names)
        put(name, color(token, dark).name());
    const QColor accent = color(Token::accent, dark);
    put("accentHover", (dark ? accent.lighter(108) : accent.darker(108)).name());
    put("accentPressed", (dark ? accent.darker(110) : accent.darker(120)).name());
    put("flatHover", color(dark ? Token::card : Token::sunken, dark).name());
    put("mode", dark ? QStringLiteral("dark") : QStringLiteral("light"));
    put("small", sizeText(smallFont(base)));
    put("large", sizeText(largeFont(base)));
    return sheet;
}

} // namespace digitlab
