#include "core_sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace digitlab {

namespace {

QString withoutComments(QString source)
{
    static const QRegularExpression comments(QStringLiteral("(?m)^\\s*//[^\\n]*|\\s//[^\\n\"]*$"));
    return source.remove(comments);
}

/// The place behind a literal of characters or text that starts here.
qsizetype behindLiteral(const QString& source, qsizetype at)
{
    const QChar quote = source[at];
    for (++at; at < source.size() && source[at] != quote; ++at)
        if (source[at] == QLatin1Char('\\'))
            ++at;
    return at + 1;
}

/// Splits at a sign that stands outside of brackets and literals; `::` is no colon.
QStringList split(const QString& source, const QString& signs)
{
    QStringList parts;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == QLatin1Char('"') || (c == QLatin1Char('\'') && (i == 0 || !source[i - 1].isDigit()))) {
            i = behindLiteral(source, i) - 1;
        } else if (source.mid(i, 2) == QLatin1String("::")) {
            ++i;
        } else if (QStringLiteral("([{").contains(c)) {
            ++depth;
        } else if (QStringLiteral(")]}").contains(c)) {
            --depth;
        } else if (depth == 0 && signs.contains(c)) {
            parts << source.mid(start, i - start);
            start = i + 1;
        }
    }
    return parts << source.mid(start);
}

/// From an opening bracket to the one that closes it, without them.
QString inBrackets(const QString& source, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == QLatin1Char('"') || (c == QLatin1Char('\'') && !source[i - 1].isDigit()))
            i = behindLiteral(source, i) - 1;
        else if (QStringLiteral("([{").contains(c))
            ++depth;
        else if (QStringLiteral(")]}").contains(c) && --depth == 0)
            return source.mid(open + 1, i - open - 1);
    }
    return {};
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

/// Every sentence that an expression can give; what is not fixed is this sign.
constexpr QChar gap(0xb6);

QStringList variants(const QString& whole)
{
    const QString expression = whole.trimmed();
    if (const QStringList choice = split(expression, QStringLiteral("?:")); choice.size() > 1) {
        QStringList all;
        for (const QString& part : choice.mid(1))
            if (part.contains(QLatin1Char('"')))
                all << variants(part);
            else
                all << QString(gap);
        all.removeDuplicates();
        return all;
    }
    QStringList made{QString()};
    for (const QString& part : split(expression, QStringLiteral("+"))) {
        const QString term = part.trimmed();
        QStringList texts{QString(gap)};
        static const QRegularExpression literals(QStringLiteral("^(\"([^\"\\\\]|\\\\.)*\"\\s*)+$"));
        static const QRegularExpression literal(QStringLiteral("\"(([^\"\\\\]|\\\\.)*)\""));
        if (literals.match(term).hasMatch()) {
            QString text;
            for (const QRegularExpressionMatch& match : literal.globalMatch(term))
                text += match.captured(1);
            texts = {unescaped(text)};
        } else if (term.size() == 3 && term.startsWith(QLatin1Char('\''))) {
            texts = {term.mid(1, 1)};
        } else if (term.startsWith(QLatin1Char('('))) {
            texts = variants(inBrackets(term, 0));
        }
        QStringList longer;
        for (const QString& start : made)
            for (const QString& text : texts)
                longer << start + text;
        made = longer;
    }
    return made;
}

/// The fixed words; none when there are no two letters in a row.
QStringList wordsOf(QString sentence)
{
    static const QRegularExpression format(QStringLiteral("^(JPEG|PNG|TIFF|WebP|BMP|PNM) "));
    sentence.replace(format, QString(gap));
    static const QRegularExpression edge(QStringLiteral("^[:;,. ]+|[:;,. ]+$"));
    static const QRegularExpression letters(QStringLiteral("[a-z]{2}"));
    QStringList words;
    bool any = false;
    for (QString part : sentence.split(gap, Qt::SkipEmptyParts)) {
        part.remove(edge);
        any = any || letters.match(part).hasMatch();
        if (!part.isEmpty())
            words << part;
    }
    return any ? words : QStringList();
}

void read(const QString& path, QList<CoreSentence>& sentences)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QString source = withoutComments(QString::fromUtf8(file.readAll()));
    const auto add = [&](const QString& expression) {
        for (const QString& sentence : variants(expression))
            for (const QString& part : sentence.split(gap + QStringLiteral(": ")))
                if (const QStringList words = wordsOf(part); !words.isEmpty())
                    sentences << CoreSentence{QFileInfo(path).fileName(), words};
    };
    static const QRegularExpression thrown(
        QStringLiteral("throw (?:Error|RefusedPickle|BadLine|std::invalid_argument|TooLarge)\\("));
    for (const QRegularExpressionMatch& match : thrown.globalMatch(source))
        add(inBrackets(source, match.capturedEnd() - 1));
    static const QRegularExpression called(QStringLiteral("\\b(?:problem|fail|require|notFinite)\\("));
    for (const QRegularExpressionMatch& match : called.globalMatch(source)) {
        const QStringList arguments = split(inBrackets(source, match.capturedEnd() - 1), QStringLiteral(","));
        if (arguments.size() > 1)
            add(arguments.last());
    }
    static const QRegularExpression assigned(
        QStringLiteral("(?:\\.message =|const char\\* const reason =|\\bm_error =|\\.error =)([^;]*\"[^;]*);"));
    for (const QRegularExpressionMatch& match : assigned.globalMatch(source))
        add(match.captured(1));
}

} // namespace

QList<CoreSentence> coreSentences(const QString& folder)
{
    QList<CoreSentence> sentences;
    QDirIterator files(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        read(files.next(), sentences);
    return sentences;
}

} // namespace digitlab
