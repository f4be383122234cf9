#include "ui/theme/theme.h"

#include <array>

namespace digitlab {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array<Pair, 25> pairs{{
    {0xffefede8, 0xff17191b}, // chrome
    {0xfff8f7f4, 0xff1d1f22}, // window
    {0xffffffff, 0xff26292c}, // card
    {0xfff3f1ed, 0xff212427}, // sunken
    {0xffe4e1da, 0xff34383c}, // line
    {0xffeceae5, 0xff33373b}, // grid
    {0xfff3f1ed, 0xff33373b}, // track
    {0xffc6c2ba, 0xff4b5056}, // field
    {0xff22252a, 0xffe8e7e4}, // text
    {0xff5e636b, 0xffa7abb0}, // text2
    {0xffa3a5a8, 0xff6b7076}, // off
    {0xff0072b2, 0xff56b4e9}, // accent
    {0xffffffff, 0xff0b1d28}, // onAccent
    {0xffe6f1f8, 0xff213644}, // tint
    {0xff0072b2, 0xff56b4e9}, // train
    {0xffa9cce2, 0xff35637f}, // raw
    {0xffd55e00, 0xffe69f00}, // validation
    {0xffbcc3ca, 0xff565d64}, // bar
    {0xff00795a, 0xff4cc3a0}, // ok
    {0xffa95500, 0xffe9b44c}, // warn
    {0xffb3261e, 0xfff28b82}, // bad
    {0xfffbf0dc, 0xff3b3220}, // warnTint
    {0xfffbe9e7, 0xff422827}, // badTint
    {0xffffffff, 0xff141618}, // paper
    {0xff22252a, 0xfff1f0ec}, // ink
}};
static_assert(pairs.size() == static_cast<std::size_t>(Token::ink) + 1);

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

QColor color(Token token, bool dark)
{
    const Pair pair = pairs.at(static_cast<std::size_t>(token));
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor color(Token token, const QPalette& palette)
{
    return color(token, isDark(palette));
}

QPalette themePalette(bool dark)
{
    const auto token = [dark](Token t) { return color(t, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, token(Token::window));
    palette.setColor(QPalette::WindowText, token(Token::text));
    palette.setColor(QPalette::Base, token(Token::card));
    palette.setColor(QPalette::AlternateBase, token(Token::sunken));
    palette.setColor(QPalette::Text, token(Token::text));
    palette.setColor(QPalette::Button, token(Token::card));
    palette.setColor(QPalette::ButtonText, token(Token::text));
    palette.setColor(QPalette::BrightText, token(Token::bad));
    palette.setColor(QPalette::PlaceholderText, token(Token::text2));
    palette.setColor(QPalette::Highlight, token(Token::accent));
    palette.setColor(QPalette::HighlightedText, token(Token::onAccent));
    palette.setColor(QPalette::Link, token(Token::accent));
    palette.setColor(QPalette::LinkVisited, token(Token::accent));
    palette.setColor(QPalette::ToolTipBase, token(Token::text));
    palette.setColor(QPalette::ToolTipText, token(Token::window));
    palette.setColor(QPalette::Light, token(Token::card));
    palette.setColor(QPalette::Midlight, token(Token::line));
    palette.setColor(QPalette::Mid, token(Token::field));
    palette.setColor(QPalette::Dark, token(Token::field));
    palette.setColor(QPalette::Shadow, token(Token::line));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, token(Token::off));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, token(Token::line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, token(Token::off));
    return palette;
}

} // namespace digitlab
