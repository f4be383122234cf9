#include "ui/sentences/engine_sentence.h"

#include "ui/sentences/engine_phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace digitlab {

namespace {

constexpr int longest = 2000; // longer than any sentence; nothing is looked for in a flood of text
constexpr int deepest = 4;
constexpr QLatin1String colon(": ");

/// A text in the reader's language, and how many of the English letters were recognised.
struct Found {
    QString text;
    int known = 0;
};

/// A phrase as a pattern that captures its arguments.
struct Pattern {
    const char* phrase;
    QRegularExpression form;
    QString longestPart; ///< of its fixed words: a quick no for most
    int letters = 0;
    std::vector<int> arguments; ///< the number of each capture
    QString sentences;
};

Pattern patternOf(const EnginePhrase& phrase)
{
    static const QRegularExpression placeholder(QStringLiteral("%(\\d)"));
    Pattern pattern{.phrase = phrase.text,
                    .form = {},
                    .longestPart = {},
                    .arguments = {},
                    .sentences = QLatin1String(phrase.sentences)};
    const QString text = QString::fromUtf8(phrase.text);
    QString form;
    qsizetype end = 0;
    const auto addWords = [&](const QString& words) {
        form += QRegularExpression::escape(words);
        pattern.letters += static_cast<int>(words.size());
        if (words.size() > pattern.longestPart.size())
            pattern.longestPart = words;
    };
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(text)) {
        addWords(text.mid(end, match.capturedStart() - end));
        form += QStringLiteral("(.+)");
        pattern.arguments.push_back(match.captured(1).toInt());
        end = match.capturedEnd();
    }
    addWords(text.mid(end));
    pattern.form
        = QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const EnginePhrase& phrase : enginePhrases())
            made.push_back(patternOf(phrase));
        return made;
    }();
    return all;
}

/// Puts all arguments in at once: what one holds is never taken for a place of another.
QString filled(const QString& text, const QStringList& arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1 || number > arguments.size()) {
            result += text[i];
            continue;
        }
        result += arguments[number - 1];
        ++i;
    }
    return result;
}

Found translate(const QString& text, int depth);

Found fill(const Pattern& pattern, const QRegularExpressionMatch& match, int depth)
{
    Found found{.text = {}, .known = pattern.letters};
    QStringList arguments;
    for (std::size_t i = 0; i < pattern.arguments.size(); ++i) {
        QString argument = match.captured(static_cast<int>(i) + 1);
        const int number = pattern.arguments[i];
        if (pattern.sentences.contains(QString::number(number)) && depth < deepest) {
            const Found inner = translate(argument, depth + 1);
            argument = inner.text;
            found.known += inner.known;
        }
        while (arguments.size() < number)
            arguments << QString();
        arguments[number - 1] = argument;
    }
    found.text = filled(QCoreApplication::translate(enginePhraseContext, pattern.phrase), arguments);
    return found;
}

/// The phrase that the whole text is, the one with the most words of its own.
Found wholePhrase(const QString& text, int depth)
{
    Found best{.text = text, .known = 0};
    for (const Pattern& pattern : patterns()) {
        if (!text.contains(pattern.longestPart))
            continue;
        const QRegularExpressionMatch match = pattern.form.match(text);
        if (!match.hasMatch())
            continue;
        const Found found = fill(pattern, match, depth);
        if (found.known > best.known)
            best = found;
    }
    return best;
}

/// A phrase, or a name (a file, which may have colons of its own) in front of one.
Found translate(const QString& text, int depth)
{
    Found best = wholePhrase(text, depth);
    for (qsizetype at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
        const Found behind = wholePhrase(text.mid(at + colon.size()), depth);
        const int known = behind.known + static_cast<int>(colon.size());
        if (behind.known > 0 && known > best.known)
            best = {labelled(text.left(at), behind.text), known};
    }
    return best;
}

} // namespace

QString engineSentence(const QString& english)
{
    return english.isEmpty() || english.size() > longest ? english : translate(english, 0).text;
}

QString labelled(const QString& label, const QString& value)
{
    // By the context's word: lupdate finds no strings by a constant.
    return filled(QCoreApplication::translate("Engine", "%1: %2"), {label, value});
}

QString listed(const QStringList& parts)
{
    return parts.join(QCoreApplication::translate("Engine", ", "));
}

} // namespace digitlab
