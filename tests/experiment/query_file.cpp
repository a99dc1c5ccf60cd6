// SPDX-License-Identifier: GPL-3.0-or-later
// Query files in dnsperf's format, record types, and addresses with zones.
#include "loadgen/query_file.h"

#include <QtTest>

#include "experiment/dns_names.h"
#include "experiment/dns_question.h"
#include "experiment/problem.h"
#include "loadgen/address.h"
#include "loadgen/option_values.h"

using namespace Qt::StringLiterals;
using namespace unisweep::loadgen;

class QueryFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void experimentsReadTheSame_data() { files_data(); }
    void experimentsReadTheSame();
    void experimentsHoldSoMany();
    void experimentsKnowTheSameTypes();
    void experimentsKnowTheSameCodes();
    void zones_data();
    void zones();
};

void QueryFileTest::files_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("queries"); // NAME/TYPE, or the error
    const auto row = [](const char* name, const char* text, const char* queries) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(queries);
    };
    row("names alone", "a.test\nb.test\n", "a.test/0 b.test/0");
    row("types", "a.test A\nb.test MX\nc.test aaaa\n", "a.test/1 b.test/15 c.test/28");
    row("types by number", "a.test TYPE65\nb.test https\n", "a.test/65 b.test/65");
    row("comments", "; first\n a.test A\n;b.test A\n# c\n\n  \t\n", "a.test/1");
    row("byte order mark",
        "\xef\xbb\xbf"
        "a.test A\n",
        "a.test/1");
    row("line ends of Windows", "a.test A\r\nb.test\r\n", "a.test/1 b.test/0");
    row("no last line end", "a.test A\nb.test MX", "a.test/1 b.test/15");
    row("root", ". NS\n", "./2");
    row("unknown type", "a.test A\nb.test XX\n", "f:2: 'XX' is not a record type");
    row("type too large", "a.test TYPE70000\n", "f:1: ");
    row("three words", "; x\na.test IN A\n", "f:2: expected a name and a type only");
    row("no such name", "a.test A\na..b A\n", "f:2: the name 'a..b'");
    row("nothing", "; only\n", "contains no query");
    QTest::newRow("UTF-16") << QByteArray::fromHex("fffe61002e0074000a00")
                            << u"f is not text in UTF-8 or ASCII"_s;
    QTest::newRow("NUL") << QByteArray("a.test A\0\n", 10) << u"f is not text in UTF-8"_s;
}

void QueryFileTest::files()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, queries);
    QStringList found;
    try {
        for (const DnsName& one : parseQueries("f", text.toStdString()))
            found << u"%1/%2"_s.arg(QString::fromStdString(one.name), QString::number(one.type));
    } catch (const UsageError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(queries), error.what());
        return;
    }
    QCOMPARE(found.join(u' '), queries);
}

// The workbench imports what the client reads, and refuses what it refuses.
void QueryFileTest::experimentsReadTheSame()
{
    QFETCH(QByteArray, text);
    std::vector<DnsName> read;
    try {
        read = parseQueries("f", text.toStdString());
    } catch (const UsageError& error) {
        try {
            unisweep::parseQueryFile(u"f"_s, text);
        } catch (const unisweep::InputError& own) {
            const QString place = QString::fromUtf8(error.what()).section(u':', 0, 1);
            if (place.startsWith(u"f:"_s))
                QVERIFY2(QString::fromUtf8(own.what()).startsWith(place), own.what());
            return;
        }
        QFAIL("taken without complaint");
    }
    const QList<unisweep::DnsQuery> imported = unisweep::parseQueryFile(u"f"_s, text);
    QCOMPARE(imported.size(), qsizetype(read.size()));
    for (qsizetype i = 0; i < imported.size(); ++i) {
        const DnsName& one = read[static_cast<std::size_t>(i)];
        QCOMPARE(imported[i].name.toStdString(), one.name);
        QCOMPARE(parseRecordType(imported[i].type.toStdString()),
                 one.type == 0 ? 1 : one.type); // A if none is given
    }
}

void QueryFileTest::experimentsHoldSoMany()
{
    const QByteArray most = QByteArray("a.test A\n").repeated(unisweep::maxQueries);
    QCOMPARE(unisweep::parseQueryFile(u"f"_s, most).size(), unisweep::maxQueries);
    try {
        unisweep::parseQueryFile(u"f"_s, most + "a.test A\n");
        QFAIL("taken without complaint");
    } catch (const unisweep::InputError& error) {
        QVERIFY2(QByteArray(error.what()).contains("head -n 1000 FILE"), error.what());
    }
}

void QueryFileTest::experimentsKnowTheSameCodes()
{
    for (const QString& name : unisweep::responseCodes())
        QCOMPARE(parseRcode(name.toStdString()), unisweep::responseCodeOf(name));
    for (int code = 0; code <= 15; ++code) {
        const QString text = unisweep::responseCodeText(code);
        QCOMPARE(unisweep::responseCodeOf(text), std::optional(code));
        QCOMPARE(parseRcode(text.toStdString()), code);
    }
    QCOMPARE(unisweep::responseCodeOf(u"notzone"_s), std::optional(10));
    QCOMPARE(parseRcode("notzone"), 10);
    for (const char* text : {"16", "-1", "+1", "1 ", "", "NX"}) {
        QVERIFY2(!unisweep::responseCodeOf(QLatin1String(text)), text);
        QVERIFY_EXCEPTION_THROWN(parseRcode(text), UsageError);
    }
}

void QueryFileTest::experimentsKnowTheSameTypes()
{
    for (const QString& type : unisweep::recordTypes()) {
        try {
            parseRecordType(type.toStdString());
        } catch (const UsageError& error) {
            QFAIL(error.what());
        }
    }
    for (const char* type : {"TYPE1", "TYPE65535"})
        QVERIFY(unisweep::isRecordType(QLatin1String(type)) && parseRecordType(type) > 0);
    for (const char* type : {"TYPE0", "TYPE65536", "TYPE", "TYPE+1", "TYPE 1", "B", ""}) {
        QVERIFY2(!unisweep::isRecordType(QLatin1String(type)), type);
        QVERIFY_EXCEPTION_THROWN(parseRecordType(type), UsageError);
    }
}

void QueryFileTest::zones_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("back"); // empty: refused
    QTest::addColumn<QByteArray>("authority");
    QTest::newRow("interface") << QByteArray("[fe80::1%lo]:53") << QByteArray("[fe80::1%lo]:53")
                               << QByteArray("[fe80::1]:53");
    QTest::newRow("number") << QByteArray("[fe80::1%1]:53") << QByteArray("[fe80::1%lo]:53")
                            << QByteArray("[fe80::1]:53");
    QTest::newRow("none") << QByteArray("[::1]:53") << QByteArray("[::1]:53")
                          << QByteArray("[::1]:53");
    QTest::newRow("no such interface")
        << QByteArray("[fe80::1%nothere]:53") << QByteArray() << QByteArray();
    QTest::newRow("empty zone") << QByteArray("[fe80::1%]:53") << QByteArray() << QByteArray();
    QTest::newRow("zone of IPv4") << QByteArray("127.0.0.1%lo:53") << QByteArray() << QByteArray();
}

void QueryFileTest::zones()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, back);
    QFETCH(QByteArray, authority);
    try {
        const Endpoint endpoint = Endpoint::parse(text.toStdString(), 0);
        QCOMPARE(QByteArray::fromStdString(endpoint.toText()), back);
        QCOMPARE(QByteArray::fromStdString(endpoint.authority()), authority);
    } catch (const UsageError& error) {
        QVERIFY2(back.isEmpty(), error.what());
    }
}

QTEST_GUILESS_MAIN(QueryFileTest)
#include "query_file.moc"
