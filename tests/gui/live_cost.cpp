// SPDX-License-Identifier: GPL-3.0-or-later
// A long step in the real window: the cost of a new sample must not depend on the number of earlier
// ones. Counts samples that are read, not time.
#include <random>

#include <QAction>
#include <QDockWidget>
#include <QTabWidget>
#include <QTableView>

#include "plot/figure_view.h"
#include "plot/samples_read.h"
#include "results/running_statistics.h"
#include "run/run_thread.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace unisweep;

class LiveCostTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aSampleCostsTheSame_data();
    void aSampleCostsTheSame();

private:
    void begin();
    void arrive(qint64 count);

    static constexpr int rate = 20'000;
    StepRecord m_step;
    SampleList m_samples;
    RunningStatistics m_statistics;
    std::mt19937_64 m_random{11};
    RunThread* m_thread = nullptr;
};

void LiveCostTest::begin()
{
    m_thread = m_window->findChild<RunThread*>();
    RunData run;
    run.file = m_dir.filePath(u"live.unisweep"_s);
    run.experiment = readExperiment(sourceDir + u"/experiments/dns-linux-quick.yaml"_s);
    run.experiment.duration = 60s;
    Q_EMIT m_thread->runStarted(std::make_shared<const RunData>(run));
    GuestRecord guest{.id = 1, .memoryMiB = 512};
    Q_EMIT m_thread->guestChanged(guest);
    m_step = {.id = 1, .guest = 1, .memoryMiB = 512, .offeredRate = rate, .duration = 60s};
    m_step.epochMonotonicNs = 1'000'000'000;
    Q_EMIT m_thread->stepStarted(m_step);
    m_statistics = RunningStatistics();
    m_samples.clear();
}

// Delivers samples as a run does, and draws a frame of each visible figure. One in 200 is slow, one
// in 1,000 is lost.
void LiveCostTest::arrive(qint64 count)
{
    std::lognormal_distribution<double> body(std::log(3e5), 0.2);
    constexpr int batch = 5000;
    for (qint64 done = 0; done < count; done += batch) {
        std::vector<Sample> samples;
        for (int i = 0; i < batch; ++i) {
            const qint64 number = m_statistics.samples();
            Sample sample{.intendedNs = number * (1'000'000'000 / rate),
                          .outcome = Outcome::Answered};
            sample.sentNs = sample.intendedNs + 2000;
            sample.receivedNs =
                sample.sentNs + std::llround(body(m_random)) + (number % 200 == 7) * 8'000'000;
            if (number % 1000 == 500) {
                sample.outcome = Outcome::Lost;
                sample.receivedNs = never;
            }
            m_statistics.add(sample);
            samples.push_back(sample);
        }
        m_samples.append(samples);
        Q_EMIT m_thread->samplesArrived(m_step.id, m_samples);
        Q_EMIT m_thread->stepChanged(
            m_step, m_statistics.now(std::chrono::nanoseconds(samples.back().intendedNs)));
        QCoreApplication::processEvents();
        for (FigureView* figure : m_window->findChildren<FigureView*>()) {
            if (figure->isVisible())
                figure->replot(QCustomPlot::rpImmediateRefresh);
        }
    }
    QVERIFY(BackgroundJob::finishAll(30s));
    QCoreApplication::processEvents();
}

void LiveCostTest::aSampleCostsTheSame_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<int>("page"); // of the inspector
    QTest::newRow("by rate, outliers") << u"latency-by-rate"_s << 0;
    QTest::newRow("by time, episodes") << u"latency-by-time"_s << 1;
    QTest::newRow("percentiles, steps") << u"percentiles"_s << 2;
    QTest::newRow("histogram, outliers") << u"histogram"_s << 0;
    QTest::newRow("send lateness, outliers") << u"send-lateness"_s << 0;
    QTest::newRow("response rate, episodes") << u"response-rate"_s << 1;
}

void LiveCostTest::aSampleCostsTheSame()
{
    QFETCH(QString, figure);
    QFETCH(int, page);
    begin();
    auto* tabs = child<QTabWidget>("plotTabs");
    tabs->setCurrentWidget(m_window->findChild<FigureView*>(figure));
    child<QTabWidget>("inspectorPages")->setCurrentIndex(page);
    arrive(100'000);
    const auto cost = [this](qint64 samples) {
        const qint64 before = samplesVisited();
        arrive(samples);
        return static_cast<double>(samplesVisited() - before) / static_cast<double>(samples);
    };
    const double first = cost(100'000);
    arrive(400'000);
    const double last = cost(200'000);
    QVERIFY2(
        last <= std::max(1.5 * first, 4.0) && last < 20,
        qPrintable(u"%1 samples looked at for each at first, %2 later"_s.arg(first).arg(last)));
    const PlottedRun& plotted = m_window->findChild<FigureView*>(figure)->plotted();
    QCOMPARE(plotted.step(0).samples.size(), 800'000u);
    // Memory for the samples, which the run and the window share.
    QVERIFY(m_samples.bytes() < 800'000 * 14);
}

QTEST_MAIN(LiveCostTest)
#include "live_cost.moc"
