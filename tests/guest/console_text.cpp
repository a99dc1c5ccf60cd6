// SPDX-License-Identifier: GPL-3.0-or-later
// A guest's output as displayed text, whatever it contains and however it is split.
#include "guest/console_text.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep;

class ConsoleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data();
    void pieces();
    void endlessLinesAreBroken();
};

void ConsoleTextTest::pieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& bytes, const QString& text) {
        QTest::newRow(name) << bytes << text;
    };
    row("plain", "a\tb\nc", u"a\tb\nc"_s);
    row("UTF-8", "5 \xe2\x82\xac, \xf0\x9f\x98\x80", u"5 €, 😀"_s);
    row("no UTF-8", "a\xff\xc3(b", u"a��(b"_s);
    row("colours", "\x1b[1;31mred\x1b[0m", u"red"_s);
    row("window title",
        "a\x1b]0;evil\x07"
        "b\x1b]2;evil\x1b\\c",
        u"abc"_s);
    row("character set", "\x1b(Ba\x1b)0b", u"ab"_s);
    row("device control", "a\x1bP1$r0m\x1b\\b", u"ab"_s);
    row("alternate screen", "\x1b[?1049h\x1b[2J\x1b[Htop", u"top"_s);
    row("C1 controls",
        "a\xc2\x9b"
        "31mb",
        u"a31mb"_s);
    row("bells and backspaces",
        "a\x07\x08\x7f"
        "b\r\nc",
        u"ab\nc"_s);
    row("a sequence cut by a line", "\x1b[12\nnext", u"\nnext"_s);
    row("a string cut by a line", "\x1b]0;t\nnext", u"\nnext"_s);
    row("escape at the end", "a\x1b", u"a"_s);
}

void ConsoleTextTest::pieces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        ConsoleText console;
        QString got;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            got += console.feed(bytes.mid(at, size));
        QCOMPARE(got, text);
    }
}

void ConsoleTextTest::endlessLinesAreBroken()
{
    ConsoleText console;
    QString got;
    for (int i = 0; i < 64; ++i)
        got += console.feed(QByteArray(64 << 10, 'x')); // 4 MiB without a line end
    QCOMPARE(got.count(QLatin1Char('x')), 4 << 20);
    for (const QString& line : got.split(QLatin1Char('\n')))
        QVERIFY(line.size() <= ConsoleText::maxLine);
    // An escape sequence that never ends does not hide later output.
    ConsoleText other;
    other.feed("\x1b[" + QByteArray(100'000, '1'));
    QVERIFY(other.feed("\nstill here").contains(u"still here"));
}

QTEST_GUILESS_MAIN(ConsoleTextTest)
#include "console_text.moc"
