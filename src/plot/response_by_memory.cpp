// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/response_by_memory.h"

#include <algorithm>

#include <QFontMetricsF>

#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/figure_data.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

static constexpr double reachPixels = 12;
static constexpr double leastShare = 0.25; // the ladder's rule

ResponseByMemoryPlot::ResponseByMemoryPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    new DrawnLayer(*this, QStringLiteral("main"), [this](QCPPainter& painter) { draw(painter); });
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis2->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setLabel(QStringLiteral("Memory of the guest (MiB)"));
    yAxis->setLabel(QStringLiteral("Best response"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
}

QString ResponseByMemoryPlot::title() const
{
    return QStringLiteral("Response rate by memory");
}

QString ResponseByMemoryPlot::explanation() const
{
    return QStringLiteral("The highest response rate of the sweep at each size of the memory "
                          "ladder. It ends (×) where the server fails, or answers less than a "
                          "quarter (dotted) of what it answered with the most memory.");
}

void ResponseByMemoryPlot::refresh()
{
    m_rungs.clear();
    QSharedPointer<QCPAxisTickerText> sizes(new QCPAxisTickerText);
    if (const RunData* run = plotted().run()) {
        m_rungs.resize(run->experiment.series.size());
        for (const RungRecord& rung : run->rungs)
            m_rungs.at(static_cast<std::size_t>(rung.series)).push_back(rung);
        for (int memory : run->experiment.memoryMiB)
            sizes->addTick(memory, QString::number(memory));
    }
    xAxis->setTicker(sizes);
    const Service service = plotted().run() ? plotted().run()->experiment.service : Service::Dns;
    setUpUprightAxis(QStringLiteral("Best response (%1)").arg(responseUnit(service)));
    bool any = false;
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        if (m_rungs[i].empty())
            continue;
        any = true;
        legendStrip().addCurve(plotted().run()->experiment.series[i].name, static_cast<int>(i));
    }
    if (!any)
        return;
    legendStrip().addCross(QStringLiteral("end of the ladder"));
    addTags();
}

void ResponseByMemoryPlot::writeData(FigureData& out) const
{
    out.table(QStringLiteral("rungs"),
              {QStringLiteral("series"), QStringLiteral("memory_mib"), QStringLiteral("best_rate"),
               QStringLiteral("baseline_rate"), QStringLiteral("failure"), QStringLiteral("why")});
    for (const auto& rungs : m_rungs) {
        for (const RungRecord& rung : rungs) {
            const auto series = static_cast<std::size_t>(rung.series);
            out.row({plotted().run()->experiment.series.at(series).name, rung.memoryMiB,
                     rung.bestRate, rung.baselineRate, toWord(rung.failure), rung.why});
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
        const double quarter = leastShare * rungs.front().baselineRate;
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

void ResponseByMemoryPlot::drawEnd(QCPPainter& painter, const RungRecord& rung) const
{
    const QPointF at = pixel(rung);
    painter.setPen(QPen(theme().text, 2));
    painter.drawLine(at + QPointF(-5, -5), at + QPointF(5, 5));
    painter.drawLine(at + QPointF(-5, 5), at + QPointF(5, -5));
    const QFontMetricsF metrics(theme().smallFont);
    const QString text = displayName(rung.failure);
    painter.setFont(theme().smallFont);
    const double width = metrics.horizontalAdvance(text);
    const double left = std::min(at.x() + 9, axisRect()->left() + axisRect()->width() - width - 2);
    // One label above another where several ladders end at one place.
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
            QString text = QStringLiteral("%1, %2 MiB: at most %3 %4")
                               .arg(name)
                               .arg(rung.memoryMiB)
                               .arg(rung.bestRate, 0, 'f', 0)
                               .arg(responseUnit(plotted().run()->experiment.service));
            if (rung.failure != Failure::None)
                text += QStringLiteral("\n%1: %2").arg(displayName(rung.failure), rung.why);
            return text;
        }
    }
    return {};
}

QString ResponseByMemoryPlot::xText(double x) const
{
    return QStringLiteral("%1 MiB").arg(x, 0, 'f', 0);
}

QString ResponseByMemoryPlot::yText(double y) const
{
    return rateText(y);
}

} // namespace unisweep
