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

void report(const char* what, std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    std::printf("%-44s %8.1f ms median, %8.1f ms worst, %6.1f frames/s\n", what, ms[ms.size() / 2],
                ms.back(), 1000 / ms[ms.size() / 2]);
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
    double longest = 0; // without processing events
    window.openFile(QString::fromLocal8Bit(argv[1]));
    QElapsedTimer turn;
    while (figure->raster().total() == 0 && clock.elapsed() < 120'000) {
        turn.restart();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        longest = std::max(longest, static_cast<double>(turn.nsecsElapsed()) / 1e6);
    }
    const double opened = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const auto n = static_cast<double>(figure->plotted().run()->sampleCount());
    std::printf("%-44s %8.0f of %.0f\n", "samples in the raster",
                static_cast<double>(figure->raster().total()), n);
    std::printf("%-44s %8.2f s\n", "opened", opened);
    std::printf("%-44s %8.0f ms\n", "longest without reacting meanwhile", longest);
    for (clock.restart(); clock.elapsed() < 2000;) // subsequent work, such as models
        QCoreApplication::processEvents();
    std::printf("%-44s %8.1f bytes a sample (%.0f MiB; the empty window: %.0f MiB)\n", "memory",
                (statusMiB("VmRSS") - empty) * 1048576 / n, statusMiB("VmRSS"), empty);
    std::printf("%-44s %8.1f bytes a sample\n", "memory at its peak",
                (statusMiB("VmHWM") - empty) * 1048576 / n);

    const FigureRange whole{figure->xAxis->range(), figure->yAxis->range()};
    const auto frame = [&](double share, double shift) {
        QElapsedTimer one;
        one.start();
        const double width = whole.x.size() * share;
        const double from = whole.x.lower + (whole.x.size() - width) * shift;
        figure->setZoom(FigureRange{QCPRange(from, from + width),
                                    QCPRange(whole.y.lower, whole.y.upper * share)});
        figure->replot(QCustomPlot::rpImmediateRefresh);
        return static_cast<double>(one.nsecsElapsed()) / 1e6;
    };
    std::vector<double> zoom;
    std::vector<double> pan;
    for (int i = 0; i < 90; ++i)
        zoom.push_back(frame(0.999 * std::pow(0.95, i), 0.4));
    for (int i = 0; i < 60; ++i)
        pan.push_back(frame(0.9, i / 60.0));
    report("zoom in from everything, painted", zoom);
    report("pan at nine tenths, painted", pan);
    return 0;
}
