// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes to open a large run, how much memory it needs, and how fast it zooms.
//
//   window_bench FILE.unisweep      made by make_results
//
// Everything but the display is real: the actual window, offscreen, painted with the raster engine.
// "Opened" is when the figure with all samples has been painted, not when the file has been read.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include "gui/window/main_window.h"
#include "plot/sample_figure.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

namespace
{

double statusMiB(const char* field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

// Of all threads: on a busy machine the times alone say little.
double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Frames {
    std::vector<double> ms;
    std::vector<double> cpuMs;
};

void report(const char* what, Frames frames)
{
    std::ranges::sort(frames.ms);
    std::ranges::sort(frames.cpuMs);
    const std::size_t middle = frames.ms.size() / 2;
    std::printf("%-44s %8.1f ms median, %8.1f ms worst, %6.1f frames/s; CPU %.1f ms median\n", what,
                frames.ms[middle], frames.ms.back(), 1000 / frames.ms[middle],
                frames.cpuMs[middle]);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    QApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: window_bench FILE.unisweep\n");
        return 2;
    }
    MainWindow window(Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s}), home.path());
    window.resize(1400, 880);
    window.show();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 1500;) // the window's own initialization
        QCoreApplication::processEvents();
    auto* figure = window.findChild<SampleFigure*>(u"latency-by-rate"_s);
    const double empty = statusMiB("VmRSS");

    clock.restart();
    const double cpuBefore = cpuMs();
    double longest = 0; // in which the window did not react
    window.openFile(QString::fromLocal8Bit(argv[1]));
    QElapsedTimer turn;
    double first = 0; // until something was seen
    while (!(figure->raster().total() > 0 && figure->isCounted()) && clock.elapsed() < 1'200'000) {
        if (first == 0 && figure->raster().total() > 0)
            first = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        turn.restart();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        longest = std::max(longest, static_cast<double>(turn.nsecsElapsed()) / 1e6);
    }
    const double opened = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const auto n = static_cast<double>(figure->plotted().run()->sampleCount());
    std::printf("%-44s %8.0f of %.0f\n", "samples in the raster",
                static_cast<double>(figure->raster().total()), n);
    if (first > 0)
        std::printf("%-44s %8.2f s\n", "first picture, estimated", first);
    std::printf("%-44s %8.2f s, %.2f s of CPU\n", "opened, every sample counted", opened,
                (cpuMs() - cpuBefore) / 1e3);
    std::printf("%-44s %8.0f ms\n", "longest without reacting meanwhile", longest);
    for (clock.restart(); clock.elapsed() < 2000;) // subsequent work, such as models
        QCoreApplication::processEvents();
    std::printf("%-44s %8.1f bytes a sample (%.0f MiB; the empty window: %.0f MiB)\n", "memory",
                (statusMiB("VmRSS") - empty) * 1048576 / n, statusMiB("VmRSS"), empty);
    std::printf("%-44s %8.1f bytes a sample\n", "memory at its peak",
                (statusMiB("VmHWM") - empty) * 1048576 / n);

    const FigureRange whole{figure->xAxis->range(), figure->yAxis->range()};
    const auto frame = [&](Frames& frames, double share, double shift) {
        QElapsedTimer one;
        one.start();
        const double cpu = cpuMs();
        const double width = whole.x.size() * share;
        const double from = whole.x.lower + (whole.x.size() - width) * shift;
        figure->setZoom(FigureRange{QCPRange(from, from + width),
                                    QCPRange(whole.y.lower, whole.y.upper * share)});
        figure->replot(QCustomPlot::rpImmediateRefresh);
        frames.ms.push_back(static_cast<double>(one.nsecsElapsed()) / 1e6);
        frames.cpuMs.push_back(cpuMs() - cpu);
    };
    Frames zoom;
    Frames pan;
    for (int i = 0; i < 90; ++i)
        frame(zoom, 0.999 * std::pow(0.95, i), 0.4);
    for (int i = 0; i < 60; ++i)
        frame(pan, 0.9, i / 60.0);
    report("zoom in from everything, painted", zoom);
    report("pan at nine tenths, painted", pan);
    clock.restart();
    while (!figure->isCounted() && clock.elapsed() < 1'200'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    std::printf("%-44s %8.0f ms, %.0f samples\n", "until the resting view is counted",
                static_cast<double>(clock.nsecsElapsed()) / 1e6,
                static_cast<double>(figure->raster().total()));
    return 0;
}
