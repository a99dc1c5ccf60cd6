// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/door_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "figures/door_bars.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/figure_data.h"
#include "plot/legend_strip.h"
#include "plot/rate_columns.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct DoorPlotText {
    Q_DECLARE_TR_FUNCTIONS(DoorPlot)
};

const LatencyStatistics& statisticsOf(const DoorStatistics& door, int part)
{
    return part == 0 ? door.wayIn : part == 1 ? door.inside : door.wayOut;
}

} // namespace

DoorPlot::DoorPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { draw(painter); });
}

QString DoorPlot::title() const
{
    return DoorPlotText::tr("Where the time went");
}

QString DoorPlot::explanation() const
{
    double error = 0;
    for (const Line& line : m_lines) {
        for (const Step& step : line.steps)
            error = std::max(error, static_cast<double>(step.known->record->clockErrorNs));
    }
    return DoorPlotText::tr("Of each answered request: from sending until it enters the guest's "
                            "network interface, in the guest, and from there back to the client. "
                            "Solid: the median; dashed: the 99th percentile of each part "
                            "separately. The door's clock agrees with the client's to within %1.")
        .arg(humanTime(error));
}

void DoorPlot::refresh()
{
    m_ratesLogarithmic = RateColumns::suitsLogarithmic(plotted());
    setUpRateAxis(*this, m_ratesLogarithmic);
    setUpUprightAxis(DoorPlotText::tr("Time (ms)"));
    m_lines.clear();
    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        const Curve& curve = plotted().curves()[i];
        if (!curve.visible) {
            addHiddenCurve(i);
            continue;
        }
        Line line{static_cast<int>(i), {}};
        for (const CurvePoint& point : curve.points) {
            for (const qsizetype index : point.steps) {
                const StepData& step = plotted().step(index);
                if (!step.door)
                    continue;
                Known& known = m_known[step.record.id];
                if (known.record != step.door)
                    known = {step.door, doorStatistics(step).value_or(DoorStatistics())};
                if (known.statistics.inside.count > 0)
                    line.steps.push_back({point.offeredRate, &known});
            }
        }
        if (line.steps.empty())
            continue;
        legendStrip().addCurve(curve.name, line.curve);
        markCurve(i);
        m_lines.push_back(std::move(line));
    }
    if (m_lines.empty())
        return;
    for (int part = 0; part < doorParts; ++part)
        legendStrip().addLine(doorPartName(part), QPen(doorPartColor(part), 3));
    addTags();
}

FigureRange DoorPlot::wholeRange() const
{
    const auto rates = RateColumns(plotted(), m_ratesLogarithmic).everything();
    double most = 0;
    double least = INFINITY;
    for (const Line& line : m_lines) {
        for (const Step& step : line.steps) {
            for (int part = 0; part < doorParts; ++part) {
                const LatencyStatistics& one = statisticsOf(step.known->statistics, part);
                most = std::max(most, static_cast<double>(one.p99Ns) / 1e6);
                if (one.medianNs > 0)
                    least = std::min(least, static_cast<double>(one.medianNs) / 1e6);
            }
        }
    }
    const double top = roundedUp(std::max(1e-3, most * 1.05));
    return {QCPRange(m_ratesLogarithmic ? rates.from : 0, rates.to),
            QCPRange(isLogarithmic() ? roundedDown(std::min(least, top / 2)) : 0, top)};
}

void DoorPlot::draw(QCPPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const Line& line : m_lines) {
        for (int part = 0; part < doorParts; ++part)
            drawPart(painter, line, part);
    }
}

void DoorPlot::drawPart(QCPPainter& painter, const Line& line, int part) const
{
    const auto polygon = [&](qint64 LatencyStatistics::*quantile) {
        QPolygonF points;
        for (const Step& step : line.steps) {
            const auto ns =
                static_cast<double>(statisticsOf(step.known->statistics, part).*quantile);
            if (ns > 0 || !isLogarithmic())
                points << QPointF(xAxis->coordToPixel(step.rate), yAxis->coordToPixel(ns / 1e6));
        }
        return points;
    };
    const QPolygonF medians = polygon(&LatencyStatistics::medianNs);
    painter.setPen(QPen(doorPartColor(part), 1, Qt::DashLine));
    painter.drawPolyline(polygon(&LatencyStatistics::p99Ns));
    painter.setPen(QPen(doorPartColor(part), 2));
    painter.drawPolyline(medians);
    for (const QPointF& point : medians) {
        painter.save();
        painter.translate(point);
        painter.fillPath(FigureTheme::marker(line.curve, 7), doorPartColor(part));
        painter.restore();
    }
}

QString DoorPlot::placeText(QPointF pixel) const
{
    for (const Line& line : m_lines) {
        for (const Step& step : line.steps) {
            if (std::abs(xAxis->coordToPixel(step.rate) - pixel.x()) > reachPixels)
                continue;
            const DoorStatistics& door = step.known->statistics;
            const auto both = [](const LatencyStatistics& part) {
                return DoorPlotText::tr("%1, 99th percentile %2")
                    .arg(humanTime(static_cast<double>(part.medianNs)),
                         humanTime(static_cast<double>(part.p99Ns)));
            };
            return DoorPlotText::tr("%1 · %2 · way in %3 · in the guest %4 · way out %5")
                .arg(visibleName(plotted().curves()[static_cast<std::size_t>(line.curve)].name),
                     humanRate(step.rate), both(door.wayIn), both(door.inside), both(door.wayOut));
        }
    }
    return {};
}

QString DoorPlot::xText(double x) const
{
    return humanRate(x);
}
QString DoorPlot::yText(double y) const
{
    return humanTime(y * 1e6);
}

void DoorPlot::writeData(FigureData& out) const
{
    out.table(u"door"_s, {u"curve"_s, u"rate"_s, u"part"_s, u"median_ms"_s, u"p99_ms"_s});
    static constexpr std::array words = {"way in", "in the guest", "way out"};
    for (const Line& line : m_lines) {
        for (const Step& step : line.steps) {
            for (int part = 0; part < doorParts; ++part) {
                const LatencyStatistics& one = statisticsOf(step.known->statistics, part);
                out.row({plotted().curves()[static_cast<std::size_t>(line.curve)].name, step.rate,
                         QString::fromLatin1(words[static_cast<std::size_t>(part)]),
                         static_cast<double>(one.medianNs) / 1e6,
                         static_cast<double>(one.p99Ns) / 1e6});
            }
        }
    }
}

} // namespace unisweep
