// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of bandwidth tests, and figures of samples for clients that report no samples.
#include <QtTest>

#include "figures/bandwidth.h"
#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "figures/latency_by_rate.h"
#include "plot/caption.h"
#include "plot/client_words.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

// Imagined transfers: up to 40 Mbit/s, everything arrives; beyond, 40.
static RunData imaginedTransfers(Service service, const QList<int>& sizes)
{
    RunData run;
    run.experiment.name = u"imagined"_s;
    run.experiment.service = service;
    run.experiment.client = Client::Iperf3;
    run.experiment.bandwidth.datagramBytes = sizes;
    run.experiment.rates.kind = Rates::Kind::List;
    run.experiment.rates.list = {10, 20, 40, 80};
    run.state = RunState::Finished;
    Series series;
    series.name = u"Linux, iperf3"_s;
    run.experiment.series = {series};
    for (int bytes : run.experiment.datagramSizes()) {
        for (int rate : run.experiment.rates.list) {
            StepData step;
            step.record.id = static_cast<qint64>(run.steps.size()) + 1;
            step.record.memoryMiB = 512;
            step.record.offeredRate = rate;
            step.record.datagramBytes = bytes;
            step.record.duration = std::chrono::seconds(2);
            step.record.state = RunState::Finished;
            for (int i = 0; i < 10; ++i) {
                TransferInterval interval;
                interval.atNs = i * 200'000'000LL;
                interval.durationNs = 200'000'000;
                const double mbits = std::min(rate, 40) + (i % 2 ? 1 : -1);
                interval.bits = std::llround(mbits * 200'000);
                if (service == Service::Udp) {
                    interval.jitterNs = 100'000 + i * 1000;
                    interval.sent = 1000;
                    interval.lost = rate > 40 ? 500 : 0;
                }
                step.intervals.push_back(interval);
            }
            step.transfer = transferStatistics(step.intervals, bytes);
            run.steps.push_back(std::move(step));
        }
    }
    return run;
}

class PlotBandwidthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBySize();
    void tcpHasNoPanelsOfDatagrams();
    void pointsShowTheirFigures();
    void exportedInTheRunsOwnFigure();
    void figuresSuitExperiments();
    void summariesSaySo();
    void meansBelowTheirDeviationAreInLogarithmicFigures();
    void nothingToDraw();
};

void PlotBandwidthTest::linesBySize()
{
    const RunData run = imaginedTransfers(Service::Udp, {64, 1470});
    PlottedRun plotted;
    plotted.setRun(&run);
    BandwidthPlot plot(plotted);
    plot.prepareFor({600, 500});
    QCOMPARE(plot.lines().size(), 2u);
    QCOMPARE(plot.lines()[0].name, u"Linux, iperf3, 64 bytes"_s);
    const auto& points = plot.lines()[0].points;
    QCOMPARE(points.size(), 4u);
    QCOMPARE(points[3].offeredMbits, 80);
    QCOMPARE(points[3].transfer.mbits->mean, 40.0);
    QCOMPARE(points[3].transfer.lossShare->mean, 0.5);
    QVERIFY(points[3].transfer.mbits->standardDeviation > 1);
    QCOMPARE(plot.axisRects().size(), 3);
    for (QCPAxisRect* rect : plot.axisRects())
        QVERIFY(rect->height() > 40);
}

void PlotBandwidthTest::tcpHasNoPanelsOfDatagrams()
{
    const RunData run = imaginedTransfers(Service::Tcp, {});
    PlottedRun plotted;
    plotted.setRun(&run);
    BandwidthPlot plot(plotted);
    plot.prepareFor({600, 500});
    QCOMPARE(plot.lines().size(), 1u);
    QVERIFY(!plot.lines()[0].points[0].transfer.jitterMs);
    int shown = 0;
    for (QCPAxisRect* rect : plot.axisRects())
        shown += rect->visible() ? 1 : 0;
    QCOMPARE(shown, 1);
    QVERIFY(plot.axisRect()->height() > 300);
}

void PlotBandwidthTest::pointsShowTheirFigures()
{
    const RunData run = imaginedTransfers(Service::Udp, {512});
    PlottedRun plotted;
    plotted.setRun(&run);
    BandwidthPlot plot(plotted);
    plot.resize(600, 500);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    plot.replot();
    const QPoint at(static_cast<int>(plot.xAxis->coordToPixel(80)),
                    static_cast<int>(plot.yAxis->coordToPixel(40)));
    QTest::mouseMove(&plot, at - QPoint(3, 0));
    QTest::mouseMove(&plot, at);
    QVERIFY(plot.readout().contains(u"5,000 of 10,000 datagrams (50 %)"_s));
    QVERIFY(plot.readout().contains(u"40.00 ±"_s));
}

void PlotBandwidthTest::exportedInTheRunsOwnFigure()
{
    const RunData run = imaginedTransfers(Service::Udp, {64, 1470});
    const QTemporaryDir dir;
    for (const char* suffix : {"png", "pdf"}) {
        FigureOptions options;
        options.view = mainFigure(run.experiment);
        const QString path = dir.filePath(u"f."_s + QLatin1String(suffix));
        exportFigure(run, options, path);
        QVERIFY(QFileInfo(path).size() > 5000);
    }
    const QImage image(dir.filePath(u"f.png"_s));
    QVERIFY(image.text(u"Description"_s).contains(u"n = 80 reports"_s));
    QVERIFY(image.text(u"Description"_s).contains(u"between the client's reports"_s));
}

void PlotBandwidthTest::figuresSuitExperiments()
{
    PlottedRun plotted;
    int requests = 0;
    int transfers = 0;
    int boots = 0;
    int ladders = 0;
    Experiment dns;
    Experiment udp;
    udp.service = Service::Udp;
    Experiment tcp;
    tcp.service = Service::Tcp;
    Experiment boot;
    boot.kind = ExperimentKind::Boot;
    Experiment ladder;
    ladder.memoryMiB = {256, 128};
    for (const FigureEntry& entry : figureList()) {
        const auto figure = entry.make(plotted);
        requests += figure->suits(dns) ? 1 : 0;
        transfers += figure->suits(udp) ? 1 : 0;
        boots += figure->suits(boot) ? 1 : 0;
        ladders += figure->suits(ladder) ? 1 : 0;
        QCOMPARE(figure->suits(udp), figure->suits(tcp));
    }
    QCOMPARE(transfers, 2); // bandwidth, and the guest's counters
    QVERIFY(requests >= 5);
    QCOMPARE(boots, 2); // boot times, and the guest's counters
    QCOMPARE(ladders, requests + 1);
    QCOMPARE(mainFigure(tcp), u"bandwidth"_s);
    QCOMPARE(mainFigure(dns), u"latency-by-rate"_s);
    QCOMPARE(mainFigure(boot), u"boot-times"_s);
}

// A run whose client reports only means and deviations.
static RunData summarizedRun(qint64 meanNs, qint64 deviationNs)
{
    RunData run = imaginedRun({ImaginedGuest()}, {500, 1000}, 1);
    run.experiment.service = Service::Http;
    run.experiment.client = Client::Httperf;
    for (StepData& step : run.steps) {
        ClientSummary summary;
        summary.outcomes[0] = 500;
        summary.latencies = 500;
        summary.meanNs = meanNs;
        summary.standardDeviationNs = deviationNs;
        step.samples.clear();
        step.summary = summary;
        step.statistics = statisticsOf(summary, step.record.duration);
    }
    return run;
}

// The deviation exceeds the mean at every rate, so the band's lower edge is negative.
void PlotBandwidthTest::meansBelowTheirDeviationAreInLogarithmicFigures()
{
    const RunData run = summarizedRun(400'000, 4'000'000);
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot plot(plotted);
    plot.setLogarithmic(true);
    plot.prepareFor({600, 400});
    QVERIFY2(plot.yAxis->range().contains(0.4),
             qPrintable(QString::number(plot.yAxis->range().lower)));
}

void PlotBandwidthTest::summariesSaySo()
{
    RunData run = summarizedRun(800'000, 200'000);
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot plot(plotted);
    plot.prepareFor({600, 400});
    const Curve& curve = plotted.curves().front();
    QCOMPARE(curve.points.front().meanNs, 8e5);
    QCOMPARE(plot.bandOf(curve).size(), 1); // ±σ without samples
    QCOMPARE(plot.raster().total(), 0u);
    QCOMPARE(summaryClients(plotted), u"httperf"_s);
    QVERIFY(summaryTag(plotted).contains(u"no individual requests"_s));
    QVERIFY(figureCaption(plot).contains(u"a band, but no cloud"_s));
    QVERIFY(figureCaption(plot).contains(u"a single process"_s));
    // The same for the service time, which this client does not distinguish from the response time.
    plotted.setLatencyKind(LatencyKind::Service);
    QCOMPARE(plotted.curves().front().points.front().meanNs, 8e5);
}

void PlotBandwidthTest::nothingToDraw()
{
    PlottedRun plotted;
    BandwidthPlot plot(plotted);
    plot.prepareFor({400, 300});
    QVERIFY(plot.lines().empty());
    RunData run = imaginedTransfers(Service::Udp, {64});
    run.steps.clear();
    plotted.setRun(&run);
    plot.prepareFor({400, 300});
    QVERIFY(plot.lines().empty());
}

QTEST_MAIN(PlotBandwidthTest)
#include "plot_bandwidth.moc"
