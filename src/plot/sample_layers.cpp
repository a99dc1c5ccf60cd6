// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sample_layers.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "plot/cause_marks.h"
#include "plot/samples_read.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The axis' lower end is at the rectangle's last line, not below it, and QCPPainter moves what is
// antialiased by half a pixel. Finer than pixels, both show.
QRectF cloudArea(const SampleFigure& figure, const QCPPainter& painter)
{
    QRectF area = figure.axisRect()->rect();
    if (painter.modes().testFlag(QCPPainter::pmVectorized))
        area.translate(0, -1);
    else if (figure.cellsPerPixel() > 1)
        area.translate(0.5, -0.5);
    return area;
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

// Whether the existing marks are still valid, so that only new outliers must be added.
bool OutlierCrosses::isSame(const View& view) const
{
    const PlottedRun& run = m_figure.plotted();
    const auto& places = m_figure.places();
    if (!(view == m_view) || places.size() < m_followed.size())
        return false;
    for (std::size_t i = 0; i < m_followed.size(); ++i) {
        const Followed& step = m_followed[i];
        if (places[i].step != step.place.step || places[i].curve != step.place.curve ||
            m_figure.pixelsOf(places[i]) != step.pixels ||
            run.fenceNs(step.place.step) != step.fenceNs ||
            run.outliers(step.place.step).size() < step.processed)
            return false;
    }
    return true;
}

namespace
{

// SampleFigure::yPixel() of many latencies: the axis is asked twice.
class UprightPixels
{
public:
    explicit UprightPixels(const SampleFigure& figure)
        : m_logarithmic(figure.yAxis->scaleType() == QCPAxis::stLogarithmic)
    {
        const QCPRange range = figure.yAxis->range();
        m_low = levelOf(range.lower * 1e6);
        m_zero = figure.yAxis->coordToPixel(range.lower);
        m_scale = (figure.yAxis->coordToPixel(range.upper) - m_zero) /
                  (levelOf(range.upper * 1e6) - m_low);
    }
    /// Not a number, or far away, for a latency that the axis does not have.
    double of(double latencyNs) const { return m_zero + (levelOf(latencyNs) - m_low) * m_scale; }

private:
    double levelOf(double latencyNs) const
    {
        return m_logarithmic ? std::log(latencyNs) : latencyNs;
    }

    bool m_logarithmic;
    double m_low = 0;
    double m_zero = 0;
    double m_scale = 0;
};

} // namespace

// Takes those outliers in view that were not looked at before.
void OutlierCrosses::follow(Followed& step)
{
    const PlottedRun& run = m_figure.plotted();
    const QRectF rect = m_figure.axisRect()->rect();
    const auto [from, to] = step.pixels;
    if (to < rect.left() || from > rect.right() + 1)
        return;
    const qsizetype index = step.place.step;
    const SampleColumns& columns = run.columns(index);
    const double duration = std::max<double>(1, run.step(index).record.duration.count());
    const double perNs = (to - from) / duration;
    const auto& samples = run.step(index).samples;
    const auto& outliers = run.outliers(index);
    samplesVisited() += std::ssize(outliers) - static_cast<qsizetype>(step.processed);
    const UprightPixels y(m_figure);
    std::vector<Mark> marks;
    for (; step.processed < outliers.size(); ++step.processed) {
        const qsizetype sample = outliers[step.processed];
        const qint64 time = samples[static_cast<std::size_t>(sample)].intendedNs;
        const QPointF at(from + perNs * static_cast<double>(time), y.of(columns.latencyNs(sample)));
        if (at.x() >= rect.left() && at.x() <= rect.right() + 1 && at.y() >= rect.top() &&
            at.y() <= rect.bottom() + 1)
            marks.push_back({at, m_view.byCause ? run.causeOf(index, sample) : Cause::Unknown});
    }
    const auto count = step.dots + std::ssize(step.crosses) + std::ssize(marks);
    if (count <= maxCrosses) {
        step.crosses.insert(step.crosses.end(), marks.begin(), marks.end());
        return;
    }
    addDots(step, std::exchange(step.crosses, {}));
    addDots(step, marks);
    step.dots = count;
}

// Crosses in the same spot look like one, so only the first is drawn.
void OutlierCrosses::addCrosses(LinesByCause& lines, const std::vector<Mark>& marks, double arm)
{
    const QRect rect = m_figure.axisRect()->rect();
    const auto across =
        static_cast<std::size_t>(std::ceil(std::max(0, rect.width()) * m_spotsPerPixel)) + 2;
    for (const Mark& mark : marks) {
        const auto column = static_cast<std::size_t>((mark.at.x() - rect.left()) * m_spotsPerPixel);
        const auto row = static_cast<std::size_t>((mark.at.y() - rect.top()) * m_spotsPerPixel);
        const std::size_t spot = row * across + column;
        const quint64 bit = quint64{1} << (spot % 64);
        if (m_taken.size() <= spot / 64)
            m_taken.resize(spot / 64 + 1);
        if (m_taken[spot / 64] & bit)
            continue;
        m_taken[spot / 64] |= bit;
        addCauseMark(lines[static_cast<std::size_t>(mark.cause)], mark.cause, mark.at, arm);
    }
}

void OutlierCrosses::addDots(const Followed& step, const std::vector<Mark>& marks)
{
    const QRectF rect = m_figure.axisRect()->rect();
    const double cells = m_figure.cellsPerPixel();
    if (m_cells.empty()) {
        m_cellCount = {std::max(1, static_cast<int>(std::lround(rect.width() * cells))),
                       std::max(1, static_cast<int>(std::lround(rect.height() * cells)))};
        const auto count = static_cast<std::size_t>(m_cellCount.width()) *
                           static_cast<std::size_t>(m_cellCount.height());
        m_cells.assign(count, 0);
        m_causes.assign(m_figure.plotted().causesShown() ? count : 0, Cause::Unknown);
        m_dots.reset(m_cellCount.width(), m_cellCount.height());
    }
    const auto [from, to] = step.pixels;
    m_dots.setCurve((from - rect.left()) * cells, (to - rect.left()) * cells, step.place.curve);
    for (const Mark& mark : marks) {
        const int x = std::min(static_cast<int>((mark.at.x() - rect.left()) * cells),
                               m_cellCount.width() - 1);
        const int y = std::clamp(static_cast<int>((rect.bottom() - mark.at.y()) * cells), 0,
                                 m_cellCount.height() - 1);
        const auto cell =
            static_cast<std::size_t>(x) * static_cast<std::size_t>(m_cellCount.height()) +
            static_cast<std::size_t>(y);
        ++m_cells[cell];
        if (!m_causes.empty() && mark.cause != Cause::Unknown)
            m_causes[cell] = mark.cause;
    }
}

void OutlierCrosses::drawDots(QCPPainter& painter)
{
    if (m_cells.empty())
        return;
    const FigureTheme& theme = m_figure.theme();
    const auto gray = [&theme](int curve, quint32 dots, quint32 densest) {
        const double share = densest > 1 ? std::log(static_cast<double>(dots)) /
                                               std::log(static_cast<double>(densest))
                                         : 0;
        return theme.outlierDensity(curve, share);
    };
    // A little larger than the dots of samples beneath.
    const int dot = std::max(1, static_cast<int>(std::lround(m_figure.dotCells() * 1.5)));
    painter.setRenderHint(QPainter::LosslessImageRendering);
    const QRectF area = cloudArea(m_figure, painter);
    painter.drawImage(area, m_dots.draw(m_cells, dot, gray));
    for (int i = 0; i < causeCount; ++i) {
        const auto cause = static_cast<Cause>(i);
        if (cause == Cause::Unknown ||
            std::find(m_causes.begin(), m_causes.end(), cause) == m_causes.end())
            continue;
        std::vector<quint32> ofCause(m_cells.size());
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
            ofCause[cell] = m_causes[cell] == cause ? m_cells[cell] : 0;
        const QRgb color = causeColor(cause, theme).rgb();
        painter.drawImage(area,
                          m_dots.draw(ofCause, dot, [=](int, quint32, quint32) { return color; }));
    }
}

void OutlierCrosses::draw(QCPPainter* painter)
{
    m_drawn = {};
    if (!m_figure.shows(FigurePart::Outliers))
        return;
    const bool vector = painter->modes().testFlag(QCPPainter::pmVectorized);
    // At the device's resolution (1/1200 inch on paper).
    m_spotsPerPixel = vector ? 12.5 : std::max(1.0, m_figure.cellsPerPixel());
    m_taken.clear();
    const PlottedRun& run = m_figure.plotted();
    const QCPRange latencies = m_figure.yAxis->range();
    const View view{.rect = m_figure.axisRect()->rect(),
                    .low = latencies.lower,
                    .high = latencies.upper,
                    .logarithmic = m_figure.isLogarithmic(),
                    .cells = m_figure.cellsPerPixel(),
                    .byCause = run.causesShown(),
                    .causes = run.causesShown() ? run.causesVersion() : 0,
                    .generation = run.generation()};
    if (!isSame(view)) {
        m_followed.clear();
        m_cells.clear();
        m_view = view;
    }
    LinesByCause lines;
    const auto& places = m_figure.places();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == m_followed.size())
            m_followed.push_back({.place = places[i],
                                  .pixels = m_figure.pixelsOf(places[i]),
                                  .fenceNs = run.fenceNs(places[i].step)});
        follow(m_followed[i]);
        m_drawn.asDots += m_followed[i].dots;
        m_drawn.asCrosses += std::ssize(m_followed[i].crosses);
    }
    // The more there are, the finer they are drawn, so that the shape of dense groups remains
    // visible.
    const double crowd = std::log10(std::max(1.0, static_cast<double>(m_drawn.asCrosses) / 500));
    const double arm = std::max(1.5, 2.6 - 0.5 * crowd);
    const double width = std::max(vector ? 0.4 : 0.8, (vector ? 0.9 : 1.0) - 0.25 * crowd);
    for (const Followed& step : m_followed)
        addCrosses(lines, step.crosses, arm);

    drawDots(*painter);
    for (int i = 0; i < causeCount; ++i) { // gray ones below the others
        painter->setPen(QPen(causeColor(static_cast<Cause>(i), m_figure.theme()), width,
                             Qt::SolidLine, Qt::FlatCap));
        painter->drawLines(lines[static_cast<std::size_t>(i)]);
    }
}

} // namespace unisweep
