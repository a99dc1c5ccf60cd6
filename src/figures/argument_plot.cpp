// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/argument_plot.h"

#include <algorithm>
#include <cmath>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/figure_data.h"
#include "plot/legend_strip.h"
#include "plot/readout.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ArgumentPlot::ArgumentPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
    , m_work(readStep, [this] { invalidate(); })
{
    plotLayout()->insertRow(1);
    m_lengthAxes = addPanel(1);
    m_lengthAxes->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_lengthAxes->axis(QCPAxis::atLeft)->setLabel(tr("Episode (ms)"));
    m_lengthAxes->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    yAxis->setLabel(tr("Outliers (%)"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { drawShares(painter); });
    new DrawnLayer(
        *this, u"main"_s, [this](QCPPainter& painter) { drawLengths(painter); }, m_lengthAxes);
}

QString ArgumentPlot::title() const
{
    return tr("Outliers by argument");
}

bool ArgumentPlot::suits(const Experiment& experiment) const
{
    const bool differ =
        std::any_of(experiment.series.begin(), experiment.series.end(), [&](const Series& series) {
            return series.arguments != experiment.series.front().arguments;
        });
    return FigureView::suits(experiment) && (experiment.vary || differ);
}

QString ArgumentPlot::explanation() const
{
    if (!m_trial)
        return tr("This run did not vary an argument of its guests (vary in the experiment).");
    QStringList fences;
    for (const TrialLine& line : m_trial->lines) {
        if (!line.points.empty())
            fences << humanTime(line.fenceNs);
    }
    return tr("Against %1. Below: share of latencies above a fence common to all values of a line, "
              "%2 of its first value (%3), with Wilson's 95 % interval for the effective number of "
              "independent trials, as outliers cluster. Above: median length of the episodes of "
              "outliers, with its 95 % interval by ranks.")
        .arg(m_trial->argument, plotted().outlierRule().display(), fences.join(u", "_s));
}

// The median fence over the repetitions of the first value.
double ArgumentPlot::lineFenceNs(const TrialLine& line) const
{
    std::vector<double> fences;
    for (const TrialPoint& point : line.points) {
        for (qsizetype index : point.steps)
            fences.push_back(plotted().fenceNs(index));
        break;
    }
    return medianOf(fences);
}

TrialStep ArgumentPlot::readStep(const StepData& step, const Above& above)
{
    return readTrialStep(step, above.fenceNs, above.kind);
}

// Returns whether all of the point's steps have been read.
bool ArgumentPlot::readPoint(TrialPoint& point, double fence)
{
    std::vector<TrialStep> steps;
    for (qsizetype index : point.steps) {
        const StepData& step = plotted().step(index);
        if (step.record.state == RunState::Running && isVisible())
            continue; // read completely when it has ended
        const auto samples = static_cast<qsizetype>(step.samples.size());
        const auto* read =
            m_work.want(step, {fence, plotted().latencyKind()}, !isVisible() && !parentWidget());
        if (read && read->samples == samples)
            steps.push_back(read->result);
    }
    if (steps.size() < point.steps.size())
        return false;
    summarize(point, steps);
    return true;
}

void ArgumentPlot::refresh()
{
    if (m_reading != plotted().reading())
        m_work.forget();
    m_reading = plotted().reading();
    m_trial = plotted().run() ? findTrial(*plotted().run()) : std::nullopt;
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    if (m_trial) {
        for (qsizetype i = 0; i < m_trial->values.size(); ++i)
            ticker->addTick(static_cast<double>(i), m_trial->values[i]);
        xAxis->setLabel(m_trial->argument);
        for (std::size_t i = 0; i < m_trial->lines.size(); ++i) {
            TrialLine& line = m_trial->lines[i];
            std::erase_if(line.points, [this](TrialPoint& point) {
                std::erase_if(point.steps, [this](qsizetype step) {
                    return step >= plotted().stepCount() || !plotted().isVisible(step);
                });
                return point.steps.empty();
            });
            line.fenceNs = lineFenceNs(line);
            std::erase_if(line.points, [this, &line](TrialPoint& point) {
                return !readPoint(point, line.fenceNs);
            });
            legendStrip().addCurve(u"%1, %2"_s.arg(line.series, humanRate(line.offeredRate)),
                                   static_cast<int>(i));
        }
        m_work.start();
        addTags();
    } else {
        xAxis->setLabel(tr("no argument was varied"));
    }
    xAxis->setTicker(ticker);
    m_lengthAxes->axis(QCPAxis::atBottom)->setTicker(ticker);
    double longest = 0;
    for (const TrialLine& line : m_trial ? m_trial->lines : std::vector<TrialLine>()) {
        for (const TrialPoint& point : line.points) {
            if (point.lengthNs)
                longest =
                    std::max(longest, point.lengthNs->interval ? point.lengthNs->interval->high
                                                               : point.lengthNs->median);
        }
    }
    m_lengthAxes->axis(QCPAxis::atLeft)
        ->setRange(0, roundedUp(std::max(1e-3, longest / 1e6 * 1.1)));
}

FigureRange ArgumentPlot::wholeRange() const
{
    double most = 0;
    double last = 0;
    if (m_trial) {
        last = static_cast<double>(std::max<qsizetype>(1, m_trial->values.size()) - 1);
        for (const TrialLine& line : m_trial->lines) {
            for (const TrialPoint& point : line.points)
                most = std::max(most, point.share95.high);
        }
    }
    return {QCPRange(-0.5, last + 0.5), QCPRange(0, roundedUp(std::max(1e-3, most * 105)))};
}

// Shifts lines apart, so that their intervals can be distinguished.
double ArgumentPlot::xPixel(const TrialLine& line, const TrialPoint& point) const
{
    const auto index = &line - m_trial->lines.data();
    const double count = static_cast<double>(m_trial->lines.size());
    const double shift = count > 1 ? 0.3 * (static_cast<double>(index) / (count - 1) - 0.5) : 0;
    return xAxis->coordToPixel(static_cast<double>(m_trial->values.indexOf(point.value)) + shift);
}

static void drawPoints(QCPPainter& painter, const FigureTheme& theme, int curve,
                       const QPolygonF& line, const QList<QLineF>& bars)
{
    painter.setPen(QPen(theme.strong(curve), 1.4));
    for (const QLineF& bar : bars) {
        painter.drawLine(bar);
        for (const QPointF& end : {bar.p1(), bar.p2()})
            painter.drawLine(end - QPointF(4, 0), end + QPointF(4, 0));
    }
    drawCurveLine(painter, theme, curve, line);
    for (const QPointF& at : line)
        drawCurveMarker(painter, theme, curve, at, false);
}

void ArgumentPlot::drawShares(QCPPainter& painter) const
{
    if (!m_trial)
        return;
    for (std::size_t i = 0; i < m_trial->lines.size(); ++i) {
        QPolygonF line;
        QList<QLineF> bars;
        for (const TrialPoint& point : m_trial->lines[i].points) {
            const double x = xPixel(m_trial->lines[i], point);
            line << QPointF(x, yAxis->coordToPixel(point.share * 100));
            bars << QLineF(x, yAxis->coordToPixel(point.share95.low * 100), x,
                           yAxis->coordToPixel(point.share95.high * 100));
        }
        drawPoints(painter, theme(), static_cast<int>(i), line, bars);
    }
}

void ArgumentPlot::drawLengths(QCPPainter& painter) const
{
    if (!m_trial)
        return;
    const QCPAxis* y = m_lengthAxes->axis(QCPAxis::atLeft);
    for (std::size_t i = 0; i < m_trial->lines.size(); ++i) {
        QPolygonF line;
        QList<QLineF> bars;
        for (const TrialPoint& point : m_trial->lines[i].points) {
            if (!point.lengthNs)
                continue;
            const double x = xPixel(m_trial->lines[i], point);
            line << QPointF(x, y->coordToPixel(point.lengthNs->median / 1e6));
            if (const auto& interval = point.lengthNs->interval)
                bars << QLineF(x, y->coordToPixel(interval->low / 1e6), x,
                               y->coordToPixel(interval->high / 1e6));
        }
        drawPoints(painter, theme(), static_cast<int>(i), line, bars);
    }
}

QString ArgumentPlot::placeText(QPointF pixel) const
{
    if (!m_trial)
        return {};
    double nearest = reachPixels;
    QString text;
    for (const TrialLine& line : m_trial->lines) {
        for (const TrialPoint& point : line.points) {
            const double distance = std::abs(xPixel(line, point) - pixel.x());
            if (distance >= nearest)
                continue;
            nearest = distance;
            QStringList parts{
                visibleName(line.series), humanRate(line.offeredRate),
                tr("%1 %2", "argument, value")
                    .arg(visibleName(m_trial->argument), visibleName(point.value)),
                tr("%1 outliers of %2 (%3; 95 %: %4 to %5)")
                    .arg(humanCount(point.outliers), humanCount(point.latencies),
                         shareText(point.share), shareText(point.share95.low),
                         shareText(point.share95.high)),
                tr("in %n episode(s)", nullptr, static_cast<int>(point.lengthsNs.size()))};
            if (point.lengthNs)
                parts << tr("median %1").arg(humanTime(point.lengthNs->median));
            if (point.lengthNs && point.lengthNs->interval)
                parts << tr("95 %: %1 to %2")
                             .arg(humanTime(point.lengthNs->interval->low),
                                  humanTime(point.lengthNs->interval->high));
            text = joinedReadout(parts);
        }
    }
    return text;
}

void ArgumentPlot::writeData(FigureData& out) const
{
    out.table(u"argument"_s,
              {u"series"_s, u"memory_mib"_s, u"offered_rate"_s, u"argument"_s, u"value"_s,
               u"fence_ns"_s, u"latencies"_s, u"outliers"_s, u"outlier_share"_s,
               u"outlier_share_low"_s, u"outlier_share_high"_s, u"design_effect"_s, u"episodes"_s,
               u"episode_ns"_s, u"episode_ns_low"_s, u"episode_ns_high"_s});
    for (const TrialLine& line : m_trial ? m_trial->lines : std::vector<TrialLine>()) {
        for (const TrialPoint& point : line.points) {
            const auto& length = point.lengthNs;
            const bool bounded = length && length->interval;
            out.row({line.series, line.memoryMiB, line.offeredRate, m_trial->argument, point.value,
                     line.fenceNs, point.latencies, point.outliers, point.share, point.share95.low,
                     point.share95.high, point.designEffect,
                     static_cast<qint64>(point.lengthsNs.size()),
                     length ? QVariant(length->median) : QVariant(),
                     bounded ? QVariant(length->interval->low) : QVariant(),
                     bounded ? QVariant(length->interval->high) : QVariant()});
        }
    }
}

QString ArgumentPlot::xText(double x) const
{
    const auto index = std::lround(x);
    return m_trial && index >= 0 && index < m_trial->values.size() ? m_trial->values[index]
                                                                   : QString();
}

QString ArgumentPlot::yText(double y) const
{
    return shareText(y / 100);
}

} // namespace unisweep
