// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_stream.h"

#include <QtTest>

using namespace unisweep;

class SampleStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesHaveTheirWords();
    void framesSurviveAnyCut_data();
    void framesSurviveAnyCut();
    void garbageIsNamed_data();
    void garbageIsNamed();
};

static std::vector<Sample> someSamples(int count)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        Sample sample{.intendedNs = i * 1000, .sentNs = i * 1000 + 7};
        sample.outcome = static_cast<Outcome>(i % outcomeCount);
        if (sample.outcome == Outcome::Answered)
            sample.receivedNs = i * 1000 + 400'000;
        sample.detail = static_cast<std::uint32_t>(i);
        samples.push_back(sample);
    }
    return samples;
}

void SampleStreamTest::outcomesHaveTheirWords()
{
    const std::vector<std::string_view> words = {"answered", "wrong",     "late",      "lost",
                                                 "refused",  "duplicate", "unmatched", "unsent"};
    QCOMPARE(words.size(), static_cast<std::size_t>(outcomeCount));
    for (int i = 0; i < outcomeCount; ++i)
        QCOMPARE(outcomeName(static_cast<Outcome>(i)), words[static_cast<std::size_t>(i)]);
}

void SampleStreamTest::framesSurviveAnyCut_data()
{
    QTest::addColumn<int>("piece");
    for (int piece : {1, 3, 7, 8, 31, 4096, 1'000'000})
        QTest::addRow("%d bytes at a time", piece) << piece;
}

void SampleStreamTest::framesSurviveAnyCut()
{
    QFETCH(int, piece);
    const auto samples = someSamples(1000);
    std::string bytes;
    appendFrame(bytes,
                Hello{.epochMonotonicNs = 42, .epochRealtimeNs = 43, .expectedSamples = 1000});
    appendFrame(bytes, std::span(samples).first(10));
    appendFrame(bytes, Progress{.atNs = 5, .scheduled = 6, .sent = 7});
    appendFrame(bytes, std::span(samples).subspan(10));
    appendEndFrame(bytes, R"({"sent":1000})");

    std::vector<Sample> got;
    std::uint64_t epoch = 0;
    std::uint64_t sent = 0;
    std::string summary;
    SampleStreamReader reader;
    reader.onHello = [&](const Hello& hello) { epoch = hello.epochMonotonicNs; };
    reader.onSamples = [&](std::span<const Sample> s) {
        got.insert(got.end(), s.begin(), s.end());
    };
    reader.onProgress = [&](const Progress& progress) { sent = progress.sent; };
    reader.onEnd = [&](std::string_view json) { summary = json; };
    for (std::size_t at = 0; at < bytes.size(); at += static_cast<std::size_t>(piece))
        reader.feed(std::string_view(bytes).substr(at, static_cast<std::size_t>(piece)));

    QCOMPARE(epoch, 42u);
    QCOMPARE(sent, 7u);
    QVERIFY(got == samples);
    QCOMPARE(summary, std::string(R"({"sent":1000})"));
    QVERIFY(reader.ended());
}

void SampleStreamTest::garbageIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");

    std::string hello;
    appendFrame(hello, Hello{});
    const auto greeted = QByteArray::fromStdString(hello);
    auto frame = [](FrameType type, quint32 size, int payload) {
        const FrameHeader header{type, size};
        return QByteArray(reinterpret_cast<const char*>(&header), sizeof header) +
               QByteArray(payload, '\xff');
    };
    QTest::newRow("text") << QByteArray("usage: unisweep-load dns ...")
                          << "longer than the maximum";
    QTest::newRow("no hello") << frame(FrameType::Progress, 32, 32) << "hello";
    QTest::newRow("hello twice") << greeted + greeted << "second hello";
    QTest::newRow("unknown type") << greeted + frame(FrameType{7}, 0, 0) << "unknown type 7";
    QTest::newRow("huge") << greeted + frame(FrameType::Samples, 0xffffffff, 0) << "byte 40";
    QTest::newRow("part of a sample") << greeted + frame(FrameType::Samples, 33, 33) << "no whole";
    QTest::newRow("unknown outcome") << greeted + frame(FrameType::Samples, 32, 32) << "outcome";
    QTest::newRow("short progress") << greeted + frame(FrameType::Progress, 4, 4) << "progress";
    QTest::newRow("after the end")
        << greeted + frame(FrameType::End, 0, 0) + greeted << "after the end";
}

void SampleStreamTest::garbageIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    SampleStreamReader reader;
    try {
        reader.feed(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
    } catch (const StreamError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

QTEST_APPLESS_MAIN(SampleStreamTest)
#include "sample_stream.moc"
