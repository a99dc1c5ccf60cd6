// SPDX-License-Identifier: GPL-3.0-or-later
// How lines on a console are interpreted.
#include <QtTest>

#include "guest/console_reader.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ConsoleReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consoleLines();
    void consoleReasons();
    void consoleWithoutLineEnds();
    void consoleGarbage();
};

static QList<ConsoleMark> someMarks()
{
    return {
        {QRegularExpression(u"network (\\S+)"_s), ConsoleMeaning::NetworkUp, u"up"_s},
        {QRegularExpression(u"Out of memory"_s), ConsoleMeaning::OutOfMemory, u"no memory"_s},
        {QRegularExpression(u"panic"_s), ConsoleMeaning::KernelPanic, u"panic"_s},
    };
}

void ConsoleReaderTest::consoleLines()
{
    ConsoleReader reader(someMarks());
    QCOMPARE(reader.feed("boot\r\nnetw").events.size(), 0);
    const auto [text, lines, events] =
        reader.feed("ork \x1b[1m10.0.2.15\x1b[0m\r\nOut of memory: killed\npanic now\nrest");
    QCOMPARE(events.size(), 3);
    QVERIFY(text.startsWith(u"ork 10.0.2.15\nOut of memory"_s));
    QCOMPARE(events[0].capture, u"10.0.2.15"_s);
    QVERIFY(reader.fatalEvent());
    QCOMPARE(reader.fatalEvent()->meaning,
             ConsoleMeaning::OutOfMemory); // the first cause, not its consequences
    QCOMPARE(reader.text(), u"boot\nnetwork 10.0.2.15\nOut of memory: killed\npanic now\nrest"_s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(reader.arrivals(), (QList<std::optional<qint64>>{0, 0, 0, 0}));
    QCOMPARE(reader.tail(2), u"panic now\nrest"_s);
}

// A register dump precedes the line with the reason; later output of a crashed guest does not
// replace a reason.
void ConsoleReaderTest::consoleReasons()
{
    QList<ConsoleMark> marks = someMarks();
    marks << ConsoleMark{QRegularExpression(u"^\\[registers\\]"_s), ConsoleMeaning::Fault,
                         u"crashed"_s, true};
    ConsoleReader reader(marks);
    reader.feed("[registers]\n");
    QVERIFY(reader.fatalEvent());
    QCOMPARE(reader.fatalEvent()->description, u"crashed"_s);
    reader.feed("RIP: 0x10\npanic: because\n");
    QCOMPARE(reader.fatalEvent()->line, u"panic: because"_s);
    reader.feed("[registers]\nOut of memory\n");
    QCOMPARE(reader.fatalEvent()->line, u"panic: because"_s);
}

// Splitting into lines loses nothing and splits no character.
void ConsoleReaderTest::consoleWithoutLineEnds()
{
    ConsoleReader reader(someMarks());
    const QString text = QString(9'000, QChar(0x20ac)); // three bytes each
    const QByteArray bytes = text.toUtf8();
    for (qsizetype at = 0; at < bytes.size(); at += 7)
        reader.feed(bytes.mid(at, 7));
    QCOMPARE(reader.text().remove(QLatin1Char('\n')), text);
}

void ConsoleReaderTest::consoleGarbage()
{
    ConsoleReader reader(someMarks());
    const QByteArray noise(10 << 20, '\xff');
    for (int at = 0; at < noise.size(); at += 1 << 16)
        reader.feed(noise.mid(at, 1 << 16));
    QVERIFY(reader.text().size() < 1 << 20);
    reader.feed("\nthe end\n");
    QVERIFY(reader.text().endsWith(u"the end\n"_s));
}

QTEST_GUILESS_MAIN(ConsoleReaderTest)
#include "console_reader.moc"
