// SPDX-License-Identifier: GPL-3.0-or-later
// The run displayed in the window: late results of one run never get into another.
#include <QSignalSpy>
#include <QTest>

#include "run/run_document.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class RunDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lateSamplesOfAnotherRunAreDropped();
    void runThatStartsTakesOver();
    void layerIsThereOnce();
};

static RunData aRun(const char* file)
{
    RunData run;
    run.file = QString::fromLatin1(file);
    StepData step;
    step.record.id = 1;
    run.steps.push_back(step);
    return run;
}

static SampleList oneSample()
{
    return std::vector<Sample>(1);
}

// Both runs number their steps from 1.
void RunDocumentTest::lateSamplesOfAnotherRunAreDropped()
{
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    Q_EMIT thread.runStarted(std::make_shared<const RunData>(aRun("live")));
    Q_EMIT thread.samplesArrived(1, oneSample());
    QCOMPARE(document.run().steps[0].samples.size(), 1u);
    const quint64 live = document.identity();

    document.setRun(aRun("file"));
    QVERIFY(document.identity() != live);
    const QSignalSpy changes(&document, &RunDocument::samplesAppended);
    StepRecord record;
    record.id = 1;
    record.offeredRate = 4711;
    GuestRecord guest;
    guest.id = 1;
    Q_EMIT thread.samplesArrived(1, oneSample());
    Q_EMIT thread.stepStarted(record);
    Q_EMIT thread.stepChanged(record, {});
    Q_EMIT thread.guestChanged(guest);
    Q_EMIT thread.accountingArrived({});
    Q_EMIT thread.rungEnded({});
    Q_EMIT thread.calibrated({});
    Q_EMIT thread.resultsMoved(u"live-2"_s);
    Q_EMIT thread.finished(RunState::Failed, u"x"_s, {});
    QCOMPARE(document.run().file, u"file"_s);
    QCOMPARE(document.run().steps.size(), 1u);
    QVERIFY(document.run().steps[0].samples.empty());
    QVERIFY(document.run().steps[0].record.offeredRate != 4711);
    QVERIFY(document.run().guests.empty() && document.run().accounting.empty());
    QVERIFY(document.run().rungs.empty() && !document.run().calibration);
    QVERIFY(document.run().message.isEmpty());
    QCOMPARE(changes.size(), 0);
}

void RunDocumentTest::runThatStartsTakesOver()
{
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    document.setRun(aRun("file"));
    Q_EMIT thread.runStarted(std::make_shared<const RunData>(aRun("live")));
    Q_EMIT thread.samplesArrived(1, oneSample());
    QCOMPARE(document.run().file, u"live"_s);
    QCOMPARE(document.run().steps[0].samples.size(), 1u);
    Q_EMIT thread.resultsMoved(u"live-2"_s);
    QCOMPARE(document.run().file, u"live-2"_s);
    Q_EMIT thread.finished(RunState::Finished, {}, u"live-2"_s);
    QCOMPARE(document.run().state, RunState::Finished);
    Q_EMIT thread.samplesArrived(1, oneSample()); // ignored after the end
    QCOMPARE(document.run().steps[0].samples.size(), 1u);
}

// The last run is kept as a layer and is also the original of a reproduction.
void RunDocumentTest::layerIsThereOnce()
{
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    document.setKeepsLast(true);
    document.setRun(aRun("first"));
    Q_EMIT thread.runStarted(std::make_shared<const RunData>(aRun("second")));
    Q_EMIT thread.finished(RunState::Finished, {}, {});
    QCOMPARE(document.run().layers.size(), 1u);
    document.addLayer(aRun("first"));
    QCOMPARE(document.run().layers.size(), 1u);
    document.addLayer(aRun("third"));
    QCOMPARE(document.run().layers.size(), 2u);
    QCOMPARE(document.run().steps.back().record.guest, 0); // a target that is no guest of ours
    // A layer added on request stays when another run starts.
    Q_EMIT thread.runStarted(std::make_shared<const RunData>(aRun("fourth")));
    QStringList files;
    for (const RunLayer& layer : document.run().layers)
        files << layer.file;
    QCOMPARE(files, QStringList({u"first"_s, u"third"_s, u"second"_s}));
}

QTEST_GUILESS_MAIN(RunDocumentTest)
#include "run_document.moc"
