// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sample_layers.h"

#include <array>

#include <algorithm>
#include <cmath>

#include "plot/cause_marks.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

SampleCloud::SampleCloud(SampleFigure& figure)
    : QCPLayerable(&figure, u"cloud"_s)
    , m_figure(figure)
{
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

    bool same = view == m_raster.view() && run.generation() == m_generation &&
                wanted.size() >= m_counted.size();
    for (std::size_t i = 0; same && i < m_counted.size(); ++i) {
        same = wanted[i].step == m_counted[i].step && wanted[i].placement == m_counted[i].placement;
        wanted[i].samples = m_counted[i].samples;
    }
    if (!same) {
        m_raster.reset(view);
        m_generation = run.generation();
        for (Counted& step : wanted)
            step.samples = 0;
    }
    m_counted = std::move(wanted);
    m_curveOfColumn.assign(static_cast<std::size_t>(view.width), 0);
    std::vector<RasterInput> inputs;
    for (Counted& step : m_counted) {
        const SampleColumns& columns = run.columns(step.step);
        inputs.push_back({&columns, run.step(step.step).samples, step.samples, step.placement});
        step.samples = columns.size();

        const auto duration = static_cast<double>(run.step(step.step).record.duration.count());
        const double end = step.placement.zero + step.placement.perNs * duration;
        const auto first = static_cast<int>(std::clamp(step.placement.zero, 0.0, view.width - 1.0));
        const auto last = static_cast<int>(std::clamp(end, 0.0, view.width - 1.0));
        std::fill(m_curveOfColumn.begin() + first, m_curveOfColumn.begin() + last + 1,
                  run.curveOf(step.step));
    }
    m_raster.add(inputs);
}

void SampleCloud::colour()
{
    const RasterView& view = m_raster.view();
    const quint32 densest = m_raster.densest();
    if (m_image.size() != QSize(view.width, view.height))
        m_image = QImage(view.width, view.height, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    if (densest == 0)
        return;

    // A lone sample must be seen: where no cell has many, the ramp begins at the full hue.
    const double most = std::log(static_cast<double>(densest));
    const double least = 0.5 - 0.45 * std::min(1.0, most / std::log(60.0));
    const auto colourOf = [&](int curve, quint32 samples) {
        const double share = most > 0 ? std::log(static_cast<double>(samples)) / most : 0;
        return m_figure.theme().density(curve, least + (1 - least) * share);
    };
    constexpr quint32 tableSize = 1024;
    std::vector<std::vector<QRgb>> tables(m_figure.plotted().curves().size() + 1);
    const auto bytesPerLine = static_cast<std::size_t>(m_image.bytesPerLine()) / sizeof(QRgb);
    auto* pixels = reinterpret_cast<QRgb*>(m_image.bits());

    for (int x = 0; x < view.width; ++x) {
        const int curve = m_curveOfColumn[static_cast<std::size_t>(x)];
        auto& table = tables[static_cast<std::size_t>(curve)];
        if (table.empty()) {
            for (quint32 samples = 1; samples <= std::min(densest, tableSize); ++samples)
                table.push_back(colourOf(curve, samples));
        }
        const auto column = m_raster.column(x);
        for (int y = 0; y < view.height; ++y) {
            const quint32 samples = column[static_cast<std::size_t>(y)];
            if (samples == 0)
                continue;
            pixels[static_cast<std::size_t>(view.height - 1 - y) * bytesPerLine +
                   static_cast<std::size_t>(x)] =
                samples <= table.size() ? table[samples - 1] : colourOf(curve, samples);
        }
    }
}

void SampleCloud::draw(QCPPainter* painter)
{
    count();
    colour();
    painter->setRenderHint(QPainter::LosslessImageRendering);
    // The axis' lower end is at the rectangle's last line, not below it, and QCPPainter moves what
    // is antialiased by half a pixel. Finer than pixels, both show.
    QRectF area = m_figure.axisRect()->rect();
    if (painter->modes().testFlag(QCPPainter::pmVectorized))
        area.translate(0, -1);
    else if (m_figure.cellsPerPixel() > 1)
        area.translate(0.5, -0.5);
    painter->drawImage(area, m_image);
}

OutlierCrosses::OutlierCrosses(SampleFigure& figure)
    : QCPLayerable(&figure, u"outliers"_s)
    , m_figure(figure)
{
}

void OutlierCrosses::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRect OutlierCrosses::clipRect() const
{
    return m_figure.axisRect()->rect();
}

void OutlierCrosses::draw(QCPPainter* painter)
{
    const PlottedRun& run = m_figure.plotted();
    const QRect rect = m_figure.axisRect()->rect();
    // Two crosses on the same spot look like one, so the second is not drawn: spots are as fine
    // as the device shows (1/1200 inch on paper).
    const bool vector = painter->modes().testFlag(QCPPainter::pmVectorized);
    const double spotsPerPixel = vector ? 12.5 : std::max(1.0, m_figure.cellsPerPixel());
    const auto across =
        static_cast<std::size_t>(std::ceil(std::max(0, rect.width()) * spotsPerPixel)) + 1;
    // A caption may leave no room for the figure, or less.
    const auto upright =
        static_cast<std::size_t>(std::ceil(std::max(0, rect.height()) * spotsPerPixel)) + 1;
    m_taken.assign(across * upright / 64 + 1, 0);

    // The more there are, the finer they are drawn: crowds keep their shape.
    const double crowd = std::log10(std::max(1.0, static_cast<double>(run.outlierCount()) / 500));
    const double arm = std::max(1.5, 2.6 - 0.5 * crowd);
    const double width = std::max(vector ? 0.4 : 0.8, (vector ? 0.9 : 1.0) - 0.25 * crowd);

    const bool byCause = run.causesShown();
    std::array<QList<QLineF>, causeCount> lines; // by cause
    for (const StepPlace& place : m_figure.places()) {
        const auto [from, to] = m_figure.pixelsOf(place);
        if (to < rect.left() || from > rect.right() + 1)
            continue;
        const SampleColumns& columns = run.columns(place.step);
        const double duration = std::max<double>(1, run.step(place.step).record.duration.count());
        const double perNs = (to - from) / duration;
        const auto& samples = run.step(place.step).samples;
        for (qsizetype sample : run.outliers(place.step)) {
            const qint64 time = samples[static_cast<std::size_t>(sample)].intendedNs;
            const double x = from + perNs * static_cast<double>(time);
            const double y = m_figure.yPixel(columns.latencyNs(sample));
            const double column = (x - rect.left()) * spotsPerPixel;
            const double row = (y - rect.top()) * spotsPerPixel;
            if (!(column >= 0 && row >= 0 && column < static_cast<double>(across) &&
                  row < static_cast<double>(upright)))
                continue;
            const std::size_t spot =
                static_cast<std::size_t>(row) * across + static_cast<std::size_t>(column);
            const quint64 bit = quint64{1} << (spot % 64);
            if (m_taken[spot / 64] & bit)
                continue;
            m_taken[spot / 64] |= bit;
            const Cause cause = byCause ? run.causeOf(place.step, sample) : Cause::Unknown;
            addCauseMark(lines[static_cast<std::size_t>(cause)], cause, QPointF(x, y), arm);
        }
    }
    for (int i = 0; i < causeCount; ++i) { // the gray ones under the others
        painter->setPen(QPen(causeColor(static_cast<Cause>(i), m_figure.theme()), width,
                             Qt::SolidLine, Qt::FlatCap));
        painter->drawLines(lines[static_cast<std::size_t>(i)]);
    }
}

} // namespace unisweep
