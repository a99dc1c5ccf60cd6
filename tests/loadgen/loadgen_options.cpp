// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the load generator: accepted and refused options, and its help.
#include "loadgen/options.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep::loadgen;

class LoadgenOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodCommandLines_data();
    void goodCommandLines();
    void badCommandLines_data();
    void badCommandLines();
    void helpNamesEveryOption();
};

static Options parse(const QString& line)
{
    static QList<QByteArray> words; // views into it are returned
    words.clear();
    for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.append(word.toUtf8());
    std::vector<std::string_view> views(words.begin(), words.end());
    return parseOptions(views);
}

void LoadgenOptionsTest::goodCommandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target");
    QTest::newRow("dns") << "dns --target 127.0.0.1:5300 --name a.b --rate 20k"
                         << "127.0.0.1:5300";
    QTest::newRow("equals") << "dns --target=[::1]:53 --name=a --type=TYPE65"
                            << "[::1]:53";
    QTest::newRow("default port") << "dns --target localhost --name ."
                                  << "127.0.0.1:53";
    QTest::newRow("IPv6 default port") << "http --target ::1"
                                       << "[::1]:80";
    QTest::newRow("sources") << "http --target 10.0.0.1:80 --source 10.0.0.2-9"
                             << "10.0.0.1:80";
    QTest::newRow("fast enough") << "dns --target 127.0.0.1 --name a --rate 2M --duration 500s"
                                 << "127.0.0.1:53";
    QTest::newRow("heavy") << "dns --target 127.0.0.1 --name a --rate 3M --duration 1h --heavy-load"
                           << "127.0.0.1:53";
    QTest::newRow("echo") << "echo --tcp --target 127.0.0.1:7 --pin 0,2-3"
                          << "127.0.0.1:7";
}

void LoadgenOptionsTest::goodCommandLines()
{
    QFETCH(QString, line);
    QFETCH(QString, target);
    QCOMPARE(QString::fromStdString(parse(line).target.toText()), target);
}

void LoadgenOptionsTest::badCommandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const QString dns = u"dns --target 127.0.0.1:53 --name a "_s;
    QTest::newRow("command") << "dsn"
                             << "is not a command";
    QTest::newRow("host name") << "dns --name a --target example.org:53"
                               << "not looked up";
    QTest::newRow("no target") << "dns --name a"
                               << "--target ADDR:PORT is missing";
    QTest::newRow("no name") << "dns --target 127.0.0.1"
                             << "--name NAME";
    QTest::newRow("port") << "echo --target 127.0.0.1:70000"
                          << "a port from 1";
    QTest::newRow("no port") << "echo --target 127.0.0.1"
                             << "a port from 1";
    QTest::newRow("bracket") << "echo --target [::1:5"
                             << "']' is missing";
    QTest::newRow("rate") << dns + "--rate fast"
                          << "--rate: 'fast' is not a number";
    QTest::newRow("rate 0") << dns + "--rate 0"
                            << "out of range";
    QTest::newRow("negative") << dns + "--rate -5"
                              << "is not a number";
    QTest::newRow("unit") << dns + "--duration 10"
                          << "is not a duration; write 10s";
    QTest::newRow("nothing to do") << dns + "--duration 1us"
                                   << "less than one request";
    QTest::newRow("unknown option") << dns + "--quick"
                                    << "is not an option of 'dns'";
    QTest::newRow("misspelt") << dns + "--durations 1s"
                              << "unknown option";
    QTest::newRow("no value") << dns + "--rate"
                              << "--rate needs a value";
    QTest::newRow("value too many") << dns + "--tcp=yes"
                                    << "does not take a value";
    QTest::newRow("arrivals") << dns + "--arrivals uniform"
                              << "constant or poisson";
    QTest::newRow("type") << dns + "--type AAAAA"
                          << "is not a record type";
    QTest::newRow("response code") << dns + "--expect-rcode 16"
                                   << "is not a response code";
    QTest::newRow("cpus") << dns + "--pin 3-1"
                          << "is not a whole number";
    QTest::newRow("header injection") << "http --target 127.0.0.1 --host a\r\nb"
                                      << "control";
    QTest::newRow("hash") << "http --target 127.0.0.1 --expect-sha256 12"
                          << "64 hexadecimal";
    QTest::newRow("family") << "http --target [::1]:80 --source 127.0.0.2"
                            << "both be IPv4";
    QTest::newRow("range") << "http --target 127.0.0.1 --source 127.0.0.9-2"
                           << "is not a range";
    QTest::newRow("DO without EDNS") << dns + "--dnssec"
                                     << "needs --edns";
    QTest::newRow("too fast") << dns + "--rate 2000001"
                              << "above 2,000,000/s; if that is intended, add --heavy-load";
    QTest::newRow("too much") << dns + "--rate 1000000 --duration 1000s --warm-up 1s"
                              << "more than 1,000,000,000 requests";
    QTest::newRow("both to stdout") << dns + "--csv - --json -"
                                    << "cannot both";
}

void LoadgenOptionsTest::badCommandLines()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    try {
        parse(line);
    } catch (const UsageError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

void LoadgenOptionsTest::helpNamesEveryOption()
{
    const QString help = QString::fromStdString(helpText(Command::Dns));
    for (const char* option : {"--target", "--names", "--edns", "--csv", "--until-ready"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
    QVERIFY(!help.contains(u"--path"_s));
    QVERIFY(QString::fromStdString(helpText({})).contains(u"exit status"_s));
}

QTEST_APPLESS_MAIN(LoadgenOptionsTest)
#include "loadgen_options.moc"
