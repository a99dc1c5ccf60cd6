// SPDX-License-Identifier: GPL-3.0-or-later
// A run of many samples in the real window: whatever needs all samples is computed in the
// background, once, and only for what is visible. Counts samples, not time.
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QTabWidget>
#include <QTableView>

#include "figures/argument_plot.h"
#include "figures/histogram_plot.h"
#include "figures/latency_by_time.h"
#include "figures/lateness_plot.h"
#include "figures/percentiles.h"
#include "plot/sample_figure.h"
#include "plot/samples_read.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HeavyReadingTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void guiThreadReadsNothing();
    void hiddenPanelsCostNothing();
    void otherLatencyIsReadInBackground();

private:
    void open();
    void show(const FigureView& figure);

    QString m_results;
    qint64 m_samples = 0; ///< samples in the run
};

// Record of a thread that is switched 100,000 times a second.
static SchedulingRecord heavyRecord(std::chrono::nanoseconds duration)
{
    SchedulingRecord record;
    record.source = SchedulingSource::Switches;
    record.threads = {{7, ThreadRole::Vcpu, u"CPU 0/KVM"_s}};
    for (qint64 at = 0; at < duration.count(); at += 10'000)
        record.switches.push_back(
            {at, 0, at % 20'000 == 0 ? ThreadState::Running : ThreadState::Asleep});
    return record;
}

// Three guests at one rate: each step is too large to be read synchronously, and the three share
// one point.
static QString writeHeavyRun(const QString& folder, qint64& count)
{
    constexpr int rate = 100'000;
    constexpr int perStep = 250'000;
    static_assert(perStep > fewSamples);
    Experiment experiment = readExperiment(sourceDir + u"/experiments/dns-linux-quick.yaml"_s);
    experiment.duration = std::chrono::milliseconds(2500);
    experiment.vary = Variation{u"heap"_s, {u"1"_s, u"2"_s, u"3"_s}, {}};
    const QString path = newResultsPath(folder, u"heavy"_s, QDateTime::currentDateTime());
    ResultsWriter writer(path, experiment, "{}");
    for (int repetition = 0; repetition < 3; ++repetition) {
        GuestRecord guest{.memoryMiB = 512};
        guest.accelerator = Accelerator::Kvm;
        guest.arguments = {{u"heap"_s, QString::number(repetition + 1)}};
        writer.addGuest(guest);
        StepRecord step{.guest = guest.id,
                        .memoryMiB = 512,
                        .repetition = repetition,
                        .offeredRate = rate,
                        .duration = experiment.duration};
        writer.addStep(step);
        std::vector<Sample> samples(perStep);
        for (int i = 0; i < perStep; ++i) {
            Sample& sample = samples[static_cast<std::size_t>(i)];
            sample.intendedNs = i * (1'000'000'000LL / rate);
            sample.sentNs = sample.intendedNs + 1000;
            sample.receivedNs = sample.sentNs + 100'000 + i % 977 + (i % 5000 == 77) * 20'000'000;
            sample.outcome = Outcome::Answered;
        }
        writer.addSamples(step.id, samples);
        writer.addScheduling(step.id, heavyRecord(experiment.duration));
        count += perStep;
        step.state = RunState::Finished;
        writer.updateStep(step);
    }
    writer.finish(RunState::Finished, {});
    return path;
}

void HeavyReadingTest::open()
{
    if (m_results.isEmpty())
        m_results = writeHeavyRun(m_dir.path(), m_samples);
    m_window->openFile(m_results);
    const PlottedRun& plotted = m_window->findChild<FigureView*>()->plotted();
    QTRY_VERIFY(plotted.run() != nullptr);
    QTRY_COMPARE(plotted.curves().size(), 1u);
    QTRY_VERIFY(plotted.curves()[0].points[0].medianNs > 0); // from all three steps
}

void HeavyReadingTest::show(const FigureView& figure)
{
    auto* tabs = child<QTabWidget>("plotTabs");
    tabs->setCurrentWidget(const_cast<FigureView*>(&figure));
}

void HeavyReadingTest::guiThreadReadsNothing()
{
    const qint64 before = samplesReadHere();
    open();
    auto* byTime = m_window->findChild<LatencyByTimePlot*>();
    show(*byTime);
    QTRY_VERIFY(!byTime->threads().isEmpty());
    auto* percentiles = m_window->findChild<PercentilesPlot*>();
    show(*percentiles);
    // Drawn completely: the axis covers each curve's largest value.
    QTRY_VERIFY(percentiles->yAxis->range().upper > 20);
    auto* histogram = m_window->findChild<HistogramPlot*>();
    show(*histogram);
    QTRY_VERIFY(!histogram->bars().empty());
    auto* argument = m_window->findChild<ArgumentPlot*>();
    show(*argument);
    QTRY_COMPARE(
        argument->trial() ? static_cast<int>(argument->trial()->lines[0].points.size()) : 0, 3);
    auto* lateness = m_window->findChild<LatenessPlot*>();
    show(*lateness);
    QTRY_COMPARE(lateness->grid(2).total(), m_samples / 3);
    QCOMPARE(samplesReadHere(), before);
}

void HeavyReadingTest::hiddenPanelsCostNothing()
{
    child<QDockWidget>("inspectorDock")->close();
    open();
    QVERIFY(BackgroundJob::finishAll(std::chrono::seconds(30)));
    // What is visible from the start has been read by now, and nothing else.
    const qint64 before = samplesReadAnywhere();
    auto* k = child<QDoubleSpinBox>("outlierK");
    k->setValue(4);
    QTest::qWait(300);
    QVERIFY(BackgroundJob::finishAll(std::chrono::seconds(30)));
    QCOMPARE(samplesReadAnywhere().load(), before);
    auto* percentiles = m_window->findChild<PercentilesPlot*>();
    show(*percentiles);
    QTRY_COMPARE(samplesReadAnywhere().load(), before + m_samples); // read once
    k->setValue(5); // another rule, but the same percentiles
    percentiles->replot();
    QTest::qWait(300);
    QCOMPARE(samplesReadAnywhere().load(), before + m_samples);

    child<QDockWidget>("inspectorDock")->show();
    auto* outliers = child<QTableView>("outliersView");
    QTRY_VERIFY(outliers->model()->rowCount() > 0);
    child<QTabWidget>("inspectorPages")->setCurrentIndex(1);
    k->setValue(4.5);
    QCOMPARE(outliers->model()->rowCount(), 0);
    child<QTabWidget>("inspectorPages")->setCurrentIndex(0);
    QTRY_VERIFY(outliers->model()->rowCount() > 0);
}

void HeavyReadingTest::otherLatencyIsReadInBackground()
{
    open();
    const PlottedRun& plotted = m_window->findChild<FigureView*>()->plotted();
    const double response = plotted.curves()[0].points[0].meanNs;
    const qint64 before = samplesReadHere();
    auto* kind = child<QComboBox>("latencyKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(plotted.isReading());
    // A picture of the run may be requested at any time; it must not show the previous samples.
    QVERIFY(!m_window->findChild<SampleFigure*>()->picture().isNull());
    QCOMPARE(plotted.stepCount(), 0);
    QTRY_COMPARE(plotted.stepCount(), 3);
    QCOMPARE(child<QTableView>("stepsView")->model()->rowCount(), 3);
    QVERIFY(plotted.curves()[0].points[0].meanNs < response); // 1 µs less
    QTRY_VERIFY(plotted.curves()[0].points[0].medianNs > 0);
    QCOMPARE(samplesReadHere(), before);
    // Another run is opened while one is being read: the late result is dropped.
    QTest::keyClick(kind, Qt::Key_Up);
    QVERIFY(plotted.isReading());
    m_window->openFile(writeRun());
    QTRY_COMPARE(plotted.stepCount(), 2);
    QVERIFY(BackgroundJob::finishAll(std::chrono::seconds(30)));
    QTest::qWait(50);
    QCOMPARE(plotted.stepCount(), 2);
}

QTEST_MAIN(HeavyReadingTest)
#include "heavy_reading.moc"
