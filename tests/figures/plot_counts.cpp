// SPDX-License-Identifier: GPL-3.0-or-later
// The samples that the figure of latency by offered rate counts in its raster, in its means, and as
// outliers.
#include <cmath>

#include <QtTest>

#include "shown_latencies.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleInViewIsCounted_data();
    void everySampleInViewIsCounted();
    void veryManyAreEstimatedFirst();
    void appendingCountsLikeRereading_data();
    void appendingCountsLikeRereading();
    void outliersAreThoseOfTheRule_data();
    void outliersAreThoseOfTheRule();
    void repetitionsArePooledExactly();
    void hiddenCurvesLeave();
    void serviceTimeIsTheOtherKind();
};

namespace
{

// The expected raster, computed from the samples. Time runs across a step's column, whose width is
// 0.7 of the distance to its neighbor.
std::vector<quint32> expectedCells(const Shown& shown, double gap)
{
    const LatencyByRatePlot& plot = shown.plot;
    const RasterView& view = plot.raster().view();
    const QRect rect = plot.axisRect()->rect();
    const QCPRange latencies = plot.yAxis->range();
    std::vector<quint32> cells(static_cast<std::size_t>(view.width) *
                               static_cast<std::size_t>(view.height));
    for (const StepData& step : shown.plotted.run()->steps) {
        const double left = step.record.offeredRate - gap * 0.35;
        for (const Sample& sample : step.samples) {
            const qint64 latency = shownLatency(sample, LatencyKind::Response);
            if (sample.intendedNs < 0 || latency == never)
                continue;
            const double share =
                static_cast<double>(sample.intendedNs) / step.record.duration.count();
            const double x = (plot.xAxis->coordToPixel(left + share * gap * 0.7) - rect.left()) *
                             view.width / rect.width();
            const double ms = static_cast<double>(latency) / 1e6;
            const double up = view.logarithmic ? std::log(ms / latencies.lower) /
                                                     std::log(latencies.upper / latencies.lower)
                                               : (ms - latencies.lower) / latencies.size();
            if (x < 0 || x >= view.width || !(up >= 0 && up < 1))
                continue;
            ++cells[static_cast<std::size_t>(x) * static_cast<std::size_t>(view.height) +
                    static_cast<std::size_t>(up * view.height)];
        }
    }
    return cells;
}

// Every sample is counted in its cell; by rounding in the raster, 0.2 % may be in a neighboring
// cell.
void compareRaster(const Shown& shown, double gap)
{
    const auto expected = expectedCells(shown, gap);
    quint64 total = 0;
    quint64 misplaced = 0;
    const RasterView& view = shown.plot.raster().view();
    for (int x = 0; x < view.width; ++x) {
        const auto column = shown.plot.raster().column(x);
        for (int y = 0; y < view.height; ++y) {
            const qint64 want = expected[static_cast<std::size_t>(x * view.height + y)];
            const qint64 have = column[static_cast<std::size_t>(y)];
            total += static_cast<quint64>(want);
            misplaced += static_cast<quint64>(std::abs(want - have));
        }
    }
    QCOMPARE(shown.plot.raster().total(), total);
    QVERIFY2(misplaced / 2 <= total / 500 + 1,
             qPrintable(u"%1 of %2"_s.arg(misplaced / 2).arg(total)));
}

} // namespace

void PlotCountsTest::everySampleInViewIsCounted_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<double>("serviceUs");
    QTest::addColumn<double>("pauseMs");
    for (bool logarithmic : {false, true}) {
        const char* axis = logarithmic ? "logarithmic" : "linear";
        QTest::addRow("%s, calm", axis) << logarithmic << 10.0 << 0.0;
        QTest::addRow("%s, with pauses", axis) << logarithmic << 30.0 << 20.0;
        QTest::addRow("%s, overloaded", axis) << logarithmic << 130.0 << 0.0;
    }
}

void PlotCountsTest::everySampleInViewIsCounted()
{
    QFETCH(bool, logarithmic);
    QFETCH(double, serviceUs);
    QFETCH(double, pauseMs);
    const ImaginedGuest guest{.serviceUs = serviceUs, .pauseMs = pauseMs, .pauseEvery = 3000};
    const RunData run = imaginedRun({guest}, tenRates, 1.5);
    Shown shown(run, logarithmic);
    LatencyByRatePlot& plot = shown.plot;
    plot.setZoom(everything); // includes rates beyond the knee
    plot.replot();
    const double gap = 1000;

    qint64 latencies = 0;
    for (const StepData& step : run.steps)
        latencies += step.statistics.latency.count;
    QCOMPARE(plot.raster().total(), static_cast<quint64>(latencies)); // contains all of them
    compareRaster(shown, gap);

    const QRect rect = plot.axisRect()->rect();
    const auto wheel = [&](QPointF at, int delta) {
        QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &event);
        plot.replot();
    };
    for (int turn = 0; turn < 6; ++turn) {
        wheel({rect.left() + rect.width() * 0.62, rect.bottom() - rect.height() * 0.17}, 120);
        compareRaster(shown, gap);
    }
    QVERIFY(plot.raster().total() < static_cast<quint64>(latencies));

    QTest::mousePress(&plot, Qt::MiddleButton, {}, rect.center());
    QTest::mouseMove(&plot, rect.center() + QPoint(83, -21));
    QTest::mouseRelease(&plot, Qt::MiddleButton, {}, rect.center() + QPoint(83, -21));
    plot.replot();
    compareRaster(shown, gap);

    plot.resize(533, 377);
    plot.replot();
    compareRaster(shown, gap);

    QTest::keyClick(&plot, Qt::Key_0);
    plot.replot();
    QCOMPARE(plot.raster().total(), static_cast<quint64>(latencies));
}

// While the view changes, a part of the samples stands for all; outliers are never left out. Once
// it rests, every sample is counted, and in a picture at once.
void PlotCountsTest::veryManyAreEstimatedFirst()
{
    const ImaginedGuest guest{.serviceUs = 30, .pauseMs = 20, .pauseEvery = 3000};
    const RunData run = imaginedRun({guest}, tenRates, 1.5);
    Shown shown(run, false);
    LatencyByRatePlot& plot = shown.plot;
    plot.setZoom(everything);
    plot.replot();
    QVERIFY(plot.isCounted());
    const auto all = static_cast<double>(plot.raster().total());
    const auto outliers = plot.outliersDrawn();
    const FigureRange elsewhere{QCPRange(1500, 3500), QCPRange(0.01, 1)};

    plot.setCountedAtOnce(static_cast<qsizetype>(all / 7));
    plot.setZoom(elsewhere);
    plot.replot();
    plot.setZoom(everything);
    plot.replot();
    QVERIFY(!plot.isCounted());
    const auto estimate = static_cast<double>(plot.raster().total());
    QVERIFY2(std::abs(estimate - all) < all / 10, qPrintable(QString::number(estimate / all)));
    QCOMPARE(plot.outliersDrawn(), outliers);
    QTRY_VERIFY(plot.isCounted());
    compareRaster(shown, 1000);

    plot.setZoom(elsewhere);
    plot.replot();
    plot.setZoom(everything);
    plot.replot();
    QVERIFY(!plot.isCounted());
    plot.picture();
    QVERIFY(plot.isCounted());
    compareRaster(shown, 1000);
}

void PlotCountsTest::appendingCountsLikeRereading_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<int>("batch");
    QTest::newRow("linear, few") << false << 333;
    QTest::newRow("linear, many") << false << 9000;
    QTest::newRow("logarithmic, few") << true << 500;
}

void PlotCountsTest::appendingCountsLikeRereading()
{
    QFETCH(bool, logarithmic);
    QFETCH(int, batch);
    const RunData whole =
        imaginedRun({{.serviceUs = 60, .pauseMs = 5, .pauseEvery = 4000}}, {4000, 8000, 12000}, 2);
    RunData live = whole;
    live.steps.clear();
    Shown shown(live, logarithmic);
    // In an unchanged view, only new samples are counted.
    shown.plot.setZoom(FigureRange{QCPRange(3000, 13000), QCPRange(0.2, 4)});
    for (const StepData& step : whole.steps) {
        live.steps.push_back({step.record, {}, {}});
        live.steps.back().record.state = RunState::Running;
        shown.plotted.stepsChanged();
        for (std::size_t at = 0; at < step.samples.size();) {
            const std::size_t end =
                std::min(step.samples.size(), at + static_cast<std::size_t>(batch));
            for (std::size_t i = at; i < end; ++i)
                live.steps.back().samples.push_back(step.samples[i]);
            at = end;
            shown.plotted.samplesAdded(step.record.id);
            shown.plot.replot();
        }
        live.steps.back() = step;
        shown.plotted.stepsChanged();
    }
    shown.plot.replot();
    Shown fresh(whole, logarithmic);
    fresh.plot.setZoom(shown.plot.zoom());
    fresh.plot.replot();
    QVERIFY(fresh.plot.raster().total() > 1000);
    QVERIFY(fresh.plot.raster().view() == shown.plot.raster().view());
    for (int x = 0; x < fresh.plot.raster().view().width; ++x) {
        const auto a = shown.plot.raster().column(x);
        const auto b = fresh.plot.raster().column(x);
        QVERIFY(std::equal(a.begin(), a.end(), b.begin()));
    }
    QCOMPARE(shown.outliers(), fresh.outliers());
}

void PlotCountsTest::outliersAreThoseOfTheRule_data()
{
    QTest::addColumn<OutlierRule>("rule");
    QTest::addColumn<LatencyKind>("kind");
    for (LatencyKind kind : {LatencyKind::Response, LatencyKind::Service}) {
        const char* word = kind == LatencyKind::Response ? "response" : "service";
        QTest::addRow("mean + 3 sigma, %s", word)
            << OutlierRule{OutlierRule::Kind::MeanSigma, 3} << kind;
        QTest::addRow("mean + 1 sigma, %s", word)
            << OutlierRule{OutlierRule::Kind::MeanSigma, 1} << kind;
        QTest::addRow("Tukey, %s", word) << OutlierRule{OutlierRule::Kind::Tukey, 1.5} << kind;
        QTest::addRow("MAD, %s", word) << OutlierRule{OutlierRule::Kind::Mad, 3} << kind;
        QTest::addRow("nearly all, %s", word) << OutlierRule{OutlierRule::Kind::Mad, 0} << kind;
    }
}

void PlotCountsTest::outliersAreThoseOfTheRule()
{
    QFETCH(OutlierRule, rule);
    QFETCH(LatencyKind, kind);
    const RunData run =
        imaginedRun({{.serviceUs = 30, .pauseMs = 3, .pauseEvery = 1500}}, {3000, 6000, 9000}, 1);
    Shown shown(run);
    shown.plotted.setLatencyKind(kind);
    shown.plotted.setOutlierRule(rule);
    shown.plot.replot();
    std::vector<std::vector<qsizetype>> expected;
    qint64 count = 0;
    for (const StepData& step : run.steps) {
        const auto statistics = computeStatistics(step.samples, step.record.duration, kind);
        const double fence = outlierFenceNs(rule, statistics.latency);
        auto& found = expected.emplace_back();
        for (std::size_t i = 0; i < step.samples.size(); ++i) {
            const Sample& sample = step.samples[i];
            const qint64 latency = shownLatency(sample, kind);
            if (sample.intendedNs >= 0 && latency != never && static_cast<double>(latency) > fence)
                found.push_back(i);
        }
        count += static_cast<qint64>(found.size());
    }
    QVERIFY(count > 0);
    QCOMPARE(shown.outliers(), expected);
    QCOMPARE(shown.plotted.outlierCount(), count);
}

void PlotCountsTest::repetitionsArePooledExactly()
{
    const RunData run = imaginedRun({{.serviceUs = 90, .pauseMs = 9, .pauseEvery = 2500}},
                                    {3000, 9000}, 1, {1024}, Accelerator::Kvm, 3);
    PlottedRun plotted;
    plotted.setRun(&run);
    QCOMPARE(plotted.curves().size(), std::size_t(1));
    for (const CurvePoint& point : plotted.curves().front().points) {
        QCOMPARE(point.steps.size(), std::size_t(3));
        std::vector<qint64> all;
        for (qsizetype step : point.steps) {
            for (const Sample& sample : run.steps[static_cast<std::size_t>(step)].samples) {
                if (sample.intendedNs >= 0 && sample.hasResponse())
                    all.push_back(sample.responseNs());
            }
        }
        const LatencyStatistics pooled = describe(all);
        QCOMPARE(point.count, pooled.count);
        QCOMPARE(point.meanNs, pooled.meanNs);
        QVERIFY(std::abs(point.standardDeviationNs / pooled.standardDeviationNs - 1) < 1e-9);
        QCOMPARE(point.medianNs, static_cast<double>(pooled.medianNs));
    }
}

void PlotCountsTest::hiddenCurvesLeave()
{
    const RunData run =
        imaginedRun({{.serviceUs = 20}, {.serviceUs = 50}}, {2000, 4000}, 0.5, {512, 1024});
    Shown shown(run);
    QCOMPARE(shown.plotted.curves().size(), std::size_t(4));
    const quint64 all = shown.plot.raster().total();
    quint64 left = all;
    const std::vector<Curve> curves = shown.plotted.curves(); // a copy, since they change
    for (const Curve& curve : curves) {
        for (const CurvePoint& point : curve.points)
            left -= static_cast<quint64>(point.count);
        shown.plotted.setCurveVisible(curve.key, false);
        shown.plot.replot();
        QCOMPARE(shown.plot.raster().total(), left);
    }
    QCOMPARE(left, 0u);
    for (const Curve& curve : curves)
        shown.plotted.setCurveVisible(curve.key, true);
    shown.plot.replot();
    QCOMPARE(shown.plot.raster().total(), all);
}

void PlotCountsTest::serviceTimeIsTheOtherKind()
{
    RunData run = imaginedRun({{.serviceUs = 20}}, {2000}, 0.5);
    for (Sample& sample : run.steps[0].samples.edit())
        sample.sentNs = sample.receivedNs - 50'000;
    run.steps[0].statistics = computeStatistics(run.steps[0].samples, run.steps[0].record.duration);
    Shown shown(run);
    shown.plotted.setLatencyKind(LatencyKind::Service);
    shown.plot.replot();
    QCOMPARE(shown.plotted.latency(0).meanNs, 50'000.0);
    QCOMPARE(shown.plot.yAxis->label(), u"Service time (ms)"_s);
    QCOMPARE(shown.plot.raster().total(), quint64(1000));
    shown.plotted.setLatencyKind(LatencyKind::Response);
    shown.plot.replot();
    QCOMPARE(shown.plotted.latency(0).meanNs, run.steps[0].statistics.latency.meanNs);
}

QTEST_MAIN(PlotCountsTest)
#include "plot_counts.moc"
