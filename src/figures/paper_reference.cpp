// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paper_reference.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "base/own_files.h"
#include "base/quantity_text.h"
#include "experiment/yaml_reader.h"
#include "plot/caption.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

std::vector<PaperReference::Rate> PaperReference::ratesOf(Service service) const
{
    std::vector<Rate> result;
    std::copy_if(rates.begin(), rates.end(), std::back_inserter(result),
                 [service](const Rate& rate) { return rate.service == service; });
    return result;
}

PaperReference readPaperReference(const QString& path)
{
    const YamlDocument document = YamlDocument::load(path);
    YamlMap map = document.root().map();
    PaperReference reference;
    reference.source = map.text("source");
    reference.shortSource = map.text("short");
    for (const YamlNode& node : map.require("rates").list()) {
        YamlMap entry = node.map();
        PaperReference::Rate rate;
        const QString service = entry.text("service");
        const std::array services = {Service::Dns, Service::Http, Service::Tcp, Service::Udp};
        const auto* found = std::find_if(services.begin(), services.end(),
                                         [&](Service s) { return toWord(s) == service; });
        if (found == services.end())
            node.complain(
                u"service: \"%1\" is none; expected dns, http, tcp or udp"_s.arg(service));
        else
            rate.service = *found;
        rate.label = entry.text("label");
        rate.perSecond = entry.real("rate");
        if (!(rate.perSecond > 0))
            node.complain(u"rate: expected requests per second, more than 0"_s);
        rate.about = entry.boolean("about", false);
        rate.where = entry.text("where");
        rate.quotation = entry.text("says");
        entry.refuseOtherKeys();
        reference.rates.push_back(rate);
    }
    if (map.has("failure-share")) {
        YamlMap entry = map.at("failure-share").map();
        reference.failureShare = entry.real("share");
        reference.failureWhere = entry.text("where");
        entry.text("says");
        entry.refuseOtherKeys();
    }
    map.refuseOtherKeys();
    document.throwIfProblems();
    return reference;
}

const PaperReference& paperReference()
{
    static const PaperReference reference = [] {
        try {
            return readPaperReference(dataDirectory() +
                                      u"/experiments/reference/briggs2014.yaml"_s);
        } catch (const InputError& error) {
            qWarning("%s", error.what());
            return PaperReference();
        }
    }();
    return reference;
}

static QString rateWords(const PaperReference::Rate& rate)
{
    return rate.about ? QCoreApplication::translate("Figures", "about %1", "rate")
                            .arg(humanRate(rate.perSecond))
                      : humanRate(rate.perSecond);
}

static QPen referencePen(const FigureTheme& theme)
{
    return {theme.faintText, 1.2, Qt::DotLine};
}

static QColor plate(const FigureTheme& theme)
{
    QColor color = theme.background;
    color.setAlphaF(0.85F);
    return color;
}

void drawReferenceRates(QCPPainter& painter, const FigureView& view)
{
    const PlottedRun& run = view.plotted();
    if (!run.referenceShown() || !run.run())
        return;
    const FigureTheme& theme = view.theme();
    const QRectF rect = view.axisRect()->rect();
    const QFontMetricsF metrics(theme.smallFont);
    painter.setFont(theme.smallFont);
    double top = rect.top() + rect.height() * 0.55; // below the labels of knees
    for (const auto& rate : paperReference().ratesOf(run.run()->experiment.service)) {
        const double x = view.xAxis->coordToPixel(rate.perSecond);
        if (x < rect.left() || x > rect.right())
            continue;
        painter.setPen(referencePen(theme));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        const QString text =
            u"%1 (%2): %3"_s.arg(rate.label, paperReference().shortSource, rateWords(rate));
        QRectF box(0, top, metrics.horizontalAdvance(text) + 8, metrics.height());
        const bool leftward = x + box.width() + 4 > rect.right();
        leftward ? box.moveRight(x - 3) : box.moveLeft(x + 3);
        painter.fillRect(box, plate(theme));
        painter.setPen(theme.faintText);
        painter.drawText(box, Qt::AlignCenter, text);
        top += box.height() + 1;
    }
}

namespace
{
struct FailureLine {
    int curve = 0;
    std::vector<std::pair<double, double>> points; ///< offered rate, response rate
};
} // namespace

// Lines for baselines: the curve with the most memory of each series that also ran with less.
static std::vector<FailureLine> failureLines(const PlottedRun& run)
{
    std::vector<FailureLine> lines;
    const auto& curves = run.curves();
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const bool hasLess = std::any_of(curves.begin(), curves.end(), [&](const Curve& other) {
            return other.key.series == curves[i].key.series &&
                   other.key.memoryMiB < curves[i].key.memoryMiB;
        });
        const bool hasMore = std::any_of(curves.begin(), curves.end(), [&](const Curve& other) {
            return other.key.series == curves[i].key.series &&
                   other.key.memoryMiB > curves[i].key.memoryMiB;
        });
        if (!hasLess || hasMore || !curves[i].visible)
            continue;
        FailureLine line{static_cast<int>(i), {}};
        for (const CurvePoint& point : curves[i].points)
            line.points.emplace_back(point.offeredRate,
                                     paperReference().failureShare * point.responseRate);
        lines.push_back(std::move(line));
    }
    return lines;
}

void drawFailureShares(QCPPainter& painter, const FigureView& view)
{
    if (!view.plotted().referenceShown() || !view.plotted().run() ||
        paperReference().failureShare <= 0)
        return;
    for (const FailureLine& line : failureLines(view.plotted())) {
        QPolygonF polygon;
        for (const auto& [offered, response] : line.points) {
            if (response > 0)
                polygon << QPointF(view.xAxis->coordToPixel(offered),
                                   view.yAxis->coordToPixel(response));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(view.theme().hue(line.curve), 1.2, Qt::DotLine));
        painter.drawPolyline(polygon);
        if (polygon.isEmpty())
            continue;
        painter.setFont(view.theme().smallFont);
        painter.setPen(view.theme().faintText);
        const QString text =
            QCoreApplication::translate("Figures", "%1 of the rate with the most memory")
                .arg(shareText(paperReference().failureShare));
        painter.drawText(
            polygon.last() -
                QPointF(QFontMetricsF(view.theme().smallFont).horizontalAdvance(text) + 4, 4),
            text);
    }
}

QString referenceText(const PlottedRun& run, bool failureShare)
{
    if (!run.referenceShown() || !run.run())
        return {};
    QStringList parts;
    for (const auto& rate : paperReference().ratesOf(run.run()->experiment.service))
        parts << QCoreApplication::translate("Figures", "%1 (%2, %3)",
                                             "what, rate, place in the paper")
                     .arg(rate.label, rateWords(rate), rate.where);
    if (failureShare && paperReference().failureShare > 0 && !failureLines(run).empty())
        parts << QCoreApplication::translate("Figures",
                                             "%1 of the response rate with the most memory, below "
                                             "which a guest has failed (%2)")
                     .arg(shareText(paperReference().failureShare), paperReference().failureWhere);
    if (parts.isEmpty())
        return {};
    return u' ' + QCoreApplication::translate("Figures", "Dotted, where in view, from %1: %2.")
                      .arg(paperReference().shortSource, parts.join(u"; "_s));
}

QString referenceNote(const FigureView& view)
{
    const PlottedRun& run = view.plotted();
    const bool overRates = view.word() == u"latency-by-rate"_s || view.word() == u"response-rate"_s;
    if (!run.referenceShown() || !run.run() || !overRates)
        return {};
    const QCPRange shown = view.xAxis->range();
    QStringList rates;
    for (const auto& rate : paperReference().ratesOf(run.run()->experiment.service)) {
        if (shown.contains(rate.perSecond))
            return {};
        rates << humanRate(rate.perSecond);
    }
    return rates.isEmpty()
               ? QCoreApplication::translate("Figures",
                                             "The paper reports no rates of this service")
               : QCoreApplication::translate("Figures",
                                             "The rates of the paper are outside this view: %1")
                     .arg(rates.join(u", "_s));
}

} // namespace unisweep
