#pragma once

#include <QString>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace digitlab {

/// UTF-8 of a text with %1, %2, ... replaced by `values` byte by byte: paths need not be UTF-8.
std::string filled(const QString& text, std::initializer_list<std::string_view> values = {});

/// A sentence of the engine, or any other, in the reader's language (see engineSentence()); bytes in it that are no
/// text are kept.
std::string inReadersLanguage(std::string_view english);

/// The same text on one line: control characters as \n, \t or \xHH.
std::string oneLine(std::string_view text);

std::string joined(const std::vector<std::string>& words, std::string_view between);

/// Columns that a UTF-8 text takes on a terminal; East Asian characters take two.
std::size_t displayWidth(std::string_view text);
/// With blanks up to `width` columns, at the end or in front.
std::string padded(std::string_view text, std::size_t width);
std::string paddedLeft(std::string_view text, std::size_t width);

} // namespace digitlab
