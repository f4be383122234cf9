#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;
class QTableView;
class QWidget;

namespace digitlab {

/// Colours by meaning; each has a light and a dark value.
enum class Token {
    chrome,
    window,
    card,
    sunken,
    line,
    grid,
    track,
    field,
    text,
    text2,
    off,
    accent,
    onAccent,
    tint,
    train,
    raw,
    validation,
    bar,
    ok,
    warn,
    bad,
    warnTint,
    badTint,
    paper,
    ink
};

enum class Scheme { system, light, dark };

/// Whether a palette is a dark one, told by its window colour.
bool isDark(const QPalette& palette);

/// The token's colour in the scheme that the palette belongs to. Widgets ask with their own palette() whenever they
/// paint, so that a change of palette needs no further word.
QColor color(Token token, const QPalette& palette);
QColor color(Token token, bool dark);

/// Every role of the program's palette, light or dark.
QPalette themePalette(bool dark);

/// Fusion, the palette and the style sheet of the program; may be called again at any time while windows are open.
/// Scheme::system follows the desktop where it tells (Qt 6.5), else its palette.
void applyTheme(QApplication& application, Scheme scheme);

/// Three sizes: the platform's own, 0.9 and 1.8 times it.
QFont smallFont(const QFont& base);
QFont largeFont(const QFont& base);

/// An icon of ours by name (`pencil`, `train`, `grid`, `layers`, `undo`, ...), drawn in the text colour of the palette,
/// with its disabled, selected (accent) and on-accent states.
QIcon icon(const QString& name, const QPalette& palette, Token normal = Token::text);

/// Marks for the style sheet. A page has at most one primary button.
void makePrimary(QWidget& button, bool primary = true);
void makeFlat(QWidget& button);
/// A caption: small type in text2.
void makeCaption(QWidget& label);
/// Turns a field flat but readable while a run trains.
void makeFixed(QWidget& field, bool fixed);
/// A field's red edge; its sentence is the page's to show.
void makeWrong(QWidget& field, bool wrong);
/// Rows of 36, a head of 32 in small type, horizontal lines only, whole rows selected.
void makeTable(QTableView& table);

} // namespace digitlab
