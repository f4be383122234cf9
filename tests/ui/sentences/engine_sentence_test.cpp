#include "ui/sentences/engine_phrases.h"
#include "ui/sentences/engine_sentence.h"

#include "core_sentences.h"
#include "tests/support/brackets.h"

#include <QCoreApplication>
#include <QTest>

using namespace digitlab;

namespace {

/// Only what the engine says, and joined by full-width signs.
class EngineBrackets : public Brackets {
public:
    QString translate(const char* context, const char* source, const char* meaning, int count) const override
    {
        if (QLatin1String(context) != QLatin1String(enginePhraseContext))
            return {};
        if (QLatin1String(source) == QLatin1String("%1: %2"))
            return QStringLiteral("%1：%2");
        if (QLatin1String(source) == QLatin1String(", "))
            return QStringLiteral("、");
        return Brackets::translate(context, source, meaning, count);
    }
};

/// Whether one phrase holds all these words in this order.
bool holdsInOrder(const QString& phrase, const QStringList& words)
{
    qsizetype from = 0;
    for (const QString& word : words) {
        const qsizetype at = phrase.indexOf(word, from);
        if (at < 0)
            return false;
        from = at + word.size();
    }
    return true;
}

bool isKnown(const QStringList& words)
{
    for (const EnginePhrase& phrase : enginePhrases())
        if (holdsInOrder(QString::fromUtf8(phrase.text), words))
            return true;
    return false;
}

} // namespace

class EngineSentenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(QCoreApplication::installTranslator(&m_brackets)); }
    void cleanup() { QVERIFY(QCoreApplication::removeTranslator(&m_brackets)); }

    void isInTheReadersLanguage_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* english, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(expected);
        };
        row("a reason alone", "nothing to read on it", "[nothing to read on it]");
        row("a file and a reason", "/a b/数字.png: the file is empty", "/a b/数字.png：[the file is empty]");
        row("a file whose name has a colon", "/a: b/c: d.pth: the pickle in it is damaged",
            "/a: b/c: d.pth：[the pickle in it is damaged]");
        row("numbers are kept", "x.png: too large, 40000 x 30000 pixels; the limit is 200 million pixels",
            "x.png：[too large, 40000 x 30000 pixels; the limit is 200 million pixels]");
        row("a file name with places", "%1.pth: conv1.0.weight has shape 3 x 3, wanted is 32 x 3 x 3 x 3",
            "%1.pth：[conv1.0.weight has shape 3 x 3, wanted is 32 x 3 x 3 x 3]");
        row("a sentence in a sentence", "a.png: PNG that cannot be read, its colour type is unknown",
            "a.png：[PNG that cannot be read, [its colour type is unknown]]");
        row("a file, a line, a reason", "list.txt: line 7: no label", "list.txt：[line 7: [no label]]");
        row("a sentence with a colon of its own",
            "training ended in epoch 1, batch 2: the loss is not finite; lower the learning rate (it is 0.5)",
            "[training ended in epoch 1, batch 2: the loss is not finite; lower the learning rate (it is 0.5)]");
        row("the header's promise",
            "t10k: its header promises 30 pictures of 28 x 28 (23536 bytes), the file holds 100 bytes",
            "t10k：[its header promises 30 pictures of 28 x 28 (23536 bytes), [the file holds 100 bytes]]");
        row("the first problem of many", "d: no picture in it (a.png: PNG that is cut short; and 3 more like it)",
            "d：[no picture in it ([a.png：[PNG that is cut short]; and 3 more like it])]");
        row("a full disk in a run", "r/metrics.csv: no space left on device; free some space, then resume the run",
            "[r/metrics.csv：[no space left on device]; free some space, then resume the run]");
        row("a picture without a file", "Pasted picture: the file is empty", "[Pasted picture: [the file is empty]]");
        row("what is not known", "libfoo.so: undefined symbol: bar", "libfoo.so: undefined symbol: bar");
        row("nothing", "", "");
    }

    void isInTheReadersLanguage()
    {
        QFETCH(QString, english);
        QFETCH(QString, expected);
        QCOMPARE(engineSentence(english), expected);
        // What has been translated is left alone.
        QCoreApplication::removeTranslator(&m_brackets);
        QCOMPARE(engineSentence(english), english);
        QCoreApplication::installTranslator(&m_brackets);
    }

    void everyPhraseIsRecognised()
    {
        for (const EnginePhrase& phrase : enginePhrases()) {
            QString english = QString::fromUtf8(phrase.text);
            for (int number = 1; number <= 5; ++number)
                english.replace(QStringLiteral("%%1").arg(number), QStringLiteral("<%1>").arg(number));
            QCOMPARE(engineSentence(english), QStringLiteral("[%1]").arg(english));
        }
    }

    void everySentenceOfCoreHasAPhrase()
    {
        const QList<CoreSentence> sentences = coreSentences(QStringLiteral(DIGITLAB_SOURCES "/core"));
        QVERIFY2(sentences.size() > 100, qPrintable(QString::number(sentences.size())));
        QStringList unknown;
        for (const CoreSentence& sentence : sentences)
            if (!isKnown(sentence.words))
                unknown << sentence.file + QStringLiteral(": ") + sentence.words.join(QStringLiteral(" ... "));
        QVERIFY2(unknown.isEmpty(),
                 qPrintable(QStringLiteral("add to ui/sentences/engine_phrases.cpp:\n")
                            + unknown.join(QLatin1Char('\n'))));
    }

    void aFloodOfTextIsLeftAlone()
    {
        const QString flood = QStringLiteral("a: ").repeated(100000) + QStringLiteral("no label");
        QCOMPARE(engineSentence(flood), flood);
    }

    void joinsWithTheReadersSigns()
    {
        QCOMPARE(labelled(QStringLiteral("a %2"), QStringLiteral("b")), QStringLiteral("a %2：b"));
        QCOMPARE(listed({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a、b"));
    }

private:
    EngineBrackets m_brackets;
};

QTEST_GUILESS_MAIN(EngineSentenceTest)
#include "engine_sentence_test.moc"
