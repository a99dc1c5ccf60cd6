// SPDX-License-Identifier: GPL-3.0-or-later
// Reading experiment files with their defaults, and writing and rereading them.
#include "experiment/experiment_yaml.h"

#include <QDirIterator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

// A valid file that contains required keys only.
static const QByteArray validFile = R"(unisweep: 1
name: quick
service: dns
series:
  - {platform: linux, server: bind}
rates: [100, 200]
)";

class ExperimentYamlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThePapers();
    void networkIsTheUsualOfItsHypervisor();
    void queriesAreInline();
    void hardwareIsOfEachSeries();
    void writtenIsReadBack_data();
    void writtenIsReadBack();
    void shippedFilesAreSound_data();
    void shippedFilesAreSound();
    void ratesAreExpanded_data();
    void ratesAreExpanded();
};

void ExperimentYamlTest::defaultsAreThePapers()
{
    const Experiment experiment = parseExperiment(u"x.yaml"_s, validFile);
    QCOMPARE(experiment.memoryMiB, QList<int>{1024});
    QCOMPARE(experiment.vcpus, 1);
    QVERIFY(experiment.duration == 10s);
    QVERIFY(experiment.series.front().hypervisor.isAuto());
    QCOMPARE(experiment.series.front().name, u"linux"_s);
    QCOMPARE(experiment.series.front().network.toText(), u"user"_s);
    QCOMPARE(experiment.outliers.toText(), u"mean+3sigma"_s);
    QCOMPARE(experiment.stepCount(), 2);
}

// Xen and containers have no user networking.
void ExperimentYamlTest::networkIsTheUsualOfItsHypervisor()
{
    for (const char* uri : {"xen:///system", "xen+ssh://root@host/system", "lxc:///system"}) {
        QByteArray yaml = validFile;
        yaml.replace("server: bind", "server: bind, hypervisor: '" + QByteArray(uri) + '\'');
        const auto network = [](const QByteArray& text) {
            return parseExperiment(u"x.yaml"_s, text).series.front().network.toText();
        };
        QCOMPARE(network(yaml), u"isolated"_s);
        QCOMPARE(network(yaml + "network: user\n"), u"user"_s);
    }
}

// The first query is also the readiness query; the record counts of the others may differ.
void ExperimentYamlTest::queriesAreInline()
{
    const auto dns = [](const char* more) {
        return parseExperiment(
                   u"x.yaml"_s,
                   QByteArray(validFile).replace(
                       "service: dns", QByteArray("service: {kind: dns, type: mx, ") + more + '}'))
            .dns;
    };
    const DnsQuestion several = dns("queries: [a.test, b.test TYPE65, 'c.test  aaaa', a.test]");
    QCOMPARE(several.name, u"a.test"_s);
    QCOMPARE(several.type, u"MX"_s);
    QCOMPARE(several.further,
             (QList<DnsQuery>{
                 {u"b.test"_s, u"TYPE65"_s}, {u"c.test"_s, u"AAAA"_s}, {u"a.test"_s, u"MX"_s}}));
    QVERIFY(!several.answers);
    QCOMPARE(dns("queries: [a.test, b.test], answers: 2").answers, std::optional(2));
    QCOMPARE(dns("queries: [a.test]"), dns("name: a.test"));
    QCOMPARE(dns("name: a.test").answers, std::optional(1));
    QVERIFY(!dns("rcode: NXDOMAIN").answers);
    QCOMPARE(dns("rcode: 3").responseCode, 3);
}

// Keys of the experiment are the defaults of its series.
void ExperimentYamlTest::hardwareIsOfEachSeries()
{
    const Experiment experiment = parseExperiment(u"x.yaml"_s, R"(unisweep: 1
name: quick
service: dns
network: isolated
vcpus: 2
vhost: on
network-queues: 2
series:
  - {platform: linux, server: bind}
  - {name: other, platform: linux, server: bind, vhost: off, hugepages: on, disk-io: io_uring}
rates: [100]
)");
    QCOMPARE(experiment.series[0].hardware,
             (VirtualHardware{.vhost = Vhost::On, .networkQueues = 2}));
    QCOMPARE(experiment.series[1].hardware, (VirtualHardware{.vhost = Vhost::Off,
                                                             .networkQueues = 2,
                                                             .hugepages = true,
                                                             .diskIo = DiskIo::IoUring}));
    QCOMPARE(parseExperiment(u"x.yaml"_s, validFile).series[0].hardware, VirtualHardware());
}

void ExperimentYamlTest::writtenIsReadBack_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("defaults") << validFile;
    QTest::newRow("everything") << QByteArray(R"(unisweep: 1
name: all.of_it-2
title: "null: \"quoted\" – 12 # no comment"
source: "yes"
service: {kind: http, path: "/a%20b?c=1", keep-alive: true, body-bytes: 0}
series:
  - {name: "1", platform: linux, server: nginx, hypervisor: "qemu+ssh://root@[::1]/system?keyfile=/home/me/.ssh/id%3B1&no_tty=1", machine: q35, network: bridge br0 192.0.2.2/24 via 192.0.2.1}
  - {name: "~", platform: osv, server: lighttpd}
memory: [1024, 512, 100]
vcpus: 2
rates: {from: 10, to: 9999, count: 7}
duration: 1500ms
warm-up: 0s
repetitions: 3
reboot-between: false
order: shuffled
arrivals: poisson
seed: 9223372036854775807
client: native
timeout: 123us
boot-timeout: 1min
outliers: mad 2.75
band: 0.1
)")
                                       .replace("123us", "1234us");
    QTest::newRow("linear") << QByteArray(validFile).replace("[100, 200]",
                                                             "{from: 3, to: 1_000, step: 7}");
    QTest::newRow("udp") << QByteArray(R"(unisweep: 1
name: udp
service: {kind: udp, direction: from-guest, datagram-bytes: [64, 1470]}
series:
  - {platform: linux, server: iperf3}
  - {name: second, platform: linux, server: iperf, client: iperf3}
rates: [1, 10, 100]
client: iperf3
)");
    QTest::newRow("tcp") << QByteArray(R"(unisweep: 1
name: tcp
service: {kind: tcp, direction: from-guest}
series:
  - {platform: linux, server: iperf}
rates: {from: 10, to: 100, step: 10}
client: iperf
)");
    QTest::newRow("client of a series")
        << QByteArray(validFile).replace("server: bind", "server: bind, client: dnsperf");
    QTest::newRow("load from elsewhere")
        << validFile + "load-from: ['ssh://root@192.0.2.7:2222', 'ssh://[2001:db8::1]']\n";
    for (const char* type : {"SRV", "TYPE65", "HTTPS", "SVCB", "ANY", "CAA", "a", "https"})
        QTest::addRow("record type %s", type) << QByteArray(validFile).replace(
            "service: dns", QByteArray("service: {kind: dns, name: ., type: ") + type + '}');
    QTest::newRow("status") << QByteArray(validFile).replace(
        "service: dns", "service: {kind: http, status: 404, body-bytes: 9}");
    QTest::newRow("virtual hardware")
        << QByteArray(validFile).replace("server: bind",
                                         "server: bind, network: isolated, vhost: off, "
                                         "network-queues: 3, hugepages: on, disk-io: native") +
               "vcpus: 4\n";
    QTest::newRow("vhost and io_uring") << QByteArray(validFile).replace(
        "server: bind", "server: bind, network: isolated, vhost: on, disk-io: io_uring");
    QTest::newRow("processors: auto") << validFile + "processors: auto\n";
    QTest::newRow("processors") << validFile +
                                       "processors: {guest: \"2-3\", emulator: 1, load: '0,4'}\n";
    QTest::newRow("an end mark") << validFile + "...\n";
    QTest::newRow("heavy load") << QByteArray(validFile).replace("[100, 200]", "[3000000]") +
                                       "heavy-load: true\n";
    for (const char* service :
         {"transport: tcp", "transport: tcp, keep-alive: true, edns: 1232, dnssec: true",
          "rcode: NXDOMAIN", "rcode: nxdomain, answers: 0", "rcode: 9", "answers: any",
          "queries: [a.test]", "queries: ['a.test MX', b.test, b.test, '. NS'], type: aaaa",
          "queries: [a.test, b.test TYPE65], answers: 2", "name: 'a\\046b\\c.test'"})
        QTest::addRow("dns: %s", service) << QByteArray(validFile).replace(
            "service: dns", QByteArray("service: {kind: dns, ") + service + '}');
    for (const char* service :
         {"body-bytes: any", "host: www.example.test", "status: 204, body-bytes: any"})
        QTest::addRow("http: %s", service) << QByteArray(validFile).replace(
            "service: dns", QByteArray("service: {kind: http, ") + service + '}');
    QTest::newRow("load over UDP")
        << validFile + "load: {max-outstanding: 500, late-window: 0s, max-lateness: 100ms, "
                       "threads: 2, sockets: 4, timestamps: receive, spin: 0s, trains: false, "
                       "realtime: true}\n";
    QTest::newRow("load over TCP")
        << QByteArray(validFile).replace("service: dns", "service: http") +
               "load: {close-by: reset, source-addresses: 8, spin: 50us}\n";
    QTest::newRow("load of dnsperf")
        << validFile + "client: dnsperf\nload: {max-outstanding: 20, threads: 2}\n";
    QTest::newRow("tukey") << validFile + "outliers: tukey\n";
}

void ExperimentYamlTest::writtenIsReadBack()
{
    QFETCH(QByteArray, yaml);
    const Experiment experiment = parseExperiment(u"x.yaml"_s, yaml);
    const QByteArray written = toYaml(experiment);
    QVERIFY2(parseExperiment(u"written.yaml"_s, written) == experiment, written.constData());

    QTemporaryDir dir;
    const QString path = dir.filePath(u"e.yaml"_s);
    writeExperiment(experiment, path);
    QVERIFY(readExperiment(path) == experiment);
}

void ExperimentYamlTest::shippedFilesAreSound_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(UNISWEEP_SOURCE_DIR u"/experiments"_s);
    for (const QString& folder : {u"."_s, u"paper"_s, u"pairs"_s}) {
        const auto files = QDir(root.filePath(folder)).entryInfoList({u"*.yaml"_s});
        for (const QFileInfo& file : files)
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
}

void ExperimentYamlTest::shippedFilesAreSound()
{
    QFETCH(QString, path);
    try {
        const Experiment experiment = readExperiment(path);
        QCOMPARE(experiment.name, QFileInfo(path).completeBaseName());
        QVERIFY(parseExperiment(path, toYaml(experiment)) == experiment);
    } catch (const InputError& error) {
        QFAIL(error.what());
    }
}

void ExperimentYamlTest::ratesAreExpanded_data()
{
    QTest::addColumn<QString>("rates");
    QTest::addColumn<QList<int>>("values");
    QTest::newRow("list") << "[5, 3, 9]" << QList<int>{5, 3, 9};
    QTest::newRow("one") << "7" << QList<int>{7};
    QTest::newRow("linear") << "{from: 10, to: 30, step: 10}" << QList<int>{10, 20, 30};
    QTest::newRow("linear, end off the grid")
        << "{from: 10, to: 35, step: 10}" << QList<int>{10, 20, 30};
    QTest::newRow("logarithmic") << "{from: 10, to: 10000, count: 4}"
                                 << QList<int>{10, 100, 1000, 10000};
    QTest::newRow("log, rounded onto each other")
        << "{from: 1, to: 3, count: 9}" << QList<int>{1, 2, 3};
}

void ExperimentYamlTest::ratesAreExpanded()
{
    QFETCH(QString, rates);
    QFETCH(QList<int>, values);
    const QByteArray yaml = QByteArray(validFile).replace("[100, 200]", rates.toUtf8());
    QCOMPARE(parseExperiment(u"x.yaml"_s, yaml).rates.values(), values);
}

QTEST_GUILESS_MAIN(ExperimentYamlTest)
#include "experiment_yaml.moc"
