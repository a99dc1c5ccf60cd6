// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of experiment, without guests: the ladder's rule, boot plans as text and YAML, the
// built-in experiments.
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/experiment_check.h"
#include "experiment/experiment_yaml.h"
#include "experiment/sweep_text.h"
#include "run/built_in.h"
#include "run/ladder.h"
#include "run/preflight.h"
#include "run/run_progress.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class RunKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ladderEndsByTheRule_data();
    void ladderEndsByTheRule();
    void bootPlansAreRead();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void searchesAreTyped_data();
    void searchesAreTyped();
    void bootsAreProgress();
    void builtInExperimentsAreSound();
    void builtInExperimentsHaveNames();
    void moreMemoryThanThereIsIsRefused();
    void coldEmulatedServerIsRemarked();
};

void RunKindsTest::ladderEndsByTheRule_data()
{
    QTest::addColumn<double>("second");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("as good") << 1000.0 << Failure::None;
    QTest::newRow("a quarter is enough") << 250.0 << Failure::None;
    QTest::newRow("less than a quarter") << 249.0 << Failure::Slow;
    QTest::newRow("nothing") << 0.0 << Failure::NoResponse;
}

void RunKindsTest::ladderEndsByTheRule()
{
    QFETCH(double, second);
    QFETCH(Failure, failure);
    Ladder ladder(3, u"answers/s"_s);
    ladder.beginRung(512);
    ladder.stepAnswered(1000);
    ladder.stepAnswered(400);
    const RungRecord first = ladder.endRung();
    QCOMPARE(first.failure, Failure::None);
    QVERIFY(!ladder.hasEnded());
    ladder.beginRung(256);
    ladder.stepAnswered(second);
    const RungRecord rung = ladder.endRung();
    QCOMPARE(rung.failure, failure);
    QCOMPARE(rung.series, 3);
    QCOMPARE(rung.memoryMiB, 256);
    QCOMPARE(rung.bestRate, second);
    QCOMPARE(rung.baselineRate, 1000.0);
    QCOMPARE(ladder.hasEnded(), failure != Failure::None);
    QCOMPARE(rung.why.isEmpty(), failure == Failure::None);
}

static const QByteArray head =
    "unisweep: 1\nname: t\nservice: dns\nseries:\n  - {name: L, platform: linux, server: bind}\n";

void RunKindsTest::bootPlansAreRead()
{
    const Experiment experiment = parseExperiment(
        u"t.yaml"_s,
        head + "kind: boot\nboot:\n  count: 3\n  least-memory: {from: 64, to: 128, within: 4}\n");
    QCOMPARE(experiment.kind, ExperimentKind::Boot);
    QCOMPARE(experiment.boot.count, 3);
    QVERIFY(experiment.boot.leastMemory);
    QCOMPARE(experiment.boot.leastMemory->withinMiB, 4);
    QCOMPARE(experiment.boot.leastMemory->boots(), 6); // both ends, then 32, 16, 8 and 4 MiB apart
    QCOMPARE(experiment.stepCount(), 0);
    QCOMPARE(parseExperiment(u"again"_s, toYaml(experiment)), experiment);
}

void RunKindsTest::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("message");
    QTest::newRow("no boots") << QByteArray("kind: boot\nboot: {count: 0}\n")
                              << u"number of boots"_s;
    QTest::newRow("upside down") << QByteArray(
                                        "kind: boot\nboot: {least-memory: {from: 99, to: 9}}\n")
                                 << u"must end above its start"_s;
    QTest::newRow("unknown kind") << QByteArray("kind: boots\n") << u"did you mean \"boot\"?"_s;
    QTest::newRow("boots of a sweep") << QByteArray("rates: [5]\nboot: {count: 2}\n") << u"boot"_s;
    QTest::newRow("sweep without rates") << QByteArray("kind: sweep\n") << u"rates"_s;
}

void RunKindsTest::badFilesAreRefused()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, message);
    try {
        parseExperiment(u"t.yaml"_s, head + more);
        QFAIL("it was read");
    } catch (const InputError& error) {
        const QString errorText = QString::fromUtf8(error.what());
        QVERIFY2(errorText.contains(message) && errorText.contains(u"t.yaml"_s),
                 qPrintable(errorText));
    }
}

void RunKindsTest::searchesAreTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("again");
    QTest::newRow("whole") << "32..512 within 4" << true << "32..512 within 4";
    QTest::newRow("default") << " 32 .. 512 " << true << "32..512 within 8";
    QTest::newRow("none") << "" << true << "";
    QTest::newRow("half") << "32.." << false << "";
    QTest::newRow("words") << "least" << false << "";
}

void RunKindsTest::searchesAreTyped()
{
    QFETCH(QString, text);
    QFETCH(bool, readable);
    QFETCH(QString, again);
    const auto search = parseMemorySearch(text);
    QCOMPARE(search.has_value(), readable);
    if (readable)
        QCOMPARE(formatMemorySearch(*search), again);
}

void RunKindsTest::bootsAreProgress()
{
    const Experiment experiment =
        parseExperiment(u"t.yaml"_s, head + "kind: boot\nboot: {count: 4}\n");
    ProgressEstimate estimate(experiment);
    const RunProgress before = estimate.now(u"x"_s, 0ns);
    QCOMPARE(before.fraction, 0.0);
    QVERIFY(before.left > 0ns);
    for (int i = 0; i < 4; ++i) {
        estimate.bootBegins();
        estimate.bootEnds();
    }
    QCOMPARE(estimate.now(u"x"_s, 0ns).left, 0ns);
}

void RunKindsTest::builtInExperimentsAreSound()
{
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const QList<BuiltInExperiment> all = builtInExperiments();
    QVERIFY(all.size() >= 10);
    QCOMPARE(all[0].name, u"gc-jvm"_s);
    for (const BuiltInExperiment& one : all) {
        Experiment experiment;
        try {
            experiment = readExperiment(one.path);
        } catch (const InputError& error) {
            QFAIL(error.what());
        }
        QVERIFY2(one.title != one.name, qPrintable(one.name));
        for (const Series& series : experiment.series) {
            const auto found =
                catalog.find({series.platform, series.server, experiment.service, {}});
            if (const auto* refusal = std::get_if<Refusal>(&found))
                QFAIL(qPrintable(one.name + u": "_s + refusal->toString()));
        }
    }
}

void RunKindsTest::builtInExperimentsHaveNames()
{
    const QString figure3 = experimentPath(u"paper/figure3"_s);
    QVERIFY(figure3.endsWith(u"paper/figure3-dns-linux.yaml"_s));
    QCOMPARE(experimentPath(figure3), figure3);
    QVERIFY(experimentPath(u"dns-linux"_s).endsWith(u"/dns-linux.yaml"_s));
    QVERIFY_THROWS_EXCEPTION(InputError, experimentPath(u"paper/figure"_s));
    QVERIFY_THROWS_EXCEPTION(InputError, experimentPath(u"nothing-of-the-sort"_s));
}

void RunKindsTest::moreMemoryThanThereIsIsRefused()
{
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const auto blockers = [&](const QByteArray& memory) {
        return preflight(
                   parseExperiment(u"t.yaml"_s, head + "rates: [5]\nmemory: " + memory + "\n"),
                   catalog)
            .blockers.join(QLatin1Char('\n'));
    };
    const QString much = blockers("[1048576, 512]"); // 1 TiB
    QVERIFY2(much.contains(u"but the guest needs 1048576"_s), qPrintable(much));
    QVERIFY(!blockers("[64]").contains(u"of memory"_s));
}

// An emulated Java virtual machine answers 4,000 requests before it reaches full speed.
void RunKindsTest::coldEmulatedServerIsRemarked()
{
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const auto remarks = [&](const QByteArray& platform, const QByteArray& warmUp) {
        return preflight(parseExperiment(u"t.yaml"_s,
                                         "unisweep: 1\nname: t\nservice: {kind: http, path: /, "
                                         "keep-alive: true}\nmemory: 256\nrates: [50, 100]\n"
                                         "warm-up: " +
                                             warmUp + "\nseries:\n  - {name: G, platform: " +
                                             platform + ", server: jetty, hypervisor: auto}\n"),
                         catalog)
            .remarks.join(QLatin1Char('\n'));
    };
    if (!remarks("linux-disk", "20s").contains(u"G: will be emulated, without KVM"_s))
        QSKIP("this host has KVM: nothing is emulated");
    const QString cold = remarks("linux-disk", "20s");
    QVERIFY2(cold.contains(u"until it has answered about 4,000, but the warm-up of the first step "
                           "has only 1,000. Set warm-up to 80 s"_s),
             qPrintable(cold));
    QVERIFY(!remarks("linux-disk", "80s").contains(u"4,000"_s));
    QVERIFY(!remarks("process", "1s").contains(u"4,000"_s));
}

QTEST_GUILESS_MAIN(RunKindsTest)
#include "run_kinds.moc"
