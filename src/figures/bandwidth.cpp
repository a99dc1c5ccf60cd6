// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/bandwidth.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/language.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/legend_strip.h"
#include "plot/rate_columns.h"
#include "plot/readout.h"
#include "plot/strips.h"
#include "plot/tickers.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The smallest upper end of an axis, even if all values are 0.
static constexpr double minLossPercent = 0.1;
static constexpr double minJitterMs = 0.01;

static std::optional<TransferStatistics::Spread> mbitsOf(const TransferStatistics& transfer)
{
    return transfer.mbits;
}

static std::optional<TransferStatistics::Spread> jitterOf(const TransferStatistics& transfer)
{
    return transfer.jitterMs;
}

static std::optional<TransferStatistics::Spread> lossPercentOf(const TransferStatistics& transfer)
{
    auto percent = transfer.lossShare;
    if (percent) {
        percent->mean *= 100;
        percent->standardDeviation *= 100;
    }
    return percent;
}

BandwidthPlot::BandwidthPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    plotLayout()->insertRow(1);
    plotLayout()->insertRow(2);
    m_lossAxes = addPanel(1);
    m_jitterAxes = addPanel(2);
    m_lossAxes->axis(QCPAxis::atLeft)->setLabel(tr("Lost (%)"));
    m_jitterAxes->axis(QCPAxis::atLeft)->setLabel(tr("Jitter (ms)"));
    yAxis->setLabel(tr("Bandwidth (Mbit/s)"));
    plotLayout()->setRowStretchFactor(3, 2.2);
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) {
        drawOffered(painter);
        drawFigure(painter, yAxis, mbitsOf);
    });
    for (const auto& [panel, figure] :
         {std::pair(m_lossAxes, &lossPercentOf), std::pair(m_jitterAxes, &jitterOf)}) {
        new DrawnLayer(
            *this, u"main"_s,
            [this, panel = panel, figure = figure](QCPPainter& painter) {
                drawFigure(painter, panel->axis(QCPAxis::atLeft), figure);
            },
            panel);
    }
}

QString BandwidthPlot::title() const
{
    return tr("Bandwidth against offered bandwidth");
}

bool BandwidthPlot::isUdp() const
{
    return !plotted().run() || plotted().run()->experiment.service == Service::Udp;
}

// For TCP, a client knows only what its socket accepted. Some servers report what they received.
QString BandwidthPlot::tcpSentence(bool toGuest) const
{
    qsizetype reports = 0;
    for (qsizetype i = 0; i < plotted().stepCount(); ++i)
        reports += receivedShare(plotted().step(i).record.clientJson).has_value();
    if (!toGuest || (reports > 0 && reports == plotted().stepCount()))
        return tr("TCP payload that arrived.");
    if (reports > 0)
        return tr("TCP payload that arrived, where the server reported it; otherwise as accepted "
                  "by the sender's socket, without confirmation that it arrived.");
    return tr("TCP payload as accepted by the sender's socket; arrival was not confirmed.");
}

QString BandwidthPlot::explanation() const
{
    const Experiment& experiment = plotted().run()->experiment;
    const bool toGuest = experiment.bandwidth.direction == BandwidthTest::Direction::ToGuest;
    QStringList sentences;
    sentences << (toGuest ? tr("This host sends, the guest receives.")
                          : tr("The guest sends, this host receives."));
    if (isUdp())
        sentences << tr("UDP payload that arrived; jitter as smoothed by the receiver (RFC 3550); "
                        "datagrams lost.");
    else
        sentences << tcpSentence(toGuest);
    sentences << (plotted().bandSigmas() > 0
                      ? tr("Line: mean; band: ±%1σ between the client's reports, clipped at zero.")
                            .arg(textLocale().toString(plotted().bandSigmas()))
                      : tr("Line: mean."))
              << tr("Thin line: all that was offered.");
    return sentences.join(QLatin1Char(' '));
}

void BandwidthPlot::readLine(const Curve& curve, int datagramBytes, bool severalSizes)
{
    Line line;
    line.name =
        severalSizes
            ? tr("%1, %n byte(s)", "curve, payload of a datagram", datagramBytes).arg(curve.name)
            : curve.name;
    for (const CurvePoint& point : curve.points) {
        std::vector<TransferInterval> intervals;
        QList<Verdict> verdicts;
        for (qsizetype i : point.steps) {
            const StepData& step = plotted().step(i);
            if (step.record.datagramBytes != datagramBytes)
                continue;
            const auto received = receivedIntervals(step.intervals, step.record.clientJson);
            intervals.insert(intervals.end(), received.begin(), received.end());
            if (step.record.state != RunState::Running)
                verdicts << step.record.verdict;
        }
        if (!intervals.empty())
            line.points.push_back(
                {point.offeredRate, transferStatistics(intervals, datagramBytes), worst(verdicts)});
    }
    m_lines.push_back(std::move(line));
}

void BandwidthPlot::readLines()
{
    m_lines.clear();
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        std::set<int> sizes;
        for (const CurvePoint& point : curve.points) {
            for (qsizetype i : point.steps)
                sizes.insert(plotted().step(i).record.datagramBytes);
        }
        const bool several = plotted().run()->experiment.datagramSizes().size() > 1;
        for (int bytes : sizes)
            readLine(curve, bytes, several);
    }
}

double BandwidthPlot::highest(Figure figure) const
{
    double top = 0;
    for (const Line& line : m_lines) {
        for (const Point& point : line.points) {
            if (const auto spread = figure(point.transfer))
                top = std::max(top,
                               spread->mean + plotted().bandSigmas() * spread->standardDeviation);
        }
    }
    return top;
}

void BandwidthPlot::setUpPanel(QCPAxisRect* panel, Figure figure, bool shown)
{
    panel->setVisible(shown);
    panel->setMinimumSize(0, shown ? 50 : 0);
    panel->setMaximumSize(QWIDGETSIZE_MAX, shown ? QWIDGETSIZE_MAX : 0);
    panel->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
    const double least = figure == &lossPercentOf ? minLossPercent : minJitterMs;
    QCPAxis* y = panel->axis(QCPAxis::atLeft);
    y->setRange(0, roundedUp(std::max(least, highest(figure) * 1.05)));
    y->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    y->ticker()->setTickCount(3);
    QCPAxis* x = panel->axis(QCPAxis::atBottom);
    x->setTickLabels(false);
    x->setScaleType(xAxis->scaleType());
    x->setTicker(xAxis->ticker());
    panel->axis(QCPAxis::atTop)->setScaleType(xAxis->scaleType());
}

void BandwidthPlot::refresh()
{
    readLines();
    m_ratesLogarithmic = RateColumns::suitsLogarithmic(plotted());
    setUpRateAxis(*this, m_ratesLogarithmic);
    xAxis->setLabel(tr("Offered bandwidth (Mbit/s)"));
    const auto scale = isLogarithmic() ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    yAxis->setScaleType(scale);
    yAxis2->setScaleType(scale);
    yAxis->setTicker(isLogarithmic() ? QSharedPointer<QCPAxisTicker>(new LogTicker)
                                     : QSharedPointer<QCPAxisTicker>(new LinearTicker));
    setUpPanel(m_lossAxes, &lossPercentOf, isUdp());
    setUpPanel(m_jitterAxes, &jitterOf, isUdp());
    if (m_lines.empty())
        return;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QList<Verdict> verdicts;
        for (const Point& point : m_lines[i].points)
            verdicts << point.verdict;
        const Verdict verdict = worst(verdicts);
        legendStrip().addCurve(
            verdict.kind == Verdict::Kind::Ok
                ? m_lines[i].name
                : tr("%1 (%2)", "curve, verdict").arg(m_lines[i].name, displayName(verdict.kind)),
            static_cast<int>(i));
    }
    addTags();
    if (plotted().bandSigmas() > 0)
        legendStrip().addBand(u"±%1σ"_s.arg(textLocale().toString(plotted().bandSigmas())),
                              m_lines.size() == 1 ? 0 : -1);
    legendStrip().addLine(tr("all arrived"), QPen(theme().outlier, 1));
}

FigureRange BandwidthPlot::wholeRange() const
{
    const auto rates = RateColumns(plotted(), m_ratesLogarithmic).everything();
    double offered = 1; // without the axis' margin beyond it, which would halve the panel
    double least = std::max(0.1, rates.from / 2);
    for (const Line& line : m_lines) {
        for (const Point& point : line.points) {
            offered = std::max<double>(offered, point.offeredMbits);
            if (point.transfer.mbits && point.transfer.mbits->mean > 0)
                least = std::min(least, point.transfer.mbits->mean * 0.95);
        }
    }
    const double top = roundedUp(std::max(offered, highest(&mbitsOf)));
    const double bottom = isLogarithmic() ? roundedDown(std::max(1e-6, least)) : 0;
    return {QCPRange(m_ratesLogarithmic ? rates.from : 0, rates.to), QCPRange(bottom, top)};
}

void BandwidthPlot::drawOffered(QCPPainter& painter) const
{
    QPolygonF all; // enough points for a smooth line on any combination of scales
    const QCPRange x = xAxis->range();
    for (int i = 0; i <= 200; ++i) {
        const double rate = m_ratesLogarithmic ? x.lower * std::pow(x.upper / x.lower, i / 200.0)
                                               : x.lower + x.size() * i / 200;
        if (!isLogarithmic() || rate > 0)
            all << QPointF(xAxis->coordToPixel(rate), yAxis->coordToPixel(rate));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().outlier, 1));
    painter.drawPolyline(all);
}

void BandwidthPlot::drawFigure(QCPPainter& painter, const QCPAxis* y, Figure figure) const
{
    const double k = plotted().bandSigmas();
    const bool logarithmic = y->scaleType() == QCPAxis::stLogarithmic;
    const double least = logarithmic ? y->range().lower : 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const int index = static_cast<int>(i);
        QPolygonF middle;
        QPolygonF upper;
        QPolygonF lower;
        QList<bool> hollow;
        for (const Point& point : m_lines[i].points) {
            const auto spread = figure(point.transfer);
            if (!spread)
                continue;
            const double x = xAxis->coordToPixel(point.offeredMbits);
            const double half = k * spread->standardDeviation;
            const auto at = [&](double value) {
                return QPointF(x, y->coordToPixel(std::max(least, value)));
            };
            middle << at(spread->mean);
            upper << at(spread->mean + half);
            lower << at(spread->mean - half);
            hollow << (point.verdict.kind != Verdict::Kind::Ok);
        }
        if (k > 0 && middle.size() > 1) {
            QPolygonF band = lower;
            std::reverse(band.begin(), band.end());
            QColor fill = theme().hue(index);
            fill.setAlphaF(theme().dark ? 0.28F : 0.20F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(upper + band);
        } else if (k > 0 && middle.size() == 1) { // a single point has no band, so draw a bar
            painter.setPen(QPen(theme().strong(index), 1.5));
            painter.drawLine(upper[0], lower[0]);
        }
        drawCurveLine(painter, theme(), index, middle);
        for (qsizetype at = 0; at < middle.size(); ++at)
            drawCurveMarker(painter, theme(), index, middle[at], hollow[at]);
    }
}

QString BandwidthPlot::placeText(QPointF pixel) const
{
    double nearest = reachPixels * reachPixels;
    QString text;
    const auto spread = [](const TransferStatistics::Spread& figure, int decimals) {
        return u"%1 ± %2"_s.arg(textLocale().toString(figure.mean, 'f', decimals),
                                textLocale().toString(figure.standardDeviation, 'f', decimals));
    };
    for (const Line& line : m_lines) {
        for (const Point& point : line.points) {
            const TransferStatistics& transfer = point.transfer;
            if (!transfer.mbits)
                continue;
            const double dx = xAxis->coordToPixel(point.offeredMbits) - pixel.x();
            const double dy = yAxis->coordToPixel(transfer.mbits->mean) - pixel.y();
            if (dx * dx + dy * dy >= nearest)
                continue;
            nearest = dx * dx + dy * dy;
            QStringList parts{visibleName(line.name), humanBandwidth(point.offeredMbits),
                              tr("arrived %1 Mbit/s").arg(spread(*transfer.mbits, 2))};
            if (transfer.jitterMs)
                parts << tr("jitter %1 ms").arg(spread(*transfer.jitterMs, 3));
            if (transfer.lossShare)
                parts << tr("lost %1 of %2 datagrams (%3)")
                             .arg(humanCount(transfer.lost.value_or(0)),
                                  humanCount(transfer.datagrams.value_or(0)),
                                  shareText(transfer.lossShare->mean));
            parts << tr("%n report(s)", nullptr, static_cast<int>(transfer.intervals))
                  << visibleName(displayText(point.verdict), 200);
            text = joinedReadout(parts);
        }
    }
    return text;
}

QString BandwidthPlot::xText(double x) const
{
    return humanBandwidth(x);
}

QString BandwidthPlot::yText(double y) const
{
    return xText(y);
}

} // namespace unisweep
