// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/thread_strip.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QFontMetrics>

#include "plot/cause_marks.h"
#include "plot/figure_data.h"
#include "plot/legend_strip.h"
#include "results/accounting.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::size_t maxRows = 6;
// Vermilion, from Okabe and Ito: distinct from the curves' hues on light and dark backgrounds.
static const QColor waitingColor(0xD5, 0x5E, 0x00);

ThreadStrip::ThreadStrip(SampleFigure& figure, std::function<void()> ready)
    : m_figure(figure)
    , m_work(readStep, std::move(ready))
{
}

ThreadStrip::Lines ThreadStrip::readStep(const StepData& step, const Record& record)
{
    return threadLines(*record, step.record.duration.count());
}

qsizetype ThreadStrip::sizeOf(const StepData& step)
{
    constexpr qsizetype samplesPerSwitch = 4;
    return step.scheduling ? samplesPerSwitch * (std::ssize(step.scheduling->switches) +
                                                 std::ssize(step.scheduling->readings))
                           : 0;
}

// QEMU's disk threads hardly ever run, and a server may start a hundred threads.
static bool isWorthARow(ThreadRole role, double activeNs)
{
    constexpr double minNs = 1e6;
    return role != ThreadRole::IoThread || activeNs >= minNs;
}

void ThreadStrip::refresh()
{
    m_rows.clear();
    m_collections = 0;
    const bool picture = !m_figure.isVisible() && !m_figure.parentWidget();
    std::map<std::pair<ThreadRole, QString>, double> active;
    for (const StepPlace& place : m_figure.places()) {
        const StepData& step = m_figure.plotted().step(place.step);
        m_collections += step.runtime.events.size();
        if (!step.scheduling)
            continue;
        const auto* known = m_work.want(step, step.scheduling, picture);
        if (!known)
            continue;
        for (const ThreadLine& line : known->result) {
            const ThreadTime time = line.timeBetween(0, step.record.duration.count());
            active[{line.thread().role, line.thread().name}] += time.runningNs + time.waitingNs;
        }
    }
    m_work.start();
    for (const auto& [key, activeNs] : active) {
        if (isWorthARow(key.first, activeNs))
            m_rows.push_back({key.first, key.second, activeNs});
    }
    keepMostActive(maxRows);
}

void ThreadStrip::keepMostActive(std::size_t rows)
{
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &Row::activeNs);
    if (m_rows.size() > rows)
        m_rows.resize(rows);
    std::ranges::stable_sort(m_rows, {}, &Row::role);
}

void ThreadStrip::fold(int rows)
{
    if (rows <= 0)
        m_collections = 0;
    const int threads = std::max(0, rows - (m_collections > 0 ? 1 : 0));
    keepMostActive(static_cast<std::size_t>(threads));
}

int ThreadStrip::rowHeight() const
{
    return QFontMetrics(m_figure.theme().smallFont).height() + 1;
}

int ThreadStrip::height() const
{
    const std::size_t rows = m_rows.size() + (m_collections > 0 ? 1 : 0);
    return rows == 0 ? 0 : static_cast<int>(rows) * rowHeight() + 6;
}

const ThreadLine* ThreadStrip::lineOf(const StepPlace& place, const Row& row) const
{
    const StepData& step = m_figure.plotted().step(place.step);
    const auto* known = step.scheduling ? m_work.find(step, step.scheduling) : nullptr;
    if (!known)
        return nullptr;
    const auto line = std::ranges::find_if(known->result, [&row](const ThreadLine& one) {
        return one.thread().role == row.role && one.thread().name == row.name;
    });
    return line == known->result.end() ? nullptr : &*line;
}

// Draws waiting from the top and running from the bottom, so that both show even in the narrowest
// cell.
void ThreadStrip::drawCell(QCPPainter& painter, const QRectF& cell, const ThreadTime& time,
                           int curve) const
{
    const double all = time.runningNs + time.waitingNs + time.asleepNs;
    if (all <= 0)
        return;
    const double ran = cell.height() * time.runningNs / all;
    const double waited = cell.height() * time.waitingNs / all;
    if (ran > 0)
        painter.fillRect(QRectF(cell.left(), cell.bottom() - ran, cell.width(), ran),
                         m_figure.theme().hue(curve));
    if (waited > 0)
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), std::max(waited, 0.5)),
                         waitingColor);
}

void ThreadStrip::drawRow(QCPPainter& painter, const QRectF& rect, const Row& row) const
{
    const double cells = m_figure.cellsPerPixel();
    for (const StepPlace& place : m_figure.places()) {
        const ThreadLine* line = lineOf(place, row);
        const auto [from, to] = m_figure.pixelsOf(place);
        const double left = std::max(from, rect.left());
        const double right = std::min(to, rect.right());
        if (!line || right <= left || to <= from)
            continue;
        const auto duration =
            static_cast<double>(m_figure.plotted().step(place.step).record.duration.count());
        const double nsPerPixel = duration / (to - from);
        painter.fillRect(QRectF(left, rect.bottom() - 1, right - left, 1), m_figure.theme().grid);
        const auto count = static_cast<int>(std::ceil((right - left) * cells));
        for (int i = 0; i < count; ++i) {
            const double x = left + i / cells;
            const auto begin = static_cast<qint64>((x - from) * nsPerPixel);
            const auto end = static_cast<qint64>((x + 1 / cells - from) * nsPerPixel);
            drawCell(painter, QRectF(x, rect.top(), 1 / cells, rect.height() - 1),
                     line->timeBetween(begin, std::max(end, begin + 1)), place.curve);
        }
    }
}

// Ticks are as wide as the collection was long, but at least one dot.
void ThreadStrip::drawCollections(QCPPainter& painter, const QRectF& rect) const
{
    const double dot = 1 / m_figure.cellsPerPixel();
    const QColor color = causeColor(Cause::Collection, m_figure.theme());
    for (const StepPlace& place : m_figure.places()) {
        const StepData& step = m_figure.plotted().step(place.step);
        const auto [from, to] = m_figure.pixelsOf(place);
        if (to < rect.left() || from > rect.right() || to <= from)
            continue;
        const double perNs = (to - from) / static_cast<double>(step.record.duration.count());
        double drawnTo = rect.left() - dot;
        for (const RuntimeEvent& event : step.runtime.events) {
            const double left = from + perNs * static_cast<double>(event.startNs);
            const double right =
                std::max(from + perNs * static_cast<double>(event.endNs()), left + dot);
            if (event.startNs < 0 || right < std::max(rect.left(), drawnTo) || left > rect.right())
                continue;
            painter.fillRect(QRectF(QPointF(std::max(left, rect.left()), rect.top()),
                                    QPointF(std::min(right, rect.right()), rect.bottom())),
                             color);
            drawnTo = right;
        }
    }
}

void ThreadStrip::drawLabel(QCPPainter& painter, QRect strip, double top, const QString& text) const
{
    const QRectF label(strip.left(), top, m_figure.axisRect()->rect().left() - strip.left() - 6,
                       rowHeight());
    painter.setPen(m_figure.theme().text);
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(m_figure.theme().smallFont)
                         .elidedText(text, Qt::ElideMiddle, static_cast<int>(label.width())));
}

void ThreadStrip::draw(QCPPainter& painter, QRect strip) const
{
    const QRectF axes = m_figure.axisRect()->rect();
    painter.setFont(m_figure.theme().smallFont);
    painter.setRenderHint(QPainter::Antialiasing, false); // cells are one dot wide
    double top = strip.top() + 3;
    const auto rowRect = [&] {
        return QRectF(axes.left(), top + 1, axes.width(), rowHeight() - 2);
    };
    if (m_collections > 0) {
        drawLabel(painter, strip, top, QCoreApplication::translate("Figures", "collections"));
        drawCollections(painter, rowRect());
        top += rowHeight();
    }
    for (const Row& row : m_rows) {
        drawLabel(painter, strip, top, row.name);
        drawRow(painter, rowRect(), row);
        top += rowHeight();
    }
}

void ThreadStrip::addLegend(LegendStrip& legend) const
{
    if (m_rows.empty())
        return;
    legend.addLine(QCoreApplication::translate("Figures", "thread ran"),
                   QPen(m_figure.theme().hue(0), 6));
    legend.addLine(QCoreApplication::translate("Figures", "thread waited for a CPU"),
                   QPen(waitingColor, 6));
}

// Halt polling as a share of the virtual CPUs' running time, over the steps shown; nullopt:
// unknown.
std::optional<double> ThreadStrip::haltPollingShare() const
{
    double polling = 0;
    double running = 0;
    const RunData* run = m_figure.plotted().run();
    for (const StepPlace& place : m_figure.places()) {
        const StepCost cost =
            run ? stepCost(*run, m_figure.plotted().step(place.step)) : StepCost();
        if (!cost.haltPolling || !cost.vcpu)
            continue;
        polling += *cost.haltPolling;
        running += *cost.vcpu;
    }
    return running > 0 ? std::optional(polling / running) : std::nullopt;
}

QString ThreadStrip::explanation() const
{
    QStringList sentences;
    if (!m_rows.empty())
        sentences << QCoreApplication::translate(
            "Figures", "Below the axes: when the guest's threads ran, and when they were ready but "
                       "had to wait for a CPU.");
    if (const auto polling = haltPollingShare(); !m_rows.empty() && polling)
        sentences << QCoreApplication::translate(
                         "Figures", "KVM's polling before an idle virtual CPU sleeps counts as "
                                    "running: %1 % of the virtual CPUs' running time.")
                         .arg(100 * *polling, 0, 'f', 1);
    if (m_collections > 0)
        sentences << QCoreApplication::translate(
            "Figures", "Ticks: collections of the guest's runtime, as it reported them.");
    return sentences.join(QLatin1Char(' '));
}

void ThreadStrip::writeCollections(FigureData& out) const
{
    if (m_collections == 0)
        return;
    out.table(u"collections"_s,
              {u"step"_s, u"start_ns"_s, u"length_ns"_s, u"placed_within_ns"_s, u"kind"_s});
    for (const StepPlace& place : m_figure.places()) {
        const StepData& step = m_figure.plotted().step(place.step);
        for (const RuntimeEvent& event : step.runtime.events)
            out.row(
                {step.record.id, event.startNs, event.lengthNs, event.placedWithinNs, event.kind});
    }
}

void ThreadStrip::writeData(FigureData& out) const
{
    writeCollections(out);
    if (m_rows.empty())
        return;
    out.table(u"threads"_s, {u"step"_s, u"thread"_s, u"role"_s, u"running_ms"_s, u"waiting_ms"_s,
                             u"asleep_ms"_s});
    for (const StepPlace& place : m_figure.places()) {
        const StepRecord& record = m_figure.plotted().step(place.step).record;
        for (const Row& row : m_rows) {
            const ThreadLine* line = lineOf(place, row);
            if (!line)
                continue;
            const ThreadTime time = line->timeBetween(0, record.duration.count());
            out.row({record.id, row.name, toWord(row.role), time.runningNs / 1e6,
                     time.waitingNs / 1e6, time.asleepNs / 1e6});
        }
    }
}

} // namespace unisweep
