// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/door_bars.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <QCoreApplication>

#include "plot/legend_strip.h"

namespace unisweep
{

namespace
{

struct DoorBarsText {
    Q_DECLARE_TR_FUNCTIONS(DoorBars)
};

constexpr double doorBarPixels = 4;
// The width of a bar with the median latency below which a step's bars are not drawn.
constexpr double minPixels = 6;
constexpr std::ptrdiff_t maxBars = 2000;

} // namespace

QColor doorPartColor(int part)
{
    // Okabe and Ito: sky blue, orange, bluish green.
    static const std::array<QColor, doorParts> colors = {
        QColor(0x56, 0xB4, 0xE9), QColor(0xE6, 0x9F, 0x00), QColor(0x00, 0x9E, 0x73)};
    return colors.at(static_cast<std::size_t>(part));
}

QString doorPartName(int part)
{
    return part == 0   ? DoorBarsText::tr("way in")
           : part == 1 ? DoorBarsText::tr("in the guest")
                       : DoorBarsText::tr("way out");
}

DoorBars::DoorBars(SampleFigure& figure, std::function<void()> ready)
    : m_figure(figure)
    , m_work(readStep, std::move(ready))
{
}

DoorBars::Order DoorBars::readStep(const StepData& /*step*/, const Record& record)
{
    Order order(record->passages.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return record->passages[i].enteredNs; });
    return order;
}

qsizetype DoorBars::sizeOf(const StepData& step)
{
    return step.door ? 2 * std::ssize(step.door->passages) : 0; // twice, because they are sorted
}

void DoorBars::refresh()
{
    m_isEmpty = true;
    const bool picture = !m_figure.isVisible() && !m_figure.parentWidget();
    for (const StepPlace& place : m_figure.places()) {
        const StepData& step = m_figure.plotted().step(place.step);
        if (!step.door || step.door->passages.empty())
            continue;
        m_isEmpty = false;
        m_work.want(step, step.door, picture);
    }
    m_work.start();
}

void DoorBars::draw(QCPPainter& painter) const
{
    if (m_isEmpty)
        return;
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false); // a part may be just one dot wide
    for (const StepPlace& place : m_figure.places()) {
        if (m_figure.plotted().step(place.step).door)
            drawStep(painter, place);
    }
}

void DoorBars::drawStep(QCPPainter& painter, const StepPlace& place) const
{
    const StepData& step = m_figure.plotted().step(place.step);
    const QRectF rect = m_figure.axisRect()->rect();
    const std::pair<double, double> ends = m_figure.pixelsOf(place);
    const double from = ends.first; // clang 14 captures no structured bindings
    const double to = ends.second;
    const double pixelsPerNs =
        (to - from) / std::max<double>(1, static_cast<double>(step.record.duration.count()));
    const auto typicalNs = static_cast<double>(step.statistics.latency.medianNs);
    if (to < rect.left() || from > rect.right() || typicalNs * pixelsPerNs < minPixels)
        return;
    const auto& passages = step.door->passages;
    const auto nsAt = [&](double pixel) {
        return static_cast<qint64>((pixel - from) / pixelsPerNs);
    };
    // Bars that began earlier can reach into the view, by at most the longest latency.
    const qint64 earliest = nsAt(rect.left()) - step.statistics.latency.maxNs;
    const auto* known = m_work.find(step, step.door);
    if (!known)
        return;
    const Order& order = known->result;
    const auto entered = [&](std::uint32_t i) { return passages[i].enteredNs; };
    auto first = std::ranges::lower_bound(order, earliest, {}, entered);
    const auto last = std::ranges::upper_bound(order, nsAt(rect.right()), {}, entered);
    if (last - first > maxBars)
        return;
    for (; first < last; ++first) {
        const DoorPassage& passage = passages[*first];
        if (static_cast<std::size_t>(passage.sample) >= step.samples.size())
            continue;
        const Sample& sample = step.samples[static_cast<std::size_t>(passage.sample)];
        if (!sample.hasResponse() || !passage.hasLeft())
            continue;
        const auto latency = shownLatency(sample, m_figure.plotted().latencyKind());
        drawBar(painter, sample, passage, from, pixelsPerNs,
                m_figure.yPixel(static_cast<double>(latency)));
    }
}

void DoorBars::drawBar(QCPPainter& painter, const Sample& sample, const DoorPassage& passage,
                       double pixelAtZero, double pixelsPerNs, double y) const
{
    const std::array<qint64, doorParts + 1> at = {sample.sentNs, passage.enteredNs, passage.leftNs,
                                                  sample.receivedNs};
    for (std::size_t part = 0; part < doorParts; ++part) {
        const double left = pixelAtZero + static_cast<double>(at[part]) * pixelsPerNs;
        const double right = pixelAtZero + static_cast<double>(at[part + 1]) * pixelsPerNs;
        painter.fillRect(
            QRectF(left, y - doorBarPixels / 2, std::max(0.5, right - left), doorBarPixels),
            doorPartColor(static_cast<int>(part)));
    }
}

void DoorBars::addLegend(LegendStrip& legend) const
{
    if (m_isEmpty)
        return;
    for (int part = 0; part < doorParts; ++part)
        legend.addLine(doorPartName(part), QPen(doorPartColor(part), doorBarPixels));
}

QString DoorBars::explanation() const
{
    return m_isEmpty ? QString()
                     : DoorBarsText::tr("When zoomed in, each request is a bar from sending to "
                                        "response: the way in, in the guest, the way out.");
}

} // namespace unisweep
