// SPDX-License-Identifier: GPL-3.0-or-later
// A Java virtual machine as a process of this host, from the experiment file to the recorded
// collections.
#include <QtTest>

#include "guest/isolated_process.h"
#include "guest_run.h"
#include "run/run.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class JvmRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void collectionsAreBesideTheSamples_data();
    void collectionsAreBesideTheSamples();

private:
    QTemporaryDir m_dir;
};

void JvmRunTest::initTestCase()
{
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void JvmRunTest::collectionsAreBesideTheSamples_data()
{
    QTest::addColumn<QByteArray>("collector");
    QTest::addColumn<QString>("pause"); // matches the log line of a collection
    QTest::newRow("Serial") << QByteArray("Serial") << u"] GC\\(\\d+\\) Pause "_s;
    QTest::newRow("Shenandoah") << QByteArray("Shenandoah")
                                << u"] GC\\(\\d+\\) Pause (Init|Final) Mark"_s;
    QTest::newRow("Z") << QByteArray("Z") << u"Safepoint \"ZMark(Start|End)\""_s;
}

void JvmRunTest::collectionsAreBesideTheSamples()
{
    QFETCH(QByteArray, collector);
    QFETCH(QString, pause);
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    Experiment experiment =
        oneSeries("{platform: process, server: jetty, arguments: {collector: " + collector +
                      ", heap: 48Mi, keeps: \"8\"}}",
                  "{kind: http, path: /, keep-alive: true, body-bytes: 136}");
    experiment.duration = std::chrono::seconds(3);
    experiment.warmUp = std::chrono::seconds(1);
    const QString path = m_dir.filePath(QString::fromLatin1(collector) + u".unisweep"_s);
    QuietObserver observer;
    const RunResult result =
        runExperiment(experiment, catalog, path, observer, {}, {.others = OtherRuns::Ignore});
    QVERIFY2(result.state == RunState::Finished, qPrintable(result.message));
    const RunData run = readResults(result.file);
    QCOMPARE(run.steps.size(), std::size_t{1});
    const StepData& step = run.steps[0];
    QVERIFY(step.statistics.count(Outcome::Answered) > 0);
    const RuntimeRecord& runtime = step.runtime;
    QCOMPARE(runtime.from, EventsFrom::Console);
    QCOMPARE(runtime.clockErrorNs, 0); // the same clock as the samples
    QCOMPARE(runtime.unplaced, 0);
    const auto inStep = [&](const RuntimeEvent& event) {
        return event.startNs >= 0 && event.endNs() < step.record.duration.count();
    };
    QVERIFY(std::ranges::any_of(runtime.events, inStep));

    // Each logged collection between the first and the last event is an event.
    static const QRegularExpression stamp(u"^\\[(\\d+)ns\\]"_s);
    const QRegularExpression isPause(pause);
    const auto epoch = static_cast<qint64>(step.record.epochMonotonicNs);
    const qint64 from = epoch + runtime.events.front().startNs;
    const qint64 to = epoch + runtime.events.back().endNs() + runtime.events.back().placedWithinNs;
    const QStringList lines = run.guests.at(0).console.split(u'\n');
    const auto logged = std::ranges::count_if(lines, [&](const QString& line) {
        const auto match = stamp.match(line);
        const qint64 at = match.captured(1).toLongLong();
        return match.hasMatch() && isPause.match(line).hasMatch() && at >= from && at <= to;
    });
    const auto marks = std::ranges::count_if(runtime.events, [&](const RuntimeEvent& event) {
        return collector == "Serial" || event.kind.endsWith(u"of marking"_s);
    });
    QCOMPARE(marks, logged);
    QCOMPARE(run.guests[0].consoleArrivals.size(), lines.size() - 1);
    for (const RuntimeEvent& event : runtime.events)
        QVERIFY(event.lengthNs > 0 && !event.kind.isEmpty());
}

QTEST_GUILESS_MAIN(JvmRunTest)
#include "jvm_run.moc"
