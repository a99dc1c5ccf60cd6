// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/boot_times.h"

#include <algorithm>

#include "base/language.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/curve_marks.h"
#include "plot/figure_data.h"
#include "plot/legend_strip.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double bootReachPixels = 10;

BootTimesPlot::BootTimesPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { draw(painter); });
    xAxis->setLabel(tr("Time from creating the guest to its first correct response (s)"));
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    yAxis->setLabel(tr("Boots that had responded (%)"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
}

QString BootTimesPlot::title() const
{
    return tr("Boot times");
}

QString BootTimesPlot::explanation() const
{
    return tr("Distribution of boot times, one mark per boot. A curve crosses 50 % at its median; "
              "a curve that ends below 100 % includes guests that never responded.");
}

void BootTimesPlot::readBoots()
{
    m_distributions.clear();
    const RunData* run = plotted().run();
    if (!run)
        return;
    for (const GuestRecord& guest : run->guests) {
        const bool over = guest.bootNs || guest.failure != Failure::None;
        if (guest.purpose == BootPurpose::Search || !over)
            continue;
        auto found = std::find_if(
            m_distributions.begin(), m_distributions.end(), [&](const Distribution& boots) {
                return boots.series == guest.series && boots.memoryMiB == guest.memoryMiB;
            });
        if (found == m_distributions.end()) {
            Distribution boots;
            boots.series = guest.series;
            boots.memoryMiB = guest.memoryMiB;
            boots.name = u"%1, %2"_s.arg(
                run->experiment.series.at(static_cast<std::size_t>(guest.series)).name,
                humanMemory(guest.memoryMiB));
            found = m_distributions.insert(m_distributions.end(), boots);
        }
        ++found->boots;
        if (guest.bootNs)
            found->seconds.push_back(static_cast<double>(*guest.bootNs) / 1e9);
    }
    for (Distribution& boots : m_distributions)
        std::sort(boots.seconds.begin(), boots.seconds.end());
}

void BootTimesPlot::refresh()
{
    readBoots();
    for (std::size_t i = 0; i < m_distributions.size(); ++i) {
        const Distribution& boots = m_distributions[i];
        legendStrip().addCurve(tr("%1: %2 of %3", "curve, boots that answered, boots")
                                   .arg(boots.name, QString::number(boots.seconds.size()),
                                        QString::number(boots.boots)),
                               static_cast<int>(i));
    }
    const RunData* run = plotted().run();
    const bool emulated =
        run && std::any_of(run->guests.begin(), run->guests.end(), [](const GuestRecord& guest) {
            return guest.accelerator == Accelerator::Tcg;
        });
    if (emulated)
        legendStrip().addTag(tr("emulated (TCG), slower than hardware"));
}

void BootTimesPlot::writeData(FigureData& out) const
{
    out.table(u"boots"_s, {u"guests"_s, u"boots"_s, u"seconds"_s, u"share"_s});
    for (const Distribution& boots : m_distributions) {
        for (std::size_t i = 0; i < boots.seconds.size(); ++i) {
            out.row({boots.name, boots.boots, boots.seconds[i],
                     static_cast<double>(i + 1) / boots.boots});
        }
    }
}

FigureRange BootTimesPlot::wholeRange() const
{
    double most = 0.001;
    for (const Distribution& boots : m_distributions) {
        if (!boots.seconds.empty())
            most = std::max(most, boots.seconds.back());
    }
    return {QCPRange(0, most * 1.08), QCPRange(0, 104)};
}

QPointF BootTimesPlot::pixel(const Distribution& boots, std::size_t index) const
{
    const double share = static_cast<double>(index + 1) / boots.boots * 100;
    return {xAxis->coordToPixel(boots.seconds[index]), yAxis->coordToPixel(share)};
}

void BootTimesPlot::draw(QCPPainter& painter) const
{
    for (std::size_t i = 0; i < m_distributions.size(); ++i) {
        const Distribution& boots = m_distributions[i];
        QPolygonF line;
        double height = yAxis->coordToPixel(0);
        for (std::size_t b = 0; b < boots.seconds.size(); ++b) {
            const QPointF at = pixel(boots, b);
            line << QPointF(at.x(), height) << at;
            height = at.y();
        }
        if (!line.isEmpty()) // to the right edge: the remaining guests never answered
            line << QPointF(axisRect()->left() + axisRect()->width(), height);
        drawCurveLine(painter, theme(), static_cast<int>(i), line);
        for (std::size_t b = 0; b < boots.seconds.size(); ++b)
            drawCurveMarker(painter, theme(), static_cast<int>(i), pixel(boots, b), false);
    }
}

QString BootTimesPlot::placeText(QPointF at) const
{
    for (const Distribution& boots : m_distributions) {
        for (std::size_t i = 0; i < boots.seconds.size(); ++i) {
            const QPointF away = pixel(boots, i) - at;
            if (QPointF::dotProduct(away, away) > bootReachPixels * bootReachPixels)
                continue;
            return tr("%1 · %2 s · %3 of %4 boots took at most that")
                .arg(visibleName(boots.name), textLocale().toString(boots.seconds[i], 'f', 3),
                     QString::number(i + 1), QString::number(boots.boots));
        }
    }
    return {};
}

QString BootTimesPlot::xText(double x) const
{
    return u"%1 s"_s.arg(x, 0, 'f', 2);
}

QString BootTimesPlot::yText(double y) const
{
    return u"%1 %"_s.arg(y, 0, 'f', 0);
}

} // namespace unisweep
