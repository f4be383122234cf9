#include "app/window/models_reader.h"

#include "tests/app/window/files_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace digitlab;

namespace {

/// A model +N answers with N more than there are strokes. Opens each reference once, and counts.
class ManyModels : public HeldEngine {
public:
    std::shared_ptr<const Model> openModel(const std::string& reference) const override
    {
        const std::lock_guard lock(m_counting);
        ++m_count[reference];
        if (reference == "bad")
            throw Error("bad: no weights");
        return std::make_shared<WidthModel>(std::atoi(reference.c_str()));
    }
    int count(const std::string& reference) const
    {
        const std::lock_guard lock(m_counting);
        return m_count[reference];
    }

private:
    mutable std::mutex m_counting;
    mutable std::map<std::string, int> m_count;
};

Ink strokes(int count)
{
    return {.width = 1, .height = 1, .strokes = std::vector<Stroke>(static_cast<std::size_t>(count), Stroke{{0, 0}})};
}

} // namespace

class ModelsReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_shared<ManyModels>();
        m_reader = std::make_unique<ModelsReader>();
        m_answers.clear();
        m_count = 0;
        connect(m_reader.get(), &ModelsReader::answered, this,
                [this](const QString& reference, const Reading& reading) {
                    m_answers[reference] = reading.best;
                    ++m_count;
                });
    }
    void cleanup()
    {
        m_engine->release();
        m_reader.reset();
    }

    void everyModelReadsTheDrawing()
    {
        m_reader->setEngine(m_engine);
        m_reader->read(strokes(3));
        m_reader->setModels(few());
        QTRY_COMPARE(m_answers.size(), std::size_t{3});
        QCOMPARE(m_answers[QStringLiteral("2")], 5);
        m_reader->read(strokes(4));
        QTRY_COMPARE(m_answers[QStringLiteral("2")], 6);
        QTRY_COMPARE(m_answers[QStringLiteral("0")], 4);
        QCOMPARE(m_engine->count("2"), 1);
    }

    void nothingIsReadWithoutModels()
    {
        m_reader->setEngine(m_engine);
        m_reader->setModels(few());
        m_reader->read(strokes(3));
        QTRY_COMPARE(m_count, 3);
        m_reader->setModels({});
        m_reader->read(strokes(5));
        m_reader->read(Source{.name = {}, .file = QStringLiteral("/61.png")});
        m_reader->setModels({QStringLiteral("1")});
        QTRY_COMPARE(m_answers[QStringLiteral("1")], 2);
        QCOMPARE(m_count, 4);
        QCOMPARE(m_engine->opened(), 1);
        QCOMPARE(m_engine->count("1"), 2); // it was let go meanwhile
    }

    void aDrawingThatGrowsEndsWithTheNewest()
    {
        m_reader->setEngine(m_engine);
        QStringList many;
        for (int i = 0; i < 40; ++i)
            many << QString::number(i);
        m_reader->setModels(many);
        for (int i = 1; i <= 200; ++i)
            m_reader->read(strokes(i));
        const auto newest = [&] {
            for (int i = 0; i < 40; ++i)
                if (!m_answers.contains(QString::number(i)) || m_answers[QString::number(i)] != (10 + 200 + i) % 10)
                    return false;
            return true;
        };
        QTRY_VERIFY(newest());
        QCOMPARE(m_engine->count("39"), 1);
    }

    void anAnswerToAnotherPictureIsNotTold()
    {
        m_reader->setEngine(m_engine);
        m_engine->holdAfter(0);
        m_reader->setModels({QStringLiteral("0")});
        m_reader->read(Source{.name = {}, .file = QStringLiteral("/61.png")});
        QTRY_COMPARE(m_engine->opened(), 1);
        m_reader->read(Source{.name = {}, .file = QStringLiteral("/62.png")});
        m_engine->release();
        QTRY_COMPARE(m_answers[QStringLiteral("0")], 2);
        QCOMPARE(m_count, 1);
    }

    void aPictureIsOpenedOnceForAllModels()
    {
        m_reader->setEngine(m_engine);
        m_reader->setModels(few());
        m_reader->read(Source{.name = {}, .file = QStringLiteral("/63.png")});
        QTRY_COMPARE(m_count, 3);
        QCOMPARE(m_answers[QStringLiteral("1")], 4);
        QCOMPARE(m_engine->opened(), 1);
    }

    void aClearedCanvasIsNotAnswered()
    {
        m_reader->setEngine(m_engine);
        m_reader->setModels({QStringLiteral("0")});
        m_reader->read(strokes(1));
        m_reader->read(Ink());
        m_reader->read(strokes(2));
        QTRY_COMPARE(m_answers[QStringLiteral("0")], 2);
        QVERIFY(m_count <= 1);
    }

    void aModelThatDoesNotOpenIsToldAndTriedWhenAskedAgain()
    {
        QSignalSpy failed(m_reader.get(), &ModelsReader::failed);
        m_reader->setEngine(m_engine);
        m_reader->setModels({QStringLiteral("bad"), QStringLiteral("1")});
        m_reader->read(strokes(3));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().value(1).toString(), QStringLiteral("bad: no weights"));
        QTRY_COMPARE(m_count, 1);
        m_reader->read(strokes(4));
        QTRY_COMPARE(m_count, 2);
        QCOMPARE(m_engine->count("bad"), 1);
        m_reader->setModels({QStringLiteral("bad")});
        QTRY_COMPARE(failed.count(), 2);
    }

    void whatCannotBeReadStopsNothing()
    {
        m_reader->setEngine(m_engine);
        m_reader->setModels(few());
        m_reader->read(Source{.name = {}, .file = QStringLiteral("/bad.png")});
        QTRY_COMPARE(m_engine->opened(), 3);
        m_reader->read(strokes(1));
        QTRY_COMPARE(m_count, 3);
    }

private:
    static QStringList few() { return {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}; }

    std::shared_ptr<ManyModels> m_engine;
    std::unique_ptr<ModelsReader> m_reader;
    std::map<QString, int> m_answers;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(ModelsReaderTest)
#include "models_reader_test.moc"
