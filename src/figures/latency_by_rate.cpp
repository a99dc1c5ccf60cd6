// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/latency_by_rate.h"

#include <cmath>
#include <map>
#include <set>

#include <QFontMetrics>

#include "base/language.h"
#include "base/quantity_text.h"
#include "figures/paper_reference.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/legend_strip.h"
#include "plot/readout.h"
#include "plot/strips.h"
#include "plot/tickers.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

LatencyByRatePlot::LatencyByRatePlot(PlottedRun& run, QWidget* parent)
    : SampleFigure(run, parent)
{
    for (int row = 1; row <= 3; ++row)
        plotLayout()->insertRow(row);
    plotLayout()->addElement(1, 0, makeKneeRow(*this));
    plotLayout()->addElement(
        2, 0,
        new DrawnStrip(
            *this,
            [this] { return anyFailure() ? QFontMetrics(theme().smallFont).height() + 7 : 0; },
            [this](QCPPainter& painter, QRect strip) { drawFailures(painter, strip); }));
    plotLayout()->addElement(
        3, 0,
        new DrawnStrip(
            *this, [this] { return anyVerdict() ? 6 : 0; },
            [this](QCPPainter& painter, QRect strip) { drawVerdicts(painter, strip); }));
    using Drawer = void (LatencyByRatePlot::*)(QCPPainter&) const;
    const auto drawOn = [this](const char* layer, Drawer drawer) {
        new DrawnLayer(*this, QString::fromLatin1(layer),
                       [this, drawer](QCPPainter& painter) { (this->*drawer)(painter); });
    };
    drawOn("band", &LatencyByRatePlot::drawBand);
    new DrawnLayer(*this, u"curves"_s,
                   [this](QCPPainter& painter) { drawReferenceRates(painter, *this); });
    drawOn("curves", &LatencyByRatePlot::drawCurves);
    new DrawnLayer(*this, u"curves"_s, [this](QCPPainter& painter) { drawKnees(painter, *this); });
    xAxis->grid()->setVisible(false); // the columns replace a grid
}

QString LatencyByRatePlot::title() const
{
    return tr("Latency by offered rate");
}

QString LatencyByRatePlot::explanation() const
{
    QStringList sentences;
    const double seconds =
        std::chrono::duration<double>(plotted().run()->experiment.duration).count();
    sentences << (plotted().latencyKind() == LatencyKind::Response
                      ? tr("Response time is measured from the scheduled sending time.")
                      : tr("Service time is measured from the actual sending time; it hides "
                           "queueing in the load client."));
    sentences << (theme().dark ? tr("Within a column: time, from left to right (%1 s); brighter "
                                    "means more samples.")
                               : tr("Within a column: time, from left to right (%1 s); darker "
                                    "means more samples."))
                     .arg(textLocale().toString(seconds));
    sentences << (plotted().bandSigmas() > 0
                      ? tr("Line: mean; band: ±%1σ, clipped at zero.")
                            .arg(textLocale().toString(plotted().bandSigmas()))
                      : tr("Line: mean."));
    sentences
        << (plotted().causesShown()
                ? QCoreApplication::translate("Figures",
                                              "Marks: %1 outliers above %2 of their step, by "
                                              "likely cause; all statistics include them.")
                : QCoreApplication::translate(
                      "Figures",
                      "Gray ×: %1 outliers above %2 of their step; all statistics include them."))
               .arg(humanCount(plotted().outlierCount()), plotted().outlierRule().display());
    if (const QString note = zoom() ? QString() : leftOutNote(); !note.isEmpty())
        sentences << note + QLatin1Char('.');
    return sentences.join(QLatin1Char(' ')) + referenceText(plotted(), false);
}

void LatencyByRatePlot::setRateScale(RateScale scale)
{
    if (scale == m_rateScale)
        return;
    m_rateScale = scale;
    setZoom(std::nullopt); // a range on one scale is not useful on the other
    invalidate();
}

bool LatencyByRatePlot::ratesAreLogarithmic() const
{
    if (m_rateScale != RateScale::Automatic)
        return m_rateScale == RateScale::Logarithmic;
    return RateColumns::suitsLogarithmic(plotted());
}

void LatencyByRatePlot::refresh()
{
    const bool logarithmic = ratesAreLogarithmic();
    m_columns = RateColumns(plotted(), logarithmic);
    setUpRateAxis(*this, logarithmic);
    setUpUprightAxis(latencyLabel(), latencyUnit());

    std::vector<StepPlace> places;
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (!plotted().isVisible(i))
            continue;
        const RateColumns::Span part = m_columns.stepPart(i);
        if (part.to > part.from)
            places.push_back({i, plotted().curveOf(i), part.from, part.to});
    }
    setPlaces(std::move(places));
    fillLegend();
}

void LatencyByRatePlot::fillLegend()
{
    std::map<Verdict::Kind, bool> verdicts;
    int only = 0;
    const int visible = plotted().visibleCurveCount();
    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        const Curve& curve = plotted().curves()[i];
        if (!curve.visible) {
            addHiddenCurve(i);
            continue;
        }
        only = static_cast<int>(i);
        legendStrip().addCurve(visible == 1 ? tr("%1: mean").arg(curve.name) : curve.name, only);
        markCurve(i);
        for (const CurvePoint& point : curve.points)
            verdicts[point.verdict.kind] = true;
    }
    if (visible == 0)
        return;
    addTags();
    if (plotted().bandSigmas() > 0)
        legendStrip().addBand(u"±%1σ"_s.arg(plotted().bandSigmas()), visible == 1 ? only : -1);
    addSampleLegend();
    // If a single curve's steps all have the same verdict, its badge shows that.
    const bool isShownByBadge = visible == 1 && verdicts.size() == 1;
    verdicts.erase(Verdict::Kind::Ok);
    if (isShownByBadge)
        verdicts.clear();
    for (const auto& [kind, met] : shows(FigurePart::Verdicts) ? verdicts : decltype(verdicts)())
        legendStrip().addShade(tr("%1 step", "verdict").arg(displayName(kind)),
                               theme().verdictShade(kind));
}

FigureRange LatencyByRatePlot::wholeRange() const
{
    const RateColumns::Span rates = m_columns.everything();
    return {QCPRange(rates.from, rates.to), wholeLatencies()};
}

std::optional<int> LatencyByRatePlot::usualRate() const
{
    if (plotted().run() && plotted().run()->state == RunState::Running)
        return {}; // shows what arrives
    double knee = 0;
    std::set<int> rates;
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        if (!curve.knee)
            return {}; // the guest kept up with all of its rates
        knee = std::max(knee, curve.knee->rate);
        for (const CurvePoint& point : curve.points)
            rates.insert(point.offeredRate);
    }
    const auto past = rates.upper_bound(static_cast<int>(knee));
    if (past == rates.end() || std::next(past) == rates.end())
        return {};
    return *past;
}

FigureRange LatencyByRatePlot::usualRange() const
{
    const FigureRange whole = wholeRange();
    const auto rate = usualRate();
    if (!rate)
        return whole;
    const RateColumns::Span last = m_columns.column(*rate);
    const double air = 0.1;
    const double end = ratesAreLogarithmic() ? last.to * std::pow(last.to / last.from, air)
                                             : last.to + (last.to - last.from) * air;
    return {QCPRange(whole.x.lower, std::min(end, whole.x.upper)), wholeLatencies(*rate)};
}

QString LatencyByRatePlot::leftOutNote() const
{
    const auto rate = usualRate();
    return rate ? tr("Rates above %1, past the knee, are not shown").arg(humanRate(*rate))
                : QString();
}

bool LatencyByRatePlot::anyFailure() const
{
    if (!shows(FigurePart::Failures))
        return false;
    for (const Curve& curve : plotted().curves()) {
        for (const CurvePoint& point : curve.points) {
            if (curve.visible && point.lossRatio > 0)
                return true;
        }
    }
    return false;
}

int LatencyByRatePlot::curveIndex(const Curve& curve) const
{
    return static_cast<int>(&curve - plotted().curves().data());
}

double LatencyByRatePlot::pointPixel(const Curve& curve, const CurvePoint& point) const
{
    const RateColumns::Span part = m_columns.curvePart(point.offeredRate, curveIndex(curve));
    return (xAxis->coordToPixel(part.from) + xAxis->coordToPixel(part.to)) / 2;
}

QString LatencyByRatePlot::placeText(QPointF pixel) const
{
    const QRect rect = axisRect()->rect();
    if (pixel.x() < rect.left() || pixel.x() > rect.right() || pixel.y() > rect.bottom())
        return {};
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        for (const CurvePoint& point : curve.points) {
            const auto part = m_columns.curvePart(point.offeredRate, curveIndex(curve));
            if (pixel.x() >= xAxis->coordToPixel(part.from) &&
                pixel.x() < xAxis->coordToPixel(part.to))
                return pointReadout(plotted(), curve, point);
        }
    }
    return {};
}

QString LatencyByRatePlot::xText(double x) const
{
    return humanRate(x);
}

} // namespace unisweep
