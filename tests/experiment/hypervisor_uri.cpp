// SPDX-License-Identifier: GPL-3.0-or-later
// What an untrusted experiment may and may not make libvirt do.
#include <QTest>

#include "experiment/experiment_yaml.h"
#include "experiment/hypervisor_uri.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HypervisorUriTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowedIsKept_data();
    void allowedIsKept();
    void otherIsRefused_data();
    void otherIsRefused();
    void refusedInFilesWithItsPlace();
    void meaningParameters();
};

void HypervisorUriTest::allowedIsKept_data()
{
    QTest::addColumn<QString>("remote"); // the other host, if any
    for (const char* text :
         {"auto", "qemu:///session", "qemu:///system", "qemu:///embed", "xen:///system",
          "lxc:///system", "lxc:///", "spt:///", "hvt:///", "qemu+unix:///system?socket=/run/sock",
          "xen+tcp://127.0.0.1:16509/system", "xen+tcp://localhost/system",
          "qemu+tcp://[::1]/system"})
        QTest::newRow(text) << QString();
    QTest::newRow("qemu+ssh://root@192.0.2.7/system") << "192.0.2.7";
    QTest::newRow("qemu+ssh://a.b-c@host-1.example:2222/session?keyfile=/home/a/id%20b&no_tty=1")
        << "host-1.example";
    QTest::newRow("qemu+libssh2://[fe80::1%25eth0]/system") << "fe80::1%eth0";
    QTest::newRow("xen+tls://host.example/system") << "host.example";
}

void HypervisorUriTest::allowedIsKept()
{
    QFETCH(QString, remote);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    QString why;
    const auto uri = HypervisorUri::fromText(text, why);
    QVERIFY2(uri, qPrintable(why));
    QCOMPARE(uri->toText(), text);
    QCOMPARE(uri->otherHost(), remote);
}

void HypervisorUriTest::otherIsRefused_data()
{
    QTest::addColumn<QString>("expectedError");
    const auto row = [](const char* text, const char* expectedError) {
        QTest::newRow(text) << expectedError;
    };
    // URIs that would run a program.
    row("qemu+ext:///session?command=/tmp/x", "transport is not allowed");
    row("qemu:///session?command=/tmp/x", "command=/tmp/x\" is not allowed");
    row("qemu+ssh://host/system?command=/tmp/x", "is not allowed");
    row("qemu+ssh://host/system?%63ommand=/tmp/x", "is not allowed");
    row("qemu+ssh://host/system?netcat=/tmp/x", "is not allowed");
    row("qemu+ssh://host/system?proxy=netcat", "is not allowed");
    row("qemu+ssh://-oProxyCommand=x/system", "expected auto");
    row("qemu+ssh://-l@host/system", "expected auto");
    row("qemu+ssh://host/system?keyfile=-oProxyCommand%3Dx", "is not allowed");
    row("qemu+ssh://host/system?keyfile=/a%0Ab", "is not allowed");
    row("qemu+libssh://host/system", "transport is not allowed");
    // URIs that would skip a check, or choose whom to trust.
    row("qemu+tls://host/system?no_verify=1", "is not allowed");
    row("qemu+tls://host/system?pkipath=/tmp", "is not allowed");
    row("qemu+ssh://host/system?known_hosts=/dev/null", "is not allowed");
    row("qemu+libssh2://host/system?known_hosts_verify=ignore", "is not allowed");
    row("qemu+tcp://host.example/system", "unencrypted");
    row("qemu+tcp://127.0.0.1.example/system", "unencrypted");
    row("qemu:///embed?root=/tmp/x", "is not allowed");
    // Other drivers, scopes and forms.
    row("test:///tmp/x.xml", "unknown driver");
    row("bhyve:///system", "unknown driver");
    row("auto:///", "unknown driver");
    row("qemu:///", "path is missing");
    row("qemu:///nonsense", "unknown path");
    row("qemu+unix://host/system", "UNIX socket");
    row("qemu+ssh:///system", "needs a host");
    row("qemu+ssh://host/embed", "embedded driver");
    row("qemu+ssh://host:99999/system", "1 to 65535");
    row("xen:///session", "only the path /system");
    row("spt+ssh://host/", "invalid hypervisor \"spt+ssh://host/\": Solo5");
    row("qemu:///system#x", "expected auto");
    row("qemu:///system\n", "expected auto");
    row("qemu:///system\nqemu:///session", "expected auto");
    row("xen", "expected auto");
    row("", "expected auto");
}

void HypervisorUriTest::otherIsRefused()
{
    QFETCH(QString, expectedError);
    QString why;
    QVERIFY(!HypervisorUri::fromText(QString::fromLatin1(QTest::currentDataTag()), why));
    QVERIFY2(why.contains(expectedError), qPrintable(why));
}

// Also if the experiment comes from a figure or a results file, which both contain its text.
void HypervisorUriTest::refusedInFilesWithItsPlace()
{
    const QByteArray file = "unisweep: 1\nname: x\nservice: dns\nseries:\n"
                            "  - platform: linux\n    server: bind\n"
                            "    hypervisor: \"qemu+ext:///session?command=/tmp/x\"\n"
                            "rates: [100]\n";
    try {
        parseExperiment(u"x.yaml"_s, file);
        QFAIL("an experiment that runs a program was read");
    } catch (const InputError& error) {
        QVERIFY2(QByteArray(error.what()).startsWith("x.yaml:7:17: invalid hypervisor"),
                 error.what());
    }
}

// All names of the local host mean the same host. A host without a transport is reached over TLS,
// as in libvirt.
void HypervisorUriTest::meaningParameters()
{
    QVERIFY(!HypervisorUri::of("qemu:///system").isRemote());
    QVERIFY(HypervisorUri::of("xen+tcp://localhost/system").isRemote());
    QVERIFY(HypervisorUri::of("xen+tcp://localhost/system").otherHost().isEmpty());
    QCOMPARE(HypervisorUri::of("qemu://host.example/system").transport,
             HypervisorUri::Transport::Tls);
    const HypervisorUri uri = HypervisorUri::of("qemu+ssh://h/system?keyfile=/a%26command%3Dx");
    QCOMPARE(uri.keyFile, u"/a&command=x"_s);
    QVERIFY(!uri.toText().contains(u"&command"_s));
}

QTEST_GUILESS_MAIN(HypervisorUriTest)
#include "hypervisor_uri.moc"
