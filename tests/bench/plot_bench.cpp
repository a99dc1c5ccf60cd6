// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of figures with many samples, compared with a plain QCustomPlot graph of the same points.
//
//   plot_bench [SAMPLES]          10,000,000 by default; about a minute
//   plot_bench FILE.unisweep      made by make_results: reads it instead
//
// CPU is that of all threads: on a busy machine the times alone say little.
// Draws offscreen with the raster engine, as the window does. Every time is of whole frames:
// counting, colouring and painting all layers.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <tuple>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include "figures/latency_by_rate.h"
#include "made_up_run.h"
#include "results/results_file.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

namespace
{

using bench::steps;
constexpr double stepSeconds = 10;
constexpr QSize frameSize(900, 600);

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1048576;
}

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double peakMiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

RunData readRun(const QString& file)
{
    const double before = residentMiB();
    const double cpu = cpuMs();
    QElapsedTimer clock;
    clock.start();
    RunData run = readResults(file);
    const auto n = static_cast<double>(run.sampleCount());
    std::printf("%-46s %9.1f s, %.1f s of CPU (%.0f ns a sample)\n", "read the file",
                static_cast<double>(clock.elapsed()) / 1e3, (cpuMs() - cpu) / 1e3,
                (cpuMs() - cpu) * 1e6 / n);
    std::printf("%-46s %9.1f bytes a sample, %.1f at the peak\n", "memory then",
                (residentMiB() - before) * 1048576 / n, (peakMiB() - before) * 1048576 / n);
    return run;
}

RunData makeRun(qint64 total)
{
    RunData run;
    run.experiment = bench::makeExperiment(total);
    for (int i = 0; i < bench::steps; ++i) {
        StepData step;
        step.record = bench::makeRecord(run.experiment, i);
        step.record.id = i + 1;
        step.samples = bench::makeSamples(total / bench::steps, static_cast<unsigned>(i));
        step.statistics = computeStatistics(step.samples, step.record.duration);
        run.steps.push_back(std::move(step));
    }
    return run;
}

struct Frames {
    std::vector<double> ms;
    double cpuMs = 0; ///< of each, on average
};

void report(const char* what, Frames frames)
{
    std::vector<double>& ms = frames.ms;
    std::sort(ms.begin(), ms.end());
    const double median = ms[ms.size() / 2];
    std::printf("%-46s %9.1f ms  %9.1f ms  %8.1f/s  (%zu)  %9.1f ms\n", what, median, ms.back(),
                1000 / median, ms.size(), frames.cpuMs);
    std::fflush(stdout);
}

Frames frames(int count, const std::function<void(int)>& frame)
{
    std::vector<double> ms;
    const double cpu = cpuMs();
    for (int i = 0; i < count; ++i) {
        QElapsedTimer clock;
        clock.start();
        frame(i);
        ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return {ms, (cpuMs() - cpu) / count};
}

void ours(const RunData& run)
{
    const double before = residentMiB();
    PlottedRun plotted;
    std::size_t bytes = 0;
    for (const StepData& step : run.steps)
        bytes += step.samples.bytes();
    std::printf("%-46s %9.1f bytes each\n", "memory of the samples",
                static_cast<double>(bytes) / static_cast<double>(run.sampleCount()));
    report("read the samples", frames(1, [&](int) { plotted.setRun(&run); }));
    std::printf("%-46s %9.1f bytes a sample beside the sample itself\n", "memory of the figure",
                (residentMiB() - before) * 1048576 / static_cast<double>(run.sampleCount()));

    LatencyByRatePlot plot(plotted);
    plot.resize(frameSize);
    const auto draw = [&] { plot.replot(QCustomPlot::rpQueuedRefresh); };
    report("first frame", frames(1, [&](int) { plot.show(); }));
    std::printf("%-46s %9llu of %lld samples\n", "counted in the raster",
                static_cast<unsigned long long>(plot.raster().total()),
                static_cast<long long>(run.sampleCount()));
    report("frame of a view that stands still", frames(30, [&](int) { draw(); }));
    const FigureRange whole{plot.xAxis->range(), plot.yAxis->range()};
    for (bool logarithmic : {false, true}) {
        plot.setLogarithmic(logarithmic);
        plot.resetView();
        draw();
        const QCPRange y = plot.yAxis->range();
        const auto zoomed = [&](double share, double shift) {
            const double width = whole.x.size() * share;
            const double from = whole.x.lower + (whole.x.size() - width) * shift;
            const double top = logarithmic ? y.lower * std::pow(y.upper / y.lower, share)
                                           : y.lower + y.size() * share;
            plot.setZoom(FigureRange{QCPRange(from, from + width), QCPRange(y.lower, top)});
            draw();
        };
        const char* axis = logarithmic ? "logarithmic" : "linear";
        report(qPrintable(u"zoom from everything, %1"_s.arg(QLatin1String(axis))),
               frames(60, [&](int i) { zoomed(0.999 * std::pow(0.97, i), 0.4); }));
        report(qPrintable(u"pan at nine tenths, %1"_s.arg(QLatin1String(axis))),
               frames(60, [&](int i) { zoomed(0.9, i / 60.0); }));
        report(qPrintable(u"pan at a tenth, %1"_s.arg(QLatin1String(axis))),
               frames(60, [&](int i) { zoomed(0.1, i / 60.0); }));
    }
    plot.setLogarithmic(false);
    plot.resetView();
    draw();
    report("another k of the outlier rule", frames(20, [&](int i) {
               plotted.setOutlierRule({OutlierRule::Kind::MeanSigma, 2.5 + i * 0.05});
               draw();
           }));
    for (const auto& [kind, name, from] :
         {std::tuple(OutlierRule::Kind::MeanSigma, "mean + kσ, marks only", 2.0),
          std::tuple(OutlierRule::Kind::Tukey, "Tukey, marks only", 1.0),
          std::tuple(OutlierRule::Kind::Mad, "MAD, marks only", 2.0)}) {
        qint64 most = 0;
        report(qPrintable(u"another k, "_s + QString::fromUtf8(name)),
               frames(60, [&, kind = kind, from = from](int i) {
                   plotted.setOutlierRule({kind, from + i * 0.05});
                   most = std::max(most, plotted.outlierCount());
               }));
        std::printf("%-46s %9lld\n", "  outliers, at most", static_cast<long long>(most));
    }
    report("hover",
           frames(60, [&](int i) { plot.sampleNear(QPointF(100 + i * 12, 300 + (i % 7) * 30)); }));
}

void append()
{
    constexpr int perSecond = 500'000;
    constexpr int framesPerSecond = 30;
    const auto all = bench::makeSamples(10 * perSecond, 99);
    RunData run = makeRun(steps * 100'000);
    StepData live;
    live.record = run.steps.back().record;
    live.record.id = steps + 1;
    live.record.offeredRate = perSecond;
    live.record.state = RunState::Running;
    run.steps.push_back(live);
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot plot(plotted);
    plot.resize(frameSize);
    plot.show();
    plot.replot(QCustomPlot::rpQueuedRefresh);
    std::size_t at = 0;
    QElapsedTimer whole;
    whole.start();
    const Frames drawn = frames(10 * framesPerSecond, [&](int) {
        const std::size_t end = std::min(all.size(), at + perSecond / framesPerSecond);
        run.steps.back().samples.append(std::span(all).subspan(at, end - at));
        at = end;
        plotted.samplesAdded(live.record.id);
        plot.replot(QCustomPlot::rpQueuedRefresh);
    });
    report("live frame at 500,000 samples/s", drawn);
    std::printf("%-46s %9.1f %% of one CPU\n", "live, 30 frames a second",
                static_cast<double>(whole.elapsed()) / 10'000 * 100);
}

void plain(const RunData& run, bool adaptive)
{
    QCustomPlot plot;
    plot.resize(frameSize);
    plot.show();
    QCPGraph* graph = plot.addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDot));
    graph->setAdaptiveSampling(adaptive);
    QVector<QCPGraphData> points;
    points.reserve(run.sampleCount());
    for (const StepData& step : run.steps) {
        for (const Sample& sample : step.samples) {
            const double share = static_cast<double>(sample.intendedNs) / (stepSeconds * 1e9);
            points << QCPGraphData(step.record.offeredRate + (share - 0.5) * 3500,
                                   static_cast<double>(sample.responseNs()) / 1e6);
        }
    }
    const QString name =
        u"plain graph, adaptive sampling %1: "_s.arg(adaptive ? u"on"_s : u"off"_s);
    report(qPrintable(name + u"data"_s), frames(1, [&](int) { graph->data()->set(points, true); }));
    plot.rescaleAxes();
    report(qPrintable(name + u"frame"_s),
           frames(3, [&](int) { plot.replot(QCustomPlot::rpQueuedRefresh); }));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString argument = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const bool reads = QFile::exists(argument);
    const qint64 total = argc > 1 ? argument.toLongLong() : 10'000'000;
    if (!reads && total < steps) {
        std::fprintf(stderr, "usage: plot_bench [SAMPLES | FILE.unisweep], at least %d\n", steps);
        return 2;
    }
    const RunData run = reads ? readRun(argument) : makeRun(total);
    std::printf("%lld samples in %d steps, %d × %d pixels\n",
                static_cast<long long>(run.sampleCount()), steps, frameSize.width(),
                frameSize.height());
    std::printf("%-46s %12s  %12s  %10s  %18s\n", "", "median", "worst", "frames", "CPU");
    ours(run);
    append();
    plain(run, true);
    if (run.sampleCount() <= 20'000'000) // or a frame takes many seconds
        plain(run, false);
    return 0;
}
