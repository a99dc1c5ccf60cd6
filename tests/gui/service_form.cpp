// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for resolvers and page hashes, operated as by a user.
#include <ctime>

#include <QCheckBox>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QUndoStack>

#include "form_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ServiceFormTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForm(); }
    void coldCacheNeedsAResolver();
    void hashesAreChecked();
    void dnsOverTcpIsChosen();
    void dnssecBringsEdns();
    void nonexistentNamesHaveNoAnswers();
    void furtherQueriesAreTyped();
    void queriesAreImported();
    void queriesAreNotImported();
    void hostAndAnyBody();
    void optionsOfTheClient();
    void foldsOpenForTheirContents();
    void manyQueriesDoNotSlowTyping();
};

void ServiceFormTest::coldCacheNeedsAResolver()
{
    auto* cache = field<QComboBox>("dnsCacheCombo");
    QVERIFY(!cache->isEnabled());
    auto* recursion = field<QCheckBox>("dnsRecursionCheck");
    QTest::keyClick(recursion, Qt::Key_Space);
    QVERIFY(cache->isEnabled());
    choose("dnsCacheCombo", 1);
    QCOMPARE(m_editor->experiment().dns.cache, Cache::Cold);
    QVERIFY(!problems().contains(u"resolver"_s));
    QTest::keyClick(recursion, Qt::Key_Space);
    QCOMPARE(m_editor->experiment().dns.cache, Cache::Warm);
}

void ServiceFormTest::hashesAreChecked()
{
    choose("serviceCombo", 1);
    QCOMPARE(m_editor->experiment().service, Service::Http);
    type("httpHashEdit", u"abc"_s);
    QVERIFY2(problems().contains(u"64 hexadecimal digits"_s), qPrintable(problems()));
    type("httpHashEdit", QString(64, QLatin1Char('a')));
    QVERIFY2(!problems().contains(u"hexadecimal"_s), qPrintable(problems()));
}

void ServiceFormTest::dnsOverTcpIsChosen()
{
    choose("dnsTransportCombo", 1);
    QCOMPARE(m_editor->experiment().dns.transport, DnsTransport::Tcp);
    QVERIFY(!m_editor->experiment().dns.keepAlive);
    QVERIFY(field<QWidget>("loadMoreButton")->isVisible());
    choose("dnsTransportCombo", 2);
    QVERIFY(m_editor->experiment().dns.keepAlive);
    QVERIFY(m_editor->text().contains("keep-alive: true"));
    // Keystrokes in one field are one edit.
    m_editor->undoStack().undo();
    QCOMPARE(m_editor->experiment().dns, DnsQuestion());
    QCOMPARE(field<QComboBox>("dnsTransportCombo")->currentIndex(), 0);
    type("dnsTypeCombo", u"type65"_s);
    QCOMPARE(m_editor->experiment().dns.type, u"TYPE65"_s);
    QCOMPARE(problems(), QString());
    type("dnsTypeCombo", u"nothing"_s);
    QVERIFY2(problems().contains(u"unknown record type \"NOTHING\""_s), qPrintable(problems()));
}

void ServiceFormTest::dnssecBringsEdns()
{
    QTest::keyClick(field<QToolButton>("dnsMoreButton"), Qt::Key_Space);
    QVERIFY(field<QWidget>("dnsMore")->isVisible());
    auto* edns = field<QSpinBox>("dnsEdnsSpin");
    QCOMPARE(edns->text(), u"off"_s);
    QTest::keyClick(field<QCheckBox>("dnsDnssecCheck"), Qt::Key_Space);
    QCOMPARE(m_editor->experiment().dns.edns, std::optional(1232));
    QVERIFY(m_editor->experiment().dns.dnssec);
    QCOMPARE(edns->text(), u"1232 bytes"_s);
    edns->selectAll();
    QTest::keyClicks(edns, u"4096"_s);
    QCOMPARE(m_editor->experiment().dns.edns, std::optional(4096));
    while (edns->value() > edns->minimum())
        edns->setValue(edns->minimum());
    QVERIFY(!m_editor->experiment().dns.edns);
    QVERIFY2(problems().contains(u"Set edns: 1232"_s), qPrintable(problems()));
}

void ServiceFormTest::nonexistentNamesHaveNoAnswers()
{
    QTest::keyClick(field<QToolButton>("dnsMoreButton"), Qt::Key_Space);
    choose("dnsCodeCombo", 3);
    QCOMPARE(m_editor->experiment().dns.responseCode, 3);
    QVERIFY(!m_editor->experiment().dns.answers);
    QCOMPARE(field<QSpinBox>("dnsAnswersSpin")->text(), u"any"_s);
    choose("dnsCodeCombo", 0);
    QCOMPARE(m_editor->experiment().dns.answers, std::optional(1));
    // A number chosen by the user is not changed.
    field<QSpinBox>("dnsAnswersSpin")->setValue(4);
    choose("dnsCodeCombo", 3);
    QCOMPARE(m_editor->experiment().dns.answers, std::optional(4));
}

void ServiceFormTest::furtherQueriesAreTyped()
{
    QTest::keyClick(field<QToolButton>("dnsMoreButton"), Qt::Key_Space);
    auto* further = field<QPlainTextEdit>("dnsFurtherEdit");
    further->setFocus();
    QTest::keyClicks(further, u"a.example.test mx"_s);
    QTest::keyClick(further, Qt::Key_Return);
    QTest::keyClicks(further, u"b.example.test"_s);
    QCOMPARE(m_editor->experiment().dns.further,
             (QList<DnsQuery>{{u"a.example.test"_s, u"MX"_s}, {u"b.example.test"_s, u"A"_s}}));
    QVERIFY(!m_editor->experiment().dns.answers);
    QCOMPARE(further->toPlainText(), u"a.example.test mx\nb.example.test"_s); // as typed
    QTest::keyClicks(further, u" A x"_s);
    QVERIFY2(problems().contains(u"Further queries: a name and a type"_s), qPrintable(problems()));
    QVERIFY(!m_form->isReadable());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(further, Qt::Key_Backspace);
    QCOMPARE(problems(), QString());
    QTest::keyClick(further, Qt::Key_Tab); // leaves the field
    QVERIFY(!further->hasFocus());
    m_editor->undoStack().undo();
    QVERIFY(m_editor->experiment().dns.further.isEmpty());
    QCOMPARE(further->toPlainText(), QString());
}

void ServiceFormTest::queriesAreImported()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"queries"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xef\xbb\xbf; of a day\r\na.test A\r\n\r\n# more\r\nb.test TYPE65\r\nc.test\r\n");
    file.close();
    m_form->importQueries(file.fileName());
    const DnsQuestion& dns = m_editor->experiment().dns;
    QCOMPARE(dns.name, u"a.test"_s);
    QCOMPARE(dns.further, (QList<DnsQuery>{{u"b.test"_s, u"TYPE65"_s}, {u"c.test"_s, u"A"_s}}));
    QCOMPARE(field<QPlainTextEdit>("dnsFurtherEdit")->toPlainText(), u"b.test TYPE65\nc.test A"_s);
    // The file contains the queries, not the name of the query file.
    QVERIFY(m_editor->text().contains("queries: [a.test A, b.test TYPE65, c.test A]") ||
            m_editor->text().contains("- \"b.test TYPE65\""));
    QVERIFY(!m_editor->text().contains(dir.path().toUtf8()));
    m_editor->undoStack().undo();
    QCOMPARE(m_editor->experiment().dns, DnsQuestion());
}

void ServiceFormTest::queriesAreNotImported()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"queries"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a.test A\n<b>b</b>.test IN A\n");
    file.close();
    m_form->importQueries(file.fileName());
    auto* box = m_form->findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY2(
        box->informativeText().contains(u"queries:2:1: \"<b>b</b>.test IN A\" is not a query"_s),
        qPrintable(box->informativeText()));
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(m_editor->experiment().dns, DnsQuestion());
    QVERIFY(!m_editor->isModified());
}

void ServiceFormTest::hostAndAnyBody()
{
    choose("serviceCombo", 1);
    type("httpHostEdit", u"www.example.test"_s);
    QCOMPARE(m_editor->experiment().http.host, u"www.example.test"_s);
    auto* body = field<QSpinBox>("httpBodySpin");
    QCOMPARE(body->value(), 136);
    body->setFocus();
    body->selectAll();
    QTest::keyClicks(body, u"0"_s);
    QTest::keyClick(body, Qt::Key_Down);
    QCOMPARE(body->text(), u"any"_s);
    QVERIFY(!m_editor->experiment().http.bodyBytes);
    QCOMPARE(problems(), QString());
    type("httpHostEdit", u"a b"_s);
    QVERIFY2(problems().contains(u"without spaces"_s), qPrintable(problems()));
}

void ServiceFormTest::optionsOfTheClient()
{
    QVERIFY(!field<QWidget>("loadMore")->isVisible());
    QTest::keyClick(field<QToolButton>("loadMoreButton"), Qt::Key_Space);
    QVERIFY(field<QWidget>("loadMore")->isVisible());
    QVERIFY(field<QWidget>("socketsSpin")->isVisible());
    QVERIFY(!field<QWidget>("closeByCombo")->isVisible());
    auto* outstanding = field<QSpinBox>("outstandingSpin");
    QCOMPARE(outstanding->text(), u"automatic"_s);
    outstanding->selectAll();
    QTest::keyClicks(outstanding, u"500"_s);
    type("lateWindowEdit", u"3s"_s);
    type("spinEdit", u"20us"_s);
    choose("stampsCombo", 2);
    QTest::keyClick(field<QCheckBox>("trainsCheck"), Qt::Key_Space);
    QTest::keyClick(field<QCheckBox>("realtimeCheck"), Qt::Key_Space);
    LoadOptions expected;
    expected.maxOutstanding = 500;
    expected.lateWindow = std::chrono::seconds(3);
    expected.spin = std::chrono::microseconds(20);
    expected.stamps = ClientStamps::User;
    expected.trains = false;
    expected.realtime = true;
    QVERIFY(m_editor->experiment().load == expected);
    QVERIFY(parseExperiment(u"t"_s, m_editor->text()).load == expected);
    QCOMPARE(problems(), QString());
    type("lateWindowEdit", u"3"_s);
    QVERIFY2(problems().contains(u"Add a unit"_s), qPrintable(problems()));
    type("lateWindowEdit", u"3min"_s);
    QVERIFY2(problems().contains(u"late window: expected 0s to 1min"_s), qPrintable(problems()));
    type("lateWindowEdit", u"1s"_s);
    // Options without effect over TCP stay visible until they are reset, if they are set.
    choose("dnsTransportCombo", 1);
    QVERIFY2(problems().contains(u"timestamps is for UDP"_s), qPrintable(problems()));
    QVERIFY(field<QWidget>("stampsCombo")->isVisible());
    QVERIFY(!field<QWidget>("socketsSpin")->isVisible());
    choose("stampsCombo", 0);
    QVERIFY(!field<QWidget>("stampsCombo")->isVisible());
    QTest::keyClick(field<QCheckBox>("trainsCheck"), Qt::Key_Space);
    choose("closeByCombo", 3);
    field<QSpinBox>("sourcesSpin")->setValue(8);
    QCOMPARE(m_editor->experiment().load.closeBy, CloseBy::Reset);
    QCOMPARE(m_editor->experiment().load.sourceAddresses, 8);
    QCOMPARE(problems(), QString());
}

void ServiceFormTest::foldsOpenForTheirContents()
{
    const auto open = [this](const QByteArray& service, const QByteArray& more) {
        m_editor->open(parseExperiment(u"t"_s, "unisweep: 1\nname: t\nservice: " + service +
                                                   "\nrates: [10]\nseries:\n  - {platform: "
                                                   "linux, server: bind}\n" +
                                                   more),
                       {});
    };
    open("{kind: dns, edns: 1232}", "");
    QVERIFY(field<QWidget>("dnsMore")->isVisible());
    QVERIFY(!field<QWidget>("loadMore")->isVisible());
    open("dns", "load: {threads: 2}\n");
    QVERIFY(!field<QWidget>("dnsMore")->isVisible());
    QVERIFY(field<QWidget>("loadMore")->isVisible());
    // A problem in a closed section opens it.
    field<QSpinBox>("socketsSpin")->setValue(5);
    choose("dnsTransportCombo", 1);
    QTest::keyClick(field<QToolButton>("loadMoreButton"), Qt::Key_Space);
    QVERIFY(!field<QWidget>("socketsSpin")->isVisible());
    m_form->focusProblem();
    QVERIFY(field<QWidget>("socketsSpin")->isVisible());
    QVERIFY(field<QWidget>("socketsSpin")->hasFocus());
    // Data transfers do not have these options.
    choose("dnsTransportCombo", 0);
    field<QSpinBox>("socketsSpin")->setValue(0);
    field<QSpinBox>("threadsSpin")->setValue(1);
    choose("serviceCombo", 2);
    QVERIFY(!field<QWidget>("loadMoreButton")->isVisible());
    QVERIFY(!field<QWidget>("loadMore")->isVisible());
}

void ServiceFormTest::manyQueriesDoNotSlowTyping()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"queries"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < maxQueries; ++i)
        file.write("name-" + QByteArray::number(i) + ".example.test A\n");
    file.close();
    m_form->importQueries(file.fileName());
    QCOMPARE(m_editor->experiment().dns.further.size(), maxQueries - 1);
    const auto cpuMs = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
    };
    const qint64 before = cpuMs();
    type("titleEdit", u"0123456789"_s);
    const qint64 each = (cpuMs() - before) / 11;
    qInfo("%lld ms of CPU time for each key", static_cast<long long>(each));
    QVERIFY(each < 1000);
    QCOMPARE(m_editor->experiment().title, u"0123456789"_s);
}

QTEST_MAIN(ServiceFormTest)
#include "service_form.moc"
