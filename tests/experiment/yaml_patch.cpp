// SPDX-License-Identifier: GPL-3.0-or-later
// A hand-written file in which the form changes a value.
#include <functional>

#include <QDir>
#include <QTest>

#include "experiment/experiment_yaml.h"
#include "experiment/yaml_patch.h"
#include "experiment/yaml_reader.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

using Change = std::function<void(Experiment&)>;
Q_DECLARE_METATYPE(Change)

class YamlPatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changed_data();
    void changed();
    void unchangedIsUntouched();
    void queriesKeepTheirComments();
    void everyFieldIsTaken_data();
    void everyFieldIsTaken();
};

static const QByteArray written = R"(# My experiment.
unisweep: 1
name: mine   # short
service: dns

series:
  # The one that matters.
  - {platform: linux, server: bind, name: "It's # BIND"}  # first
  - platform: osv
    server: bind      # second
# What follows is about load.
rates: {from: 100, to: 1000, step: 100} # up
duration: '2s'
memory: [512, 256]  # MiB
arrivals: poisson
seed: 7
)";

void YamlPatchTest::changed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("was"); // part of the text before the change; below, after it
    QTest::addColumn<QByteArray>("is");
    const auto row = [](const char* name, Change change, const char* was, const char* is) {
        QTest::newRow(name) << change << QByteArray(was) << QByteArray(is);
    };
    row(
        "name, and the title that follows it", [](Experiment& e) { e.name = e.title = u"other"_s; },
        "name: mine   # short", "name: other   # short");
    row(
        "what a default was", [](Experiment& e) { e.title = u"A b"_s; }, "seed: 7\n",
        "seed: 7\ntitle: A b\n");
    row(
        "quoted stays quoted", [](Experiment& e) { e.duration = 3s; }, "duration: '2s'",
        "duration: '3s'");
    row(
        "a series' name", [](Experiment& e) { e.series[0].name = u"a \"b\", {c}"_s; },
        R"("It's # BIND")", R"("a \"b\", {c}")");
    row(
        "in a block map", [](Experiment& e) { e.series[1].server = u"lighttpd"_s; },
        "server: bind      # second", "server: lighttpd      # second");
    row(
        "rate", [](Experiment& e) { e.rates.to = 2000; }, "to: 1000, step", "to: 2000, step");
    row(
        "flow list",
        [](Experiment& e) {
            e.memoryMiB = {1024, 512, 256};
        },
        "[512, 256]  # MiB", "[1024, 512, 256]  # MiB");
    row(
        "a key that is new", [](Experiment& e) { e.vcpus = 2; }, "seed: 7\n",
        "seed: 7\nvcpus: 2\n");
    row(
        "a key that is new, in a flow map", [](Experiment& e) { e.series[0].machine = u"q35"_s; },
        R"(name: "It's # BIND"}  # first)", R"(name: "It's # BIND", machine: q35}  # first)");
    row(
        "a key that is new, in a block map", [](Experiment& e) { e.series[1].machine = u"q35"_s; },
        "    server: bind      # second\n", "    server: bind      # second\n    machine: q35\n");
    row(
        "virtual hardware, in a flow map",
        [](Experiment& e) {
            e.series[0].hardware.vhost = Vhost::Off;
            e.series[0].hardware.diskIo = DiskIo::IoUring;
        },
        R"(name: "It's # BIND"}  # first)",
        R"(name: "It's # BIND", vhost: off, disk-io: io_uring}  # first)");
    row(
        "virtual hardware, in a block map",
        [](Experiment& e) { e.series[1].hardware.hugepages = true; },
        "    server: bind      # second\n",
        "    server: bind      # second\n    hugepages: true\n");
    row(
        "a series more",
        [](Experiment& e) {
            e.series.push_back({u"three"_s, u"mirage"_s, u"dns"_s});
        },
        "    server: bind      # second\n",
        "    server: bind      # second\n  - {name: three, platform: mirage, hypervisor: auto, "
        "server: dns, network: user}\n");
    row(
        "load", [](Experiment& e) { e.load.threads = 2; }, "seed: 7\n",
        "seed: 7\nload: {threads: 2}\n");
    row(
        "over TCP", [](Experiment& e) { e.dns.transport = DnsTransport::Tcp; }, "service: dns\n",
        "service: {kind: dns, name: www.example.test, type: A, answers: 1, transport: tcp}\n");
    row(
        "short for more", [](Experiment& e) { e.dns.answers = 2; }, "service: dns\n",
        "service: {kind: dns, name: www.example.test, type: A, answers: 2}\n");
}

void YamlPatchTest::changed()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    Experiment experiment = parseExperiment(u"x.yaml"_s, written);
    change(experiment);
    const QByteArray result = patchedYaml(written, experiment);
    QVERIFY(written.count(was) == 1);
    QCOMPARE(result, QByteArray(written).replace(was, is));
    QCOMPARE(parseExperiment(u"x.yaml"_s, result), experiment);
}

void YamlPatchTest::unchangedIsUntouched()
{
    const Experiment experiment = parseExperiment(QString(), written);
    QCOMPARE(patchedYaml(written, experiment), written);
    Experiment renamed = experiment;
    renamed.name = u"other"_s; // the title stays
    QVERIFY(patchedYaml(written, renamed).contains("name: other   # short"));
    QVERIFY(patchedYaml(written, renamed).endsWith("title: mine\n"));
    QCOMPARE(patchedYaml("not: an experiment", experiment), toYaml(experiment));
    QCOMPARE(patchedYaml({}, experiment), toYaml(experiment));
}

void YamlPatchTest::queriesKeepTheirComments()
{
    const QByteArray text = "unisweep: 1\nname: q\nservice:\n  kind: dns\n  queries:  # in turn\n"
                            "    - a.test A    # first\n    - \"b.test MX\"  # second\n"
                            "series:\n  - {platform: linux, server: bind}\nrates: [10]\n"
                            "load:\n  threads: 2  # processors\n";
    Experiment experiment = parseExperiment(u"x.yaml"_s, text);
    const auto patched = [&] {
        const QByteArray result = patchedYaml(text, experiment);
        return parseExperiment(u"x.yaml"_s, result) == experiment ? result : QByteArray("differs");
    };
    QList<DnsQuery> queries = experiment.dns.queries();
    queries[1].type = u"TXT"_s;
    experiment.dns.setQueries(queries);
    QCOMPARE(patched(), QByteArray(text).replace("b.test MX", "b.test TXT"));
    queries << DnsQuery{u"c.test"_s, u"A"_s} << DnsQuery{u"d.test"_s, u"A"_s};
    experiment.dns.setQueries(queries);
    QCOMPARE(patched(), QByteArray(text).replace("\"b.test MX\"  # second\n",
                                                 "\"b.test TXT\"  # second\n    - c.test A\n"
                                                 "    - d.test A\n"));
    experiment.load.maxOutstanding = 7;
    QVERIFY(patched().endsWith("  threads: 2  # processors\n  max-outstanding: 7\n"));
    experiment.load = {};
    QVERIFY(!patched().contains("load:"));
    experiment = parseExperiment(u"x.yaml"_s, text);
    queries = experiment.dns.queries() + experiment.dns.queries();
    experiment.dns.setQueries(queries);
    const QByteArray four = patched();
    QVERIFY2(four.contains("# second\n    - a.test A\n    - b.test MX\nseries"), four.constData());
    QVERIFY(parseExperiment(u"x.yaml"_s, patchedYaml(four, parseExperiment(u"x.yaml"_s, text))) ==
            parseExperiment(u"x.yaml"_s, text));
    QVERIFY(patchedYaml(four, parseExperiment(u"x.yaml"_s, text)).contains("# second\nseries"));
}

void YamlPatchTest::everyFieldIsTaken_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(UNISWEEP_SOURCE_DIR u"/experiments"_s);
    for (const QString& folder : {u"."_s, u"paper"_s}) {
        const QDir directory(root.filePath(folder));
        for (const QString& name : directory.entryList({u"*.yaml"_s}))
            QTest::newRow(qPrintable(folder + QLatin1Char('/') + name)) << directory.filePath(name);
    }
}

// Any shipped file can be turned into any other, directly or by way of all others.
void YamlPatchTest::everyFieldIsTaken()
{
    QFETCH(QString, path);
    const QByteArray text = readInputFile(path);
    const Experiment own = parseExperiment(path, text);
    const QDir directory = QFileInfo(path).dir();
    for (const QString& name : directory.entryList({u"*.yaml"_s})) {
        const Experiment other = readExperiment(directory.filePath(name));
        const QByteArray there = patchedYaml(text, other);
        QCOMPARE(parseExperiment(name, there), other);
        QCOMPARE(parseExperiment(name, patchedYaml(there, own)), own);
    }
}

QTEST_GUILESS_MAIN(YamlPatchTest)
#include "yaml_patch.moc"
