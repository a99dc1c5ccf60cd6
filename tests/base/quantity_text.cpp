// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "base/quantity_text.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class QuantityTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void ratesAndBandwidths_data();
    void ratesAndBandwidths();
    void bytes_data();
    void bytes();
    void memory();
};

void QuantityTextTest::counts_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << "0";
    QTest::newRow("hundreds") << qint64(999) << "999";
    QTest::newRow("thousands") << qint64(1000) << "1,000";
    QTest::newRow("millions") << qint64(1234567) << "1,234,567";
    QTest::newRow("negative") << qint64(-70000) << "-70,000";
}

void QuantityTextTest::counts()
{
    QFETCH(qint64, count);
    QTEST(humanCount(count), "text");
}

void QuantityTextTest::ratesAndBandwidths_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("text"); // without its unit
    QTest::newRow("none") << 0.0 << "0";
    QTest::newRow("below one") << 0.25 << "0.3";
    QTest::newRow("below ten") << 4.5 << "4.5";
    QTest::newRow("whole") << 5.0 << "5";
    QTest::newRow("rounded up to ten") << 9.97 << "10";
    QTest::newRow("tens") << 12.4 << "12";
    QTest::newRow("thousands") << 19999.6 << "20,000";
}

void QuantityTextTest::ratesAndBandwidths()
{
    QFETCH(double, rate);
    QFETCH(QString, text);
    QCOMPARE(humanRate(rate), text + u"/s"_s);
    QCOMPARE(humanBandwidth(rate), text + u" Mbit/s"_s);
}

void QuantityTextTest::bytes_data()
{
    QTest::addColumn<double>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0 B";
    QTest::newRow("bytes") << 512.0 << "512 B";
    QTest::newRow("no four digits") << 1000.0 << "0.98 KiB";
    QTest::newRow("one") << 1024.0 << "1 KiB";
    QTest::newRow("one and a half") << 1536.0 << "1.5 KiB";
    QTest::newRow("tens") << 70.25 * 1024 * 1024 << "70.3 MiB";
    QTest::newRow("a round ten") << 10.0 * 1024 * 1024 << "10 MiB";
    QTest::newRow("hundreds") << 512.0 * 1024 * 1024 << "512 MiB";
    QTest::newRow("rounded up to the next unit") << 999.7 * 1024 << "0.98 MiB";
    QTest::newRow("beyond the last unit") << 2048.0 * std::pow(1024.0, 4) << "2,048 TiB";
}

void QuantityTextTest::bytes()
{
    QFETCH(double, bytes);
    QTEST(humanBytes(bytes), "text");
}

void QuantityTextTest::memory()
{
    QCOMPARE(humanMemory(1024), u"1024 MiB"_s);
}

QTEST_GUILESS_MAIN(QuantityTextTest)
#include "quantity_text.moc"
