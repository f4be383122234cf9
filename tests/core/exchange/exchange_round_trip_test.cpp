#include "exchange_fixture.h"

#include <QtTest>

using namespace digitlab;

class ExchangeRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void types_data();
    void types();
    void shapes();
    void orderAndRecord();
    void equalBytes();
    void alignment();
    void notContiguous();
    void refused();
};

void ExchangeRoundTripTest::types_data()
{
    QTest::addColumn<int>("type");
    for (const auto type : {at::kFloat, at::kDouble, at::kHalf, at::kBFloat16, at::kLong, at::kInt, at::kShort,
                            at::kChar, at::kByte, at::kBool})
        QTest::newRow(c10::toString(type)) << static_cast<int>(type);
}

void ExchangeRoundTripTest::types()
{
    QFETCH(int, type);
    const TestFolder folder;
    const auto wanted = at::arange(24, at::kFloat).sub(5).reshape({2, 3, 4}).to(static_cast<at::ScalarType>(type));
    writeStateDict(folder / "a.pth", {{{"weight", wanted}}, {}});
    const StateDict got = readStateDict(folder / "a.pth");
    QCOMPARE(got.tensors.size(), std::size_t{1});
    QVERIFY(same(got.tensors[0].second, wanted));
    QVERIFY(got.tensors[0].second.is_contiguous());
}

void ExchangeRoundTripTest::shapes()
{
    const TestFolder folder;
    const StateDict wanted{{{"scalar", at::tensor(std::int64_t{-3'000'000'000})},
                            {"count", at::scalar_tensor(7, at::kLong)},
                            {"none", at::empty({0, 5})},
                            {"long", at::arange(70'000, at::kFloat)}},
                           {}};
    writeStateDict(folder / "a.pth", wanted);
    const StateDict got = readStateDict(folder / "a.pth");
    QCOMPARE(got.tensors.size(), wanted.tensors.size());
    for (const auto& [key, tensor] : wanted.tensors) {
        QVERIFY2(got.find(key), key.c_str());
        QVERIFY2(same(*got.find(key), tensor), key.c_str());
    }
    QVERIFY(!got.find("other"));
}

void ExchangeRoundTripTest::orderAndRecord()
{
    const TestFolder folder;
    const std::string record = R"({"classes":["0","é"]})";
    const std::string unicode = "größe.数字";
    writeStateDict(folder / "a.pth", {{{"z", at::zeros(1)}, {unicode, at::ones(1)}, {"b", at::ones(2)}}, record});
    const StateDict got = readStateDict(folder / "a.pth");
    QCOMPARE(got.record, record);
    QCOMPARE(got.tensors[0].first, std::string("z"));
    QCOMPARE(got.tensors[1].first, unicode);
    QCOMPARE(got.tensors[2].first, std::string("b"));
}

void ExchangeRoundTripTest::equalBytes()
{
    const TestFolder folder;
    const auto dict = [](float value) { return StateDict{{{"w", at::full({3, 3}, value)}}, "{}"}; };
    writeStateDict(folder / "a.pth", dict(2));
    writeStateDict(folder / "another name.pth", dict(2));
    writeStateDict(folder / "c.pth", dict(3));
    QCOMPARE(fileBytes(folder / "a.pth"), fileBytes(folder / "another name.pth"));
    QVERIFY(fileBytes(folder / "a.pth") != fileBytes(folder / "c.pth"));
    writeStateDict(folder / "c.pth", dict(2));
    QCOMPARE(fileBytes(folder / "a.pth"), fileBytes(folder / "c.pth"));
}

void ExchangeRoundTripTest::alignment()
{
    const TestFolder folder;
    const auto first = at::full({5}, 0.123f);
    const auto second = at::full({7}, 0.456f);
    writeStateDict(folder / "a.pth", {{{"first", first}, {"second", second}}, {}});
    const std::string bytes = fileBytes(folder / "a.pth");
    for (const at::Tensor& tensor : {first, second}) {
        const auto place = bytes.find(std::string(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()));
        QVERIFY(place != std::string::npos);
        QCOMPARE(place % 64, std::size_t{0});
    }
}

void ExchangeRoundTripTest::notContiguous()
{
    const TestFolder folder;
    const auto wanted = at::arange(12, at::kFloat).reshape({3, 4}).t();
    const auto part = at::arange(12, at::kFloat).slice(0, 4, 8);
    writeStateDict(folder / "a.pth", {{{"turned", wanted}, {"part", part}}, {}});
    const StateDict got = readStateDict(folder / "a.pth");
    QVERIFY(same(*got.find("turned"), wanted));
    QVERIFY(same(*got.find("part"), part));
}

void ExchangeRoundTripTest::refused()
{
    const TestFolder folder;
    const auto file = folder.write("kept.pth", "before");
    const auto one = at::zeros(1);
    QVERIFY_THROWS_EXCEPTION(Error, writeStateDict(file, {{{"a", one}, {"a", one}}, {}}));
    QVERIFY_THROWS_EXCEPTION(Error, writeStateDict(file, {{{"a", at::Tensor()}}, {}}));
    QVERIFY_THROWS_EXCEPTION(Error, writeStateDict(file, {{{"a\n", one}}, {}}));
    QVERIFY_THROWS_EXCEPTION(Error, writeStateDict(file, {{{"a\xff", one}}, {}}));
    QVERIFY_THROWS_EXCEPTION(Error, writeStateDict(folder / "nowhere/a.pth", {{{"a", one}}, {}}));
    QCOMPARE(fileBytes(file), std::string("before"));
}

QTEST_APPLESS_MAIN(ExchangeRoundTripTest)
#include "exchange_round_trip_test.moc"
