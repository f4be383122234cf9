#include "app/window/strip_reader.h"

#include "tests/support/held_engine.h"

#include <QSignalSpy>
#include <QTest>

using namespace digitlab;

namespace {

/// Reads a picture as the last figure of its width.
class WidthModel : public Model {
public:
    explicit WidthModel(int offset = 0)
        : m_offset(offset)
    {
    }
    const ModelInfo& info() const override { return m_info; }
    PageReading readPage(const Picture&) const override { return {}; }
    PageReading readNumber(const Ink&) const override { return {}; }
    Reading read(const Ink& ink) const override { return reading(static_cast<int>(ink.strokes.size())); }
    Reading read(const Picture& picture) const override { return reading(picture.width); }

private:
    Reading reading(int what) const
    {
        Reading reading;
        reading.verdict = Verdict::digit;
        reading.best = (what + m_offset) % 10;
        return reading;
    }

    ModelInfo m_info;
    int m_offset;
};

QList<Source> pictures(const QStringList& names)
{
    QList<Source> sources;
    for (const QString& name : names)
        sources << fileSource(name);
    return sources;
}

QStringList bests(const QSignalSpy& spy)
{
    QStringList all;
    for (const QList<QVariant>& one : spy)
        all << one.value(1).value<Summary>().best;
    return all;
}

} // namespace

class StripReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_shared<HeldEngine>();
        m_strip = std::make_unique<StripReader>();
        m_told = std::make_unique<QSignalSpy>(m_strip.get(), &StripReader::summarised);
    }
    void cleanup() { m_strip.reset(); }

    void sumsUpInOrderWhenThereIsAModel()
    {
        const QList<Source> sources
            = pictures({QStringLiteral("a.11"), QStringLiteral("b.200"), QStringLiteral("c.3")});
        m_strip->setSources(sources);
        ready();
        QTRY_COMPARE(bests(*m_told), (QStringList{QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("3")}));
        QCOMPARE(m_told->value(1).value(0).toULongLong(), sources[1].id);
        // Small, whatever it was.
        QCOMPARE(m_told->value(1).value(1).value<Summary>().thumbnail.size(), QSize(144, 1));
        QCOMPARE(m_told->value(2).value(1).value<Summary>().thumbnail.size(), QSize(3, 1));
    }

    void oneThatIsNoneIsSaidAndTheOthersAreRead()
    {
        ready();
        m_strip->setSources(
            pictures({QStringLiteral("/p/a.5"), QStringLiteral("/p/bad.png"), QStringLiteral("/p/c.6")}));
        QTRY_COMPARE(m_told->count(), 3);
        QCOMPARE(m_told->value(1).value(1).value<Summary>().problem, QStringLiteral("/p/bad.png: not a picture"));
        QVERIFY(!m_told->value(1).value(1).value<Summary>().verdict);
        QCOMPARE(m_told->value(2).value(1).value<Summary>().best, QStringLiteral("6"));
    }

    void whatIsGoneIsNotToldAndWhatStaysIsNotReadAgain()
    {
        ready();
        QList<Source> sources = pictures({QStringLiteral("a.1"), QStringLiteral("b.2")});
        m_strip->setSources(sources);
        QTRY_COMPARE(m_told->count(), 2);
        sources << fileSource(QStringLiteral("c.3"));
        m_strip->setSources(sources);
        QTRY_COMPARE(m_told->count(), 3);
        QCOMPARE(m_engine->opened(), 3);
        m_engine->hold();
        m_strip->setSources(pictures({QStringLiteral("d.4"), QStringLiteral("e.5")}));
        QTRY_COMPARE(m_engine->opened(), 4);
        m_strip->setSources(pictures({QStringLiteral("f.6")}));
        m_engine->release();
        QTRY_COMPARE(m_told->count(), 4);
        QCOMPARE(bests(*m_told).last(), QStringLiteral("6"));
        QCOMPARE(m_engine->opened(), 5);
    }

    void anotherModelReadsAllAgain()
    {
        ready();
        m_strip->setSources(pictures({QStringLiteral("a.1"), QStringLiteral("b.2")}));
        QTRY_COMPARE(m_told->count(), 2);
        m_strip->setModel(std::make_shared<WidthModel>(5));
        QTRY_COMPARE(m_told->count(), 4);
        QCOMPARE(bests(*m_told).mid(2), (QStringList{QStringLiteral("6"), QStringLiteral("7")}));
    }

    void drawingsAreReadAndFilesOfThemTakenApart()
    {
        ready();
        QSignalSpy drawings(m_strip.get(), &StripReader::drawingsOpened);
        InkEntry entry;
        entry.ink.strokes.resize(8);
        InkEntry bad;
        bad.error = "not valid JSON";
        m_strip->setSources(inkSources(QStringLiteral("/i.jsonl"), {entry, bad})
                            << fileSource(QStringLiteral("x.jsonl")));
        QTRY_COMPARE(drawings.count(), 1);
        // The one that is known to be bad is not tried.
        QCOMPARE(bests(*m_told), QStringList{QStringLiteral("8")});
        QVERIFY(m_told->value(0).value(1).value<Summary>().thumbnail.isNull());
    }

    void endsInTheMiddle()
    {
        ready();
        m_engine->hold();
        m_strip->setSources(pictures({QStringLiteral("a.1"), QStringLiteral("b.2")}));
        QTRY_COMPARE(m_engine->opened(), 1);
        std::thread release([this] { m_engine->release(); });
        m_strip.reset();
        release.join();
        QVERIFY(m_told->isEmpty());
    }

private:
    void ready()
    {
        m_strip->setEngine(m_engine);
        m_strip->setModel(std::make_shared<WidthModel>());
    }

    std::shared_ptr<HeldEngine> m_engine;
    std::unique_ptr<StripReader> m_strip;
    std::unique_ptr<QSignalSpy> m_told;
};

QTEST_GUILESS_MAIN(StripReaderTest)
#include "strip_reader_test.moc"
