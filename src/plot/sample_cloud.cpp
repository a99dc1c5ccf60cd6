// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "base/canceled.h"
#include "plot/sample_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// More of them take longer than a frame may (tests/bench/README.md).
static constexpr qsizetype usuallyAtOnce = 6'000'000;
// Between the events of a wheel or a drag.
static constexpr auto restsAfter = 150ms;

SampleCloud::SampleCloud(SampleFigure& figure)
    : QCPLayerable(&figure, u"cloud"_s)
    , m_figure(figure)
    , m_atOnce(usuallyAtOnce)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restsAfter);
    connect(&m_rest, &QTimer::timeout, this, &SampleCloud::countInBackground);
}

void SampleCloud::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(false);
}

QRect SampleCloud::clipRect() const
{
    return m_figure.axisRect()->rect();
}

void SampleCloud::count()
{
    const PlottedRun& run = m_figure.plotted();
    const QRect rect = m_figure.axisRect()->rect();
    const double cells = m_figure.cellsPerPixel();
    const QCPRange latencies = m_figure.yAxis->range();
    const RasterView view{.width = std::max(1, static_cast<int>(std::lround(rect.width() * cells))),
                          .height =
                              std::max(1, static_cast<int>(std::lround(rect.height() * cells))),
                          .logarithmic = m_figure.isLogarithmic(),
                          .lowNs = latencies.lower * 1e6,
                          .highNs = latencies.upper * 1e6};

    std::vector<Counted> wanted;
    const double cellsPerPixel = static_cast<double>(view.width) / std::max(1, rect.width());
    for (const StepPlace& place : m_figure.places()) {
        const auto [from, to] = m_figure.pixelsOf(place);
        const double duration = std::max<double>(1, run.step(place.step).record.duration.count());
        const double perNs = (to - from) * cellsPerPixel / duration;
        wanted.push_back({place.step, {(from - rect.left()) * cellsPerPixel, perNs}, 0});
    }

    const bool complete = m_figure.drawsPicture() && m_estimated;
    bool same = !complete && view == m_raster.view() && run.generation() == m_generation &&
                wanted.size() >= m_counted.size();
    for (std::size_t i = 0; same && i < m_counted.size(); ++i) {
        same = wanted[i].step == m_counted[i].step && wanted[i].placement == m_counted[i].placement;
        wanted[i].samples = m_counted[i].samples;
    }
    if (!same) {
        m_raster.reset(view);
        m_estimated = false;
        m_rest.stop();
        m_counter.cancel();
        m_generation = run.generation();
        for (Counted& step : wanted)
            step.samples = 0;
    }
    m_counted = std::move(wanted);
    m_dots.reset(view.width, view.height);
    std::vector<RasterInput> inputs;
    for (Counted& step : m_counted) {
        const SampleColumns& columns = run.columns(step.step);
        inputs.push_back({&columns, run.step(step.step).samples, step.samples, step.placement});
        step.samples = columns.size();
        const auto duration = static_cast<double>(run.step(step.step).record.duration.count());
        m_dots.setCurve(step.placement.zero, step.placement.zero + step.placement.perNs * duration,
                        run.curveOf(step.step));
    }
    const int oneOf = m_figure.drawsPicture() || same ? 1 : shareOf(inputs);
    m_raster.add(inputs, oneOf);
    if (oneOf > 1) {
        m_estimated = true;
        m_rest.start();
    }
}

int SampleCloud::shareOf(std::span<const RasterInput> inputs) const
{
    constexpr qsizetype most = 64;
    const qsizetype samples = m_raster.samplesToCount(inputs);
    return static_cast<int>(std::clamp<qsizetype>((samples + m_atOnce - 1) / m_atOnce, 1, most));
}

namespace
{

// Of one step, as a thread may read it.
struct Part {
    SampleColumns columns;
    SampleList samples;
    TimePlacement placement;
};

DensityRaster countParts(const std::vector<Part>& parts, const RasterView& view,
                         const std::stop_token& stop)
{
    constexpr qsizetype atATime = 10'000'000; // until it may stop
    DensityRaster raster;
    raster.reset(view);
    std::vector<RasterInput> inputs;
    qsizetype waiting = 0;
    for (const Part& part : parts) {
        inputs.push_back({&part.columns, part.samples, 0, part.placement});
        waiting += part.columns.size();
        if (waiting < atATime)
            continue;
        raster.add(std::exchange(inputs, {}));
        waiting = 0;
        if (stop.stop_requested())
            throw Canceled();
    }
    raster.add(inputs);
    return raster;
}

} // namespace

// A change of the view cancels it.
void SampleCloud::countInBackground()
{
    const PlottedRun& run = m_figure.plotted();
    if (!m_estimated || run.generation() != m_generation)
        return;
    std::vector<Part> parts;
    std::vector<Counted> counted = m_counted;
    parts.reserve(counted.size());
    for (Counted& step : counted) {
        parts.push_back({run.columns(step.step), run.step(step.step).samples, step.placement});
        step.samples = parts.back().columns.size();
    }
    m_counter.start([parts = std::make_shared<const std::vector<Part>>(std::move(parts)),
                     view = m_raster.view()](
                        const std::stop_token& stop) { return countParts(*parts, view, stop); },
                    [this, counted = std::move(counted)](DensityRaster raster) {
                        m_raster = std::move(raster);
                        m_counted = counted; // what has come meanwhile is added by the next frame
                        m_estimated = false;
                        if (m_figure.isVisible())
                            m_figure.replot(QCustomPlot::rpQueuedReplot);
                    });
}

QRgb SampleCloud::colorOf(int curve, quint32 dots, quint32 densest) const
{
    // A lone sample must be seen: where no cell has many, the ramp begins at the full hue.
    const double most = std::log(static_cast<double>(densest));
    const double least = 0.5 - 0.45 * std::min(1.0, most / std::log(60.0));
    const double share = most > 0 ? std::log(static_cast<double>(dots)) / most : 0;
    return m_figure.theme().density(curve, least + (1 - least) * share);
}

void SampleCloud::draw(QCPPainter* painter)
{
    if (!m_figure.shows(FigurePart::Samples))
        return;
    count();
    painter->setRenderHint(QPainter::LosslessImageRendering);
    painter->drawImage(cloudArea(m_figure, *painter),
                       m_dots.draw(m_raster.cells(), m_figure.dotCells(),
                                   [this](int curve, quint32 dots, quint32 densest) {
                                       return colorOf(curve, dots, densest);
                                   }));
}

} // namespace unisweep
