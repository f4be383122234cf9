#include "app/window/page_file.h"
#include "app/window/reader_thread.h"
#include "app/window/strip_reader.h"
#include "core/api/error.h"

#include "tests/support/idle_engine.h"

#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace digitlab;

namespace {

PageReading pageOf(std::size_t signs)
{
    Reading seven;
    seven.verdict = Verdict::digit;
    seven.best = 1;
    seven.classes = {"6", "7"};
    seven.probabilities = {0.25F, 0.75F};
    PageReading page;
    page.rows.emplace_back(signs, PageDigit{{Point{10, 20}, {30, 20}, {30, 60}, {10, 60}}, seven, {}});
    return page;
}

/// As many signs as a picture has tens of pixels or a drawing has strokes; several are told from 20 pixels on, unless
/// the width ends in 9: then it looks like no digit; or in 8: then like a digit that has others apart from it.
class PageModel : public Model {
public:
    const ModelInfo& info() const override { return m_info; }
    Reading read(const Ink& ink) const override { return readAs(static_cast<int>(ink.strokes.size())); }
    Reading read(const Picture& picture) const override
    {
        Reading reading = readAs(picture.width);
        if (picture.width % 10 == 9)
            reading.verdict = Verdict::none;
        else if (picture.width % 10 == 8)
            reading.others = true;
        else if (picture.width >= 20)
            reading.hint = Hint::severalDigits;
        return reading;
    }
    PageReading readPage(const Picture& picture) const override
    {
        return pageOf(static_cast<std::size_t>(picture.width / 10));
    }
    PageReading readNumber(const Ink& ink) const override { return pageOf(ink.strokes.size() - 1); }

private:
    static Reading readAs(int best)
    {
        Reading reading;
        reading.verdict = Verdict::digit;
        reading.best = best;
        return reading;
    }

    ModelInfo m_info;
};

/// Opens PICTURE.N as a picture of width N.
class WidthEngine : public IdleEngine {
public:
    Picture openPicture(const std::filesystem::path& file) const override
    {
        const int width = std::atoi(file.extension().c_str() + 1);
        return {width, 1, 1, std::vector<std::uint8_t>(static_cast<std::size_t>(width))};
    }
};

Ink strokes(int count)
{
    return {1, 1, std::vector<Stroke>(static_cast<std::size_t>(count), Stroke{{0.5F, 0.5F}})};
}

Source picture(int width)
{
    return fileSource(QStringLiteral("/photos/page.%1").arg(width));
}

} // namespace

/// Pages and numbers, from the threads that read to the files that hold them.
class PageReadingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ReaderThread> m_reader;
    std::unique_ptr<QSignalSpy> m_answered, m_pages;

    std::size_t signs(int answer) const { return m_pages->value(answer).value(0).value<PageReading>().size(); }

private Q_SLOTS:
    void init()
    {
        m_reader = std::make_unique<ReaderThread>();
        m_answered = std::make_unique<QSignalSpy>(m_reader.get(), &ReaderThread::answered);
        m_pages = std::make_unique<QSignalSpy>(m_reader.get(), &ReaderThread::pageAnswered);
        m_reader->setEngine(std::make_shared<WidthEngine>());
        m_reader->setModel(std::make_shared<PageModel>());
    }
    void cleanup() { m_reader.reset(); }

    void severalDigitsOfAPictureAreReadAsAPage()
    {
        m_reader->read(picture(35));
        QTRY_COMPARE(m_pages->count(), 1);
        QCOMPARE(signs(0), std::size_t{3});
        m_reader->read(picture(15));
        QTRY_COMPARE(m_answered->count(), 1);
        QCOMPARE(m_pages->count(), 1);
    }

    /// Two digits may be a letter that was cut apart; and what somebody says is one digit is one.
    void whatIsNoDigitMayBeAPage()
    {
        m_reader->read(picture(39));
        QTRY_COMPARE(m_pages->count(), 1);
        QCOMPARE(signs(0), std::size_t{3});
        m_reader->read(picture(29));
        QTRY_COMPARE(m_answered->count(), 1);
        m_reader->read(picture(39));
        QTRY_COMPARE(m_pages->count(), 2);
        m_reader->readAs(ReadAs::digit);
        QTRY_COMPARE(m_answered->count(), 2);
    }

    void digitsApartFromADigitMakeAPage()
    {
        m_reader->read(picture(28));
        QTRY_COMPARE(m_pages->count(), 1);
        QCOMPARE(signs(0), std::size_t{2});
        m_reader->read(picture(18)); // the page has no other digit
        QTRY_COMPARE(m_answered->count(), 1);
        QVERIFY(m_answered->value(0).value(0).value<Reading>().others);
    }

    void whatAPersonSaysCounts()
    {
        m_reader->read(picture(35));
        QTRY_COMPARE(m_pages->count(), 1);
        m_reader->readAs(ReadAs::digit);
        QTRY_COMPARE(m_answered->count(), 1);
        QCOMPARE(m_answered->value(0).value(0).value<Reading>().best, 35);
        m_reader->readAs(ReadAs::page);
        QTRY_COMPARE(m_pages->count(), 2);
        // Also of one sign; and another model reads in the same way.
        Source one = picture(15);
        one.readAs = ReadAs::page;
        m_reader->read(one);
        QTRY_COMPARE(m_pages->count(), 3);
        QCOMPARE(signs(2), std::size_t{1});
        m_reader->setModel(std::make_shared<PageModel>());
        QTRY_COMPARE(m_pages->count(), 4);
        QCOMPARE(m_answered->count(), 1);
    }

    void strokesSideBySideAreANumber()
    {
        m_reader->read(strokes(1));
        QTRY_COMPARE(m_answered->count(), 1);
        m_reader->read(strokes(2)); // two strokes of one digit
        QTRY_COMPARE(m_answered->count(), 2);
        m_reader->read(strokes(4));
        QTRY_COMPARE(m_pages->count(), 1);
        QCOMPARE(signs(0), std::size_t{3});
        m_reader->readAs(ReadAs::digit); // of pictures alone
        m_reader->read(strokes(5));
        QTRY_COMPARE(m_pages->count(), 2);
    }

    void stripSumsUpPages()
    {
        StripReader strip;
        QSignalSpy told(&strip, &StripReader::summarised);
        strip.setEngine(std::make_shared<WidthEngine>());
        strip.setModel(std::make_shared<PageModel>());
        Source digit = picture(30);
        digit.readAs = ReadAs::digit;
        strip.setSources({picture(30), picture(10), digit});
        QTRY_COMPARE(told.count(), 3);
        QCOMPARE(told[0][1].value<Summary>().signs, 3);
        QCOMPARE(told[0][1].value<Summary>().best, QStringLiteral("777"));
        QCOMPARE(told[1][1].value<Summary>().signs, 0);
        QCOMPARE(told[2][1].value<Summary>().signs, 0);
    }

    void pageIsWrittenAsReadWritesIt()
    {
        PageReading page = pageOf(2);
        page.rows.push_back(page.rows.front());
        page.rows[1][0].correction = '6';
        const QString source = QStringLiteral("/photos/a, b.jpg");
        QCOMPARE(pageContent(page, source, QStringLiteral("/x/page.CSV")),
                 QByteArray("source,text\n\"/photos/a, b.jpg\",77|67\n"));
        const auto json
            = nlohmann::json::parse(pageContent(page, source, QStringLiteral("/x/page.json")).toStdString());
        QCOMPARE(json.size(), std::size_t{1});
        QCOMPARE(json[0]["text"].get<std::string>(), std::string("77|67"));
        QCOMPARE(json[0]["digits"].size(), std::size_t{4});
        QCOMPARE(json[0]["digits"][2]["row"].get<int>(), 2);
        QCOMPARE(json[0]["digits"][2]["digit"].get<std::string>(), std::string("7"));
        QCOMPARE(json[0]["digits"][2]["corrected"].get<std::string>(), std::string("6"));
        QVERIFY(!json[0]["digits"][3].contains("corrected"));
        QVERIFY(json[0]["digits"][0]["box"] == nlohmann::json({10, 20, 20, 40}));
    }

    void otherEndingsAreToldWithTheFile()
    {
        try {
            pageContent(pageOf(1), QStringLiteral("a"), QStringLiteral("/x/page.txt"));
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     QStringLiteral("/x/page.txt: the name of a page ends in .csv or .json"));
        }
    }
};

QTEST_GUILESS_MAIN(PageReadingTest)
#include "page_reading_test.moc"
