// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_list.h"

#include <algorithm>

#include <QCoreApplication>
#include <array>

#include "figures/argument_plot.h"
#include "figures/bandwidth.h"
#include "figures/boot_times.h"
#include "figures/door_plot.h"
#include "figures/guest_plot.h"
#include "figures/histogram_plot.h"
#include "figures/latency_by_rate.h"
#include "figures/latency_by_time.h"
#include "figures/lateness_plot.h"
#include "figures/percentiles.h"
#include "figures/response_by_memory.h"
#include "figures/response_rate.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

template<class Figure> static std::unique_ptr<FigureView> make(PlottedRun& run)
{
    return std::make_unique<Figure>(run);
}

std::span<const FigureEntry> figureList()
{
    static constexpr std::array list = {
        FigureEntry{"latency-by-rate", QT_TRANSLATE_NOOP("Figures", "Latency by rate"),
                    make<LatencyByRatePlot>},
        FigureEntry{"latency-by-time", QT_TRANSLATE_NOOP("Figures", "Latency by time"),
                    make<LatencyByTimePlot>},
        FigureEntry{"response-rate", QT_TRANSLATE_NOOP("Figures", "Response rate"),
                    make<ResponseRatePlot>},
        FigureEntry{"percentiles", QT_TRANSLATE_NOOP("Figures", "Percentiles"),
                    make<PercentilesPlot>},
        FigureEntry{"histogram", QT_TRANSLATE_NOOP("Figures", "Histogram"), make<HistogramPlot>},
        FigureEntry{"send-lateness", QT_TRANSLATE_NOOP("Figures", "Send lateness"),
                    make<LatenessPlot>},
        FigureEntry{"bandwidth", QT_TRANSLATE_NOOP("Figures", "Bandwidth"), make<BandwidthPlot>},
        FigureEntry{"door", QT_TRANSLATE_NOOP("Figures", "Where the time went"), make<DoorPlot>},
        FigureEntry{"guest", QT_TRANSLATE_NOOP("Figures", "Guest"), make<GuestPlot>},
        FigureEntry{"argument", QT_TRANSLATE_NOOP("Figures", "By argument"), make<ArgumentPlot>},
        FigureEntry{"response-by-memory", QT_TRANSLATE_NOOP("Figures", "Response by memory"),
                    make<ResponseByMemoryPlot>},
        FigureEntry{"boot-times", QT_TRANSLATE_NOOP("Figures", "Boot times"), make<BootTimesPlot>},
    };
    return list;
}

const FigureEntry* figureEntry(const QString& word)
{
    const auto list = figureList();
    const auto found = std::find_if(list.begin(), list.end(), [&](const FigureEntry& entry) {
        return word == QLatin1String(entry.word);
    });
    return found == list.end() ? nullptr : &*found;
}

QString mainFigure(const Experiment& experiment)
{
    if (experiment.kind == ExperimentKind::Boot)
        return u"boot-times"_s;
    return isBandwidth(experiment.service) ? u"bandwidth"_s : u"latency-by-rate"_s;
}

QString figureWords()
{
    QStringList words;
    for (const FigureEntry& entry : figureList())
        words << QLatin1String(entry.word);
    return words.join(u", "_s);
}

} // namespace unisweep
