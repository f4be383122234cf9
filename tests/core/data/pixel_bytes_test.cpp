#include "core/data/pixel_bytes.h"

#include <QTest>

#include <fstream>
#include <sstream>
#include <string>

using namespace digitlab;

namespace {

/// Memory of the process that lies in no file, in MiB (proc(5)).
long anonymousMemory()
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("RssAnon:")) {
            std::istringstream number(line.substr(8));
            long kibibytes = 0;
            number >> kibibytes;
            return kibibytes / 1024;
        }
    return -1;
}

} // namespace

class PixelBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largeOnesLieInAFile()
    {
        constexpr std::size_t size = std::size_t{200} << 20;
        const long before = anonymousMemory();
        QVERIFY(before >= 0);
        PixelBytes bytes(size, 7);
        bytes.back() = 9;
        QVERIFY(anonymousMemory() - before < 50);
        QCOMPARE(bytes.front(), std::uint8_t{7});
        PixelBytes copy = bytes;
        bytes = PixelBytes();
        QCOMPARE(copy.size(), size);
        QCOMPARE(copy.back(), std::uint8_t{9});
        copy.resize(size + 1); // moves
        QCOMPARE(copy[size - 1], std::uint8_t{9});
    }

    void smallOnesAreOrdinaryMemory()
    {
        PixelBytes bytes;
        for (int i = 0; i < 100'000; ++i)
            bytes.push_back(static_cast<std::uint8_t>(i));
        QCOMPARE(bytes[99'999], static_cast<std::uint8_t>(99'999));
        PixelBytes other = std::move(bytes);
        QCOMPARE(other.size(), std::size_t{100'000});
    }

    void moreThanThereIsIsRefused() { QVERIFY_EXCEPTION_THROWN(PixelBytes(std::size_t{1} << 60), std::bad_alloc); }
};

QTEST_APPLESS_MAIN(PixelBytesTest)
#include "pixel_bytes_test.moc"
