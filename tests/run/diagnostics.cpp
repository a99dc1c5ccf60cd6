// SPDX-License-Identifier: GPL-3.0-or-later
// A report to be published contains what helps to find an error, and nothing private.
#include "run/diagnostics.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep;

class DiagnosticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreHidden_data();
    void secretsAreHidden();
    void reportIsWhole();
    void longLogsAreCut();
    void fencesHold();
};

static const PrivateNames ada{u"/home/ada"_s, u"ada"_s, u"lovelace.example"_s};

void DiagnosticsTest::secretsAreHidden_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("nothing", u"rates: [250, 500] 12:34:56.7 v1.2.3.4a"_s,
        u"rates: [250, 500] 12:34:56.7 v1.2.3.4a"_s);
    row("home", u"/home/ada/images/kernel"_s, u"~/images/kernel"_s);
    row("user", u"user ada may not; adamant may"_s, u"user USER may not; adamant may"_s);
    row("host", u"on lovelace.example, 2 CPUs"_s, u"on HOST, 2 CPUs"_s);
    row("user in a URI", u"qemu+ssh://root@lab7/system"_s, u"qemu+ssh://MACHINE/system"_s);
    row("password", u"http://ada:secret@proxy:3128/"_s, u"http://proxy:3128/"_s);
    row("parameters", u"qemu+ssh://lab7/system?keyfile=/etc/key"_s, u"qemu+ssh://MACHINE/system"_s);
    row("own hypervisor", u"hypervisor: qemu:///system"_s, u"hypervisor: qemu:///system"_s);
    row("machine", u"load-from: bench.corp.example"_s, u"load-from: MACHINE"_s);
    row("in a list", u"  - machine: ada@10.1.2.3"_s, u"  - machine: MACHINE"_s);
    row("address", u"the guest 10.11.12.13 answered"_s, u"the guest ADDRESS answered"_s);
    row("loopback", u"127.0.0.1:5300 and [::1]:53"_s, u"127.0.0.1:5300 and [::1]:53"_s);
    row("isolated network", u"198.18.2.2 answered; 198.51.100.7"_s,
        u"198.18.2.2 answered; 198.51.100.7"_s);
    row("IPv6", u"at fd12:3456::9, port 53"_s, u"at ADDRESS, port 53"_s);
    row("IPv6 documentation", u"at 2001:db8::7"_s, u"at 2001:db8::7"_s);
    row("card", u"mac 52:54:00:ab:cd:ef up"_s, u"mac CARD up"_s);
    row("version", u"QEMU 7.2.22 libvirt 9.0.0"_s, u"QEMU 7.2.22 libvirt 9.0.0"_s);
    row("names of C++", u"std::exception"_s, u"std::exception"_s);
}

void DiagnosticsTest::secretsAreHidden()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(withoutSecrets(text, ada), shown);
    QCOMPARE(withoutSecrets(shown, ada), shown);
}

void DiagnosticsTest::reportIsWhole()
{
    const QString text =
        diagnosticsText({{HostFinding::Kind::Missing, u"KVM"_s, u"absent"_s, u"load kvm"_s}},
                        u"xcb"_s, u"title: A\n"_s, u"first\nlast\n"_s, ada);
    for (const QString& part :
         {u"- Qt %1 on xcb"_s.arg(QLatin1String(qVersion())), u"KVM"_s, u"load kvm"_s,
          u"## Experiment\n\n```\ntitle: A\n```"_s, u"first\nlast"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    // Empty parts get no section.
    QVERIFY(!diagnosticsText({}, {}, {}, {}, ada).contains(u"## "_s));
}

void DiagnosticsTest::longLogsAreCut()
{
    QString log;
    for (int i = 0; i < 5000; ++i)
        log += u"line %1\n"_s.arg(i);
    const QString text = diagnosticsText({}, {}, {}, log, ada);
    QVERIFY(text.contains(u"line 4999\n"_s));
    QVERIFY(!text.contains(u"line 4000\n"_s));
}

// A text that contains a code fence does not end the code block.
void DiagnosticsTest::fencesHold()
{
    const QString text = diagnosticsText({}, {}, u"title: \"```\"\n"_s, {}, ada);
    QVERIFY2(text.contains(u"````\ntitle: \"```\"\n````"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(DiagnosticsTest)
#include "diagnostics.moc"
