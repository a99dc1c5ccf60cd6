// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, memory ladders and durations in text form.
#include <QtTest>

#include "base/duration_text.h"
#include "experiment/sweep_text.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class SweepTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedRates_data();
    void typedRates();
    void typedLadders_data();
    void typedLadders();
    void durations_data();
    void durations();
};

void SweepTextTest::typedRates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical"); // empty: refused
    QTest::newRow("list") << "250,500, 1k"
                          << "250, 500, 1000";
    QTest::newRow("one") << "7"
                         << "7";
    QTest::newRow("steps") << "5k..80k step 5k"
                           << "5000..80000 step 5000";
    QTest::newRow("arrow") << " 5k → 1M step 2.5k "
                           << "5000..1000000 step 2500";
    QTest::newRow("log") << "100-100k log 10"
                         << "100..100000 log 10";
    for (const char* wrong : {"", ",", "1,,2", "1..2", "1..2 step", "1.5", "-5", "5g",
                              "99999999999", "a", "1..2 lin 3"})
        QTest::addRow("refused: %s", wrong) << wrong << QString();
}

void SweepTextTest::typedRates()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto rates = parseRates(text);
    QCOMPARE(rates ? formatRates(*rates) : QString(), canonical);
    if (rates)
        QVERIFY(parseRates(formatRates(*rates)) == rates);
}

void SweepTextTest::typedLadders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("one") << "1024"
                         << "1024";
    QTest::newRow("list") << "1024,512, 96"
                          << "1024, 512, 96";
    QTest::newRow("halved") << "1024..64"
                            << "1024, 512, 256, 128, 64";
    QTest::newRow("halved past the end") << "1k .. 100"
                                         << "1000, 500, 250, 125";
    QTest::newRow("refused: upwards") << "64..1024"
                                      << "";
    QTest::newRow("refused: text") << "much"
                                   << "";
    QTest::newRow("refused: to nothing") << "64..0"
                                         << "";
}

void SweepTextTest::typedLadders()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto ladder = parseMemoryLadder(text);
    QCOMPARE(ladder ? formatMemoryLadder(*ladder) : QString(), canonical);
}

void SweepTextTest::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("s") << "10s" << qint64(10'000'000'000) << "10s";
    QTest::newRow("blank") << " 1.5 ms " << qint64(1'500'000) << "1500us";
    QTest::newRow("µs") << "7µs" << qint64(7'000) << "7us";
    QTest::newRow("m is minutes") << "90m" << qint64(5'400'000'000'000) << "90min";
    QTest::newRow("h") << "2h" << qint64(7'200'000'000'000) << "2h";
    QTest::newRow("zero") << "0s" << qint64(0) << "0s";
    for (const char* wrong : {"", "10", "s", "-1s", "1e3s", "1 fortnight", "1s2", "99999999999h"})
        QTest::addRow("refused: %s", wrong) << wrong << qint64(-1) << QString();
}

void SweepTextTest::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, ns);
    QFETCH(QString, shortest);
    const auto duration = parseDuration(text);
    QCOMPARE(duration.has_value(), ns >= 0);
    if (duration) {
        QCOMPARE(qint64(duration->count()), ns);
        QCOMPARE(formatDuration(*duration), shortest);
    }
}

QTEST_GUILESS_MAIN(SweepTextTest)
#include "sweep_text.moc"
