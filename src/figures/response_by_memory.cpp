// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/response_by_memory.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "base/language.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/figure_data.h"
#include "plot/legend_strip.h"
#include "plot/run_clock.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double minShare = 0.25; // the rule of the memory ladder
static constexpr double minGap = 0.08;   // between labels, relative to the axis' length

// Whether labels of these sizes would overlap on a logarithmic axis from the first to the last.
static bool areClose(const QList<double>& sizes)
{
    for (qsizetype i = 1; i < sizes.size(); ++i) {
        if (std::log(sizes[i] / sizes[i - 1]) < minGap * std::log(sizes.back() / sizes.front()))
            return true;
    }
    return false;
}

ResponseByMemoryPlot::ResponseByMemoryPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { draw(painter); });
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis2->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setLabel(tr("Memory of the guest (MiB)"));
    yAxis->setLabel(tr("Best", "highest response rate"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    const int below = plotLayout()->rowCount() - 1; // above the caption
    plotLayout()->insertRow(below);
    m_memoryAxes = addPanel(below);
    for (QCPAxis* axis : m_memoryAxes->axes(QCPAxis::atBottom | QCPAxis::atTop))
        axis->setScaleType(QCPAxis::stLogarithmic);
    m_memoryAxes->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_memoryAxes->axis(QCPAxis::atLeft)->setLabel(tr("In use (MiB)"));
    m_memoryAxes->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    new DrawnLayer(
        *this, u"main"_s, [this](QCPPainter& painter) { drawMemory(painter); }, m_memoryAxes);
}

QString ResponseByMemoryPlot::title() const
{
    return tr("Response rate by memory");
}

QString ResponseByMemoryPlot::explanation() const
{
    QString text = tr("Highest response rate of the sweep at each size of the memory ladder. The "
                      "ladder ends (×) where the server fails, or responds at less than a quarter "
                      "(dotted) of its rate with the most memory.");
    if (m_memoryAxes->visible())
        text += QLatin1Char(' ') + tr("Below: the most memory in use inside the guest, as its "
                                      "kernel reported through the balloon.");
    return text;
}

void ResponseByMemoryPlot::refresh()
{
    m_rungs.clear();
    m_memory.clear();
    double maxMiB = 0;
    QSharedPointer<QCPAxisTickerText> sizes(new QCPAxisTickerText);
    if (const RunData* run = plotted().run()) {
        m_rungs.resize(run->experiment.series.size());
        m_memory.resize(m_rungs.size());
        for (const RungRecord& rung : run->rungs) {
            const auto series = static_cast<std::size_t>(rung.series);
            m_rungs.at(series).push_back(rung);
            m_memory.at(series).push_back(rungMemory(*run, rung.series, rung.memoryMiB));
            maxMiB = std::max(maxMiB, m_memory[series].back().used.value_or(0));
        }
        for (int memory : run->experiment.memoryMiB)
            sizes->addTick(memory, QString::number(memory));
    }
    xAxis->setTicker(sizes);
    xAxis->setTickLabelRotation(areClose(sizes->ticks().keys()) ? -60 : 0);
    m_memoryAxes->axis(QCPAxis::atBottom)->setTicker(sizes);
    setPanelShown(*this, m_memoryAxes, maxMiB > 0, 130);
    m_memoryAxes->axis(QCPAxis::atLeft)->setRange(0, roundedUp(std::max(1.0, maxMiB * 1.1)));
    const Service service = plotted().run() ? plotted().run()->experiment.service : Service::Dns;
    setUpUprightAxis(tr("Best (%1)", "unit of the response rate").arg(responseUnit(service)));
    bool any = false;
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        if (m_rungs[i].empty())
            continue;
        any = true;
        legendStrip().addCurve(plotted().run()->experiment.series[i].name, static_cast<int>(i));
    }
    if (!any)
        return;
    legendStrip().addCross(tr("end of the ladder"));
    addTags();
}

void ResponseByMemoryPlot::writeData(FigureData& out) const
{
    out.table(u"rungs"_s, {u"series"_s, u"memory_mib"_s, u"best_rate"_s, u"baseline_rate"_s,
                           u"managed_mib"_s, u"used_mib"_s, u"failure"_s, u"why"_s});
    const auto known = [](const auto& mib) { return mib ? QVariant(*mib) : QVariant(); };
    for (std::size_t series = 0; series < m_rungs.size(); ++series) {
        for (std::size_t i = 0; i < m_rungs[series].size(); ++i) {
            const RungRecord& rung = m_rungs[series][i];
            const RungMemory& memory = m_memory[series][i];
            out.row({plotted().run()->experiment.series.at(series).name, rung.memoryMiB,
                     rung.bestRate, rung.baselineRate, known(memory.managed), known(memory.used),
                     toWord(rung.failure), rung.why});
        }
    }
}

FigureRange ResponseByMemoryPlot::wholeRange() const
{
    double most = 10;
    double low = 64;
    double high = 1024;
    if (const RunData* run = plotted().run()) {
        const QList<int>& sizes = run->experiment.memoryMiB;
        if (!sizes.isEmpty()) {
            low = *std::min_element(sizes.begin(), sizes.end());
            high = *std::max_element(sizes.begin(), sizes.end());
        }
        for (const RungRecord& rung : run->rungs)
            most = std::max(most, rung.bestRate);
    }
    return {QCPRange(low / 1.3, high * 1.3),
            QCPRange(isLogarithmic() ? 1 : -0.04 * most, roundedUp(most * 1.1))};
}

QPointF ResponseByMemoryPlot::pixel(const RungRecord& rung) const
{
    const double rate = isLogarithmic() ? std::max(1.0, rung.bestRate) : rung.bestRate;
    return {xAxis->coordToPixel(rung.memoryMiB), yAxis->coordToPixel(rate)};
}

void ResponseByMemoryPlot::draw(QCPPainter& painter) const
{
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        const auto& rungs = m_rungs[i];
        if (rungs.empty())
            continue;
        const auto curve = static_cast<int>(i);
        const double quarter = minShare * rungs.front().baselineRate;
        if (quarter > 0) {
            const double y = yAxis->coordToPixel(quarter);
            painter.setPen(QPen(theme().strong(curve), 1, Qt::DotLine));
            painter.drawLine(QPointF(axisRect()->left(), y),
                             QPointF(axisRect()->left() + axisRect()->width(), y));
        }
        QPolygonF line;
        for (const RungRecord& rung : rungs)
            line << pixel(rung);
        drawCurveLine(painter, theme(), curve, line);
        for (const RungRecord& rung : rungs) {
            if (rung.failure == Failure::None)
                drawCurveMarker(painter, theme(), curve, pixel(rung), false);
            else
                drawEnd(painter, rung);
        }
    }
}

void ResponseByMemoryPlot::drawMemory(QCPPainter& painter) const
{
    const QCPAxis* y = m_memoryAxes->axis(QCPAxis::atLeft);
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        QPolygonF line;
        for (std::size_t rung = 0; rung < m_rungs[i].size(); ++rung) {
            if (const auto used = m_memory[i][rung].used)
                line << QPointF(xAxis->coordToPixel(m_rungs[i][rung].memoryMiB),
                                y->coordToPixel(*used));
        }
        drawCurveLine(painter, theme(), static_cast<int>(i), line);
        for (const QPointF& at : line)
            drawCurveMarker(painter, theme(), static_cast<int>(i), at, false);
    }
}

void ResponseByMemoryPlot::drawEnd(QCPPainter& painter, const RungRecord& rung) const
{
    const QPointF at = pixel(rung);
    painter.setPen(QPen(theme().outlier, 2));
    painter.drawLine(at + QPointF(-5, -5), at + QPointF(5, 5));
    painter.drawLine(at + QPointF(-5, 5), at + QPointF(5, -5));
    const QFontMetricsF metrics(theme().smallFont);
    const QString text = displayName(rung.failure);
    painter.setPen(theme().text);
    painter.setFont(theme().smallFont);
    const double width = metrics.horizontalAdvance(text);
    const double left = std::min(at.x() + 9, axisRect()->left() + axisRect()->width() - width - 2);
    // Several ladders may end in the same place, so labels are stacked.
    const double up = 8 + metrics.height() * rung.series;
    painter.drawText(QPointF(left, at.y() - up), text);
}

QString ResponseByMemoryPlot::placeText(QPointF at) const
{
    for (const auto& rungs : m_rungs) {
        for (const RungRecord& rung : rungs) {
            const QPointF away = pixel(rung) - at;
            if (QPointF::dotProduct(away, away) > reachPixels * reachPixels)
                continue;
            const QString name =
                plotted().run()->experiment.series.at(static_cast<std::size_t>(rung.series)).name;
            const QString size = humanMemory(rung.memoryMiB);
            const QString best = humanCount(std::llround(rung.bestRate));
            const QString unit = responseUnit(plotted().run()->experiment.service);
            return rung.failure == Failure::None
                       ? tr("%1, %2: at most %3 %4", "series, memory, rate, unit")
                             .arg(visibleName(name), size, best, unit)
                       : tr("%1, %2: at most %3 %4 · %5: %6", "series, memory, rate, unit, failure")
                             .arg(visibleName(name), size, best, unit, displayName(rung.failure),
                                  visibleName(rung.why, 300));
        }
    }
    return {};
}

QString ResponseByMemoryPlot::xText(double x) const
{
    return humanMemory(static_cast<int>(std::lround(x)));
}

QString ResponseByMemoryPlot::yText(double y) const
{
    return humanRate(y);
}

} // namespace unisweep
