#include "app/window/reader_thread.h"

#include "tests/support/idle_engine.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace digitlab;

namespace {

/// Reads a drawing as its number of strokes and a picture as its width. While it is held, a reading waits.
class CountingModel : public Model {
public:
    explicit CountingModel(int offset = 0)
        : m_offset(offset)
    {
    }

    const ModelInfo& info() const override { return m_info; }
    PageReading readPage(const Picture&) const override { return {}; }
    PageReading readNumber(const Ink&) const override { return {}; }
    Reading read(const Ink& ink) const override { return reading(static_cast<int>(ink.strokes.size())); }
    Reading read(const Picture& picture) const override
    {
        if (picture.width == 13)
            throw Error("thirteen.png: no luck");
        return reading(picture.width);
    }

    void hold(bool held)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_held = held;
        }
        m_wake.notify_all();
    }
    int readings() const
    {
        const std::lock_guard lock(m_mutex);
        return m_readings;
    }

private:
    Reading reading(int best) const
    {
        std::unique_lock lock(m_mutex);
        ++m_readings;
        m_wake.wait(lock, [this] { return !m_held; });
        Reading reading;
        reading.best = best + m_offset;
        return reading;
    }

    ModelInfo m_info;
    int m_offset;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_wake;
    mutable int m_readings = 0;
    bool m_held = false;
};

/// Opens PICTURE.N as a picture of width N, and any ink file as two drawings.
class OpeningEngine : public IdleEngine {
public:
    Picture openPicture(const std::filesystem::path& file) const override
    {
        ++m_opened;
        const int width = std::atoi(file.extension().c_str() + 1);
        if (width == 0)
            throw Error(file.string() + ": not a picture");
        return {width, 1, 1, std::vector<std::uint8_t>(static_cast<std::size_t>(width))};
    }
    Picture decodePicture(std::span<const std::uint8_t> bytes, const std::string& name) const override
    {
        if (bytes.empty())
            throw Error(name + ": empty");
        return {static_cast<int>(bytes.size()), 1, 1, std::vector<std::uint8_t>(bytes.size())};
    }
    std::vector<InkEntry> openInk(const std::filesystem::path& file) const override
    {
        ++m_opened;
        if (file.stem() == "none")
            return {};
        return {{.line = 1, .ink = {}, .label = {}, .error = {}}, {.line = 3, .ink = {}, .label = {}, .error = "bad"}};
    }

    int opened() const { return m_opened; }

private:
    mutable std::atomic<int> m_opened{0};
};

Ink strokes(int count)
{
    return {1, 1, std::vector<Stroke>(static_cast<std::size_t>(count), Stroke{{0.5f, 0.5f}})};
}

QList<int> answers(const QSignalSpy& spy)
{
    QList<int> all;
    for (const QList<QVariant>& one : spy)
        all << one.value(0).value<Reading>().best;
    return all;
}

} // namespace

class ReaderThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_shared<OpeningEngine>();
        m_model = std::make_shared<CountingModel>();
        m_reader = std::make_unique<ReaderThread>();
        m_answered = std::make_unique<QSignalSpy>(m_reader.get(), &ReaderThread::answered);
        m_failed = std::make_unique<QSignalSpy>(m_reader.get(), &ReaderThread::failed);
        m_opened = std::make_unique<QSignalSpy>(m_reader.get(), &ReaderThread::opened);
    }
    void cleanup() { m_reader.reset(); }

    void readsWhatWasDrawnBeforeTheModelCame()
    {
        m_reader->read(strokes(3));
        ready();
        QTRY_COMPARE(answers(*m_answered), QList<int>{3});
    }

    void theNewestOfManyRequestsWins()
    {
        ready();
        m_model->hold(true);
        m_reader->read(strokes(1));
        QTRY_COMPARE(m_model->readings(), 1);
        for (int count = 2; count <= 500; ++count)
            m_reader->read(strokes(count));
        m_model->hold(false);
        QTRY_COMPARE(answers(*m_answered).value(m_answered->count() - 1), 500);
        // The first, which was under way, and the newest.
        QCOMPARE(m_model->readings(), 2);
        QCOMPARE(answers(*m_answered), (QList<int>{1, 500}));
    }

    void anEmptiedCanvasIsNotAnswered()
    {
        ready();
        m_model->hold(true);
        m_reader->read(strokes(4));
        QTRY_COMPARE(m_model->readings(), 1);
        m_reader->read(Ink{1, 1, {}});
        m_model->hold(false);
        m_reader->read(strokes(2));
        QTRY_COMPARE(answers(*m_answered), QList<int>{2});
    }

    void aNewModelReadsAgain()
    {
        ready();
        m_reader->read(strokes(4));
        QTRY_COMPARE(answers(*m_answered), QList<int>{4});
        m_reader->setModel(std::make_shared<CountingModel>(100));
        QTRY_COMPARE(answers(*m_answered), (QList<int>{4, 104}));
    }

    void theOldModelsLateAnswerIsNotDelivered()
    {
        ready();
        m_model->hold(true);
        m_reader->read(strokes(4));
        QTRY_COMPARE(m_model->readings(), 1);
        m_reader->setModel(std::make_shared<CountingModel>(100));
        m_model->hold(false);
        QTRY_COMPARE(answers(*m_answered), QList<int>{104});
    }

    void aPictureIsOpenedOnceAndReadByEachModel()
    {
        m_reader->setEngine(m_engine);
        m_reader->read(fileSource(QStringLiteral("/photos/four.40")));
        QTRY_COMPARE(m_opened->count(), 1);
        QCOMPARE(m_opened->value(0).value(1).toSize(), QSize(40, 1));
        QVERIFY(m_answered->isEmpty());
        m_reader->setModel(m_model);
        QTRY_COMPARE(answers(*m_answered), QList<int>{40});
        m_reader->setModel(std::make_shared<CountingModel>(1));
        QTRY_COMPARE(answers(*m_answered), (QList<int>{40, 41}));
        QCOMPARE(m_engine->opened(), 1);
    }

    void aPictureThatIsNoneIsSaidOnce()
    {
        ready();
        m_reader->read(fileSource(QStringLiteral("/photos/bad.png")));
        QTRY_COMPARE(m_failed->count(), 1);
        QCOMPARE(m_failed->value(0).value(0).toString(), QStringLiteral("/photos/bad.png: not a picture"));
        m_reader->setModel(std::make_shared<CountingModel>(1));
        m_reader->read(fileSource(QStringLiteral("/photos/good.5")));
        QTRY_COMPARE(answers(*m_answered), QList<int>{6});
        QCOMPARE(m_failed->count(), 1);
    }

    void aReadingThatFailsLeavesTheNextOneAlone()
    {
        ready();
        m_reader->read(fileSource(QStringLiteral("thirteen.13")));
        QTRY_COMPARE(m_failed->count(), 1);
        m_reader->read(strokes(2));
        QTRY_COMPARE(answers(*m_answered), QList<int>{2});
    }

    void aLargePictureComesSmallAndIsNotKept()
    {
        ready();
        m_reader->read(fileSource(QStringLiteral("/photos/huge.40000000")));
        QTRY_COMPARE(answers(*m_answered), QList<int>{40000000});
        QCOMPARE(m_opened->value(0).value(0).value<QImage>().width(), 2048);
        QCOMPARE(m_opened->value(0).value(1).toSize(), QSize(40000000, 1));
        m_reader->setModel(std::make_shared<CountingModel>(1));
        QTRY_COMPARE(answers(*m_answered), (QList<int>{40000000, 40000001}));
        QCOMPARE(m_engine->opened(), 2);
    }

    void pastedPicturesAreMadeOfBytesOrPixels()
    {
        ready();
        m_reader->read({.id = newSourceId(), .name = QStringLiteral("Pasted"), .bytes = QByteArray(7, 'x')});
        QTRY_COMPARE(answers(*m_answered), QList<int>{7});
        Source image{.id = newSourceId(), .name = QStringLiteral("Pasted")};
        image.image = QImage(9, 2, QImage::Format_RGB32);
        image.image.fill(Qt::white);
        m_reader->read(image);
        QTRY_COMPARE(answers(*m_answered), (QList<int>{7, 9}));
        QCOMPARE(m_opened->value(1).value(1).toSize(), QSize(9, 2));
    }

    void aFileOfDrawingsIsTakenApart()
    {
        ready();
        QSignalSpy drawings(m_reader.get(), &ReaderThread::drawingsOpened);
        const Source file = fileSource(QStringLiteral("/ink/two.JSONL"));
        m_reader->read(file);
        QTRY_COMPARE(drawings.count(), 1);
        QCOMPARE(drawings[0][0].toULongLong(), file.id);
        QCOMPARE(drawings[0][1].value<std::vector<InkEntry>>().size(), std::size_t{2});
        m_reader->read(fileSource(QStringLiteral("/ink/none.jsonl")));
        QTRY_COMPARE(m_failed->count(), 1);
        QVERIFY(m_failed->value(0).value(0).toString().startsWith(QStringLiteral("/ink/none.jsonl: ")));
        QVERIFY(m_answered->isEmpty());
    }

    void whatWasOpenedOrFailedIsToldThoughAModelComes()
    {
        QSignalSpy drawings(m_reader.get(), &ReaderThread::drawingsOpened);
        m_reader->setEngine(m_engine);
        const auto told = [&] { return m_opened->count() + m_failed->count() + drawings.count(); };
        // The worker is through before this thread hears of it; then the model changes.
        const auto ask = [&](const char* file, int opened) {
            m_reader->read(fileSource(QString::fromUtf8(file)));
            while (m_engine->opened() < opened)
                std::this_thread::yield();
            m_reader->setModel(std::make_shared<CountingModel>());
        };
        ask("/photos/four.40", 1);
        QTRY_COMPARE(m_opened->count(), 1);
        QTRY_COMPARE(answers(*m_answered), QList<int>{40});
        ask("/photos/bad.png", 2);
        QTRY_COMPARE(m_failed->count(), 1);
        ask("/ink/two.jsonl", 3);
        QTRY_COMPARE(drawings.count(), 1);
        QCOMPARE(told(), 3);
    }

    void endsWhileAReadingIsUnderWay()
    {
        ready();
        m_model->hold(true);
        m_reader->read(strokes(1));
        QTRY_COMPARE(m_model->readings(), 1);
        std::thread release([this] { m_model->hold(false); });
        m_reader.reset();
        release.join();
        QVERIFY(m_answered->isEmpty());
    }

private:
    void ready()
    {
        m_reader->setEngine(m_engine);
        m_reader->setModel(m_model);
    }

    std::shared_ptr<OpeningEngine> m_engine;
    std::shared_ptr<CountingModel> m_model;
    std::unique_ptr<ReaderThread> m_reader;
    std::unique_ptr<QSignalSpy> m_answered, m_failed, m_opened;
};

QTEST_GUILESS_MAIN(ReaderThreadTest)
#include "reader_thread_test.moc"
