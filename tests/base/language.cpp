// SPDX-License-Identifier: GPL-3.0-or-later
// The selected language, its number format, and that stored texts remain English.
#include <thread>

#include <QtTest>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useLanguage(u"en"_s); }
    void namesAreUnderstood_data();
    void namesAreUnderstood();
    void numbersAreTheLanguages();
    void storedTextIsEnglish();
    void unknownLocaleIsEnglish();
};

void LanguageTest::namesAreUnderstood_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("de") << u"de"_s;
    QTest::newRow("de_AT.UTF-8") << u"de"_s;
    QTest::newRow("de-CH") << u"de"_s;
    QTest::newRow("en_GB") << u"en"_s;
    QTest::newRow("zh") << u"zh_CN"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
    QTest::newRow("zh-Hans-CN") << u"zh_CN"_s;
    QTest::newRow("zh_SG") << u"zh_CN"_s;
    QTest::newRow("zh_TW") << QString();
    QTest::newRow("fr") << QString();
    QTest::newRow("C") << QString();
    QTest::newRow("nonsense") << QString();
    QTest::newRow("") << QString();
}

void LanguageTest::namesAreUnderstood()
{
    QFETCH(QString, code);
    QCOMPARE(languageOf(QString::fromLatin1(QTest::currentDataTag())), code);
}

void LanguageTest::numbersAreTheLanguages()
{
    using namespace std::chrono_literals;
    QCOMPARE(humanCount(1234567), u"1,234,567"_s);
    QCOMPARE(humanDuration(1500us), u"1.5 ms"_s);
    useLanguage(u"de"_s);
    QCOMPARE(humanCount(1234567), u"1.234.567"_s);
    QCOMPARE(humanDuration(1500us), u"1,5 ms"_s);
    QCOMPARE(humanBytes(1536), u"1,5 KiB"_s);
    QCOMPARE(humanBytes(1024), u"1 KiB"_s);
    QCOMPARE(humanBytes(100 * 1024), u"100 KiB"_s);
    QCOMPARE(formatDuration(1500us), u"1500us"_s); // as in files
}

void LanguageTest::storedTextIsEnglish()
{
    useLanguage(u"de"_s);
    QString elsewhere;
    {
        const StoredText stored;
        {
            const StoredText inner;
        }
        QCOMPARE(humanCount(1234567), u"1,234,567"_s);
        QCOMPARE(humanTimeLeft(std::chrono::minutes(5)), u"5 min left"_s);
        std::thread([&] { elsewhere = humanCount(1234567); }).join();
    }
    QCOMPARE(elsewhere, u"1.234.567"_s); // StoredText affects its own thread only
    QCOMPARE(humanCount(1234567), u"1.234.567"_s);
}

void LanguageTest::unknownLocaleIsEnglish()
{
    useLanguage({}); // as with LC_ALL=C.UTF-8
    QCOMPARE(humanCount(1234567), u"1,234,567"_s);
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "language.moc"
