// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/processor_map.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QSet>
#include <QToolTip>

#include "plot/theme.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int coreGap = 4;
static constexpr int chip = 10; // of the legend

ProcessorMap::ProcessorMap(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("CPUs of this host"));
    hide();
}

void ProcessorMap::setPlan(const HostProcessors& host, const ProcessorPlan& plan)
{
    m_host = host;
    m_plan = plan;
    setAccessibleDescription(plan.mapText());
    setVisible(!plan.isEmpty());
    updateGeometry();
    update();
}

// Large enough to be numbered, except on hosts with very many.
int ProcessorMap::cellSize() const
{
    constexpr qsizetype manyCpus = 96;
    return m_host.usable.size() > manyCpus ? 8 : fontMetrics().height() + 4;
}

ProcessorMap::Layout ProcessorMap::layoutFor(int width) const
{
    const int cell = cellSize();
    Layout layout;
    int top = 0;
    for (qsizetype node = 0; node < m_host.nodes.size(); ++node) {
        if (m_host.nodes.size() > 1) {
            const QRect at(0, top, width, fontMetrics().height());
            layout.labels.emplaceBack(tr("Node %1").arg(QString::number(node)), at);
            top += at.height();
        }
        int left = 0;
        QSet<int> done;
        for (const int first : m_host.nodes[node].cpus()) {
            if (done.contains(first))
                continue;
            const CpuList core = m_host.coreOf(first).commonWith(m_host.nodes[node]);
            const int needed = cell * static_cast<int>(core.size());
            if (left > 0 && left + needed > width) {
                left = 0;
                top += cell + coreGap;
            }
            layout.cores << QRect(left, top, needed, cell);
            for (const int cpu : core.cpus()) {
                layout.cells.emplaceBack(cpu, QRect(left, top, cell, cell));
                left += cell;
                done.insert(cpu);
            }
            left += coreGap;
        }
        top += cell + coreGap;
    }
    layout.height = top;
    return layout;
}

QList<ProcessorMap::Part> ProcessorMap::parts() const
{
    const FigureTheme theme(palette(), font());
    QList<Part> parts = {{tr("guest"), m_plan.guest, theme.strong(0)},
                         {tr("emulator"), m_plan.emulator, theme.strong(1)},
                         {tr("load client"), m_plan.load, theme.strong(2)}};
    parts.removeIf([](const Part& part) { return part.cpus.isEmpty(); });
    return parts;
}

QString ProcessorMap::textOf(int cpu) const
{
    if (!m_host.usable.contains(cpu))
        return {};
    QStringList used;
    for (const Part& part : parts()) {
        if (part.cpus.contains(cpu))
            used << part.name;
    }
    QStringList texts{
        tr("CPU %1: %2", "number: what runs there")
            .arg(QString::number(cpu), used.isEmpty() ? tr("not assigned") : used.join(u", "_s))};
    const CpuList others = m_host.coreOf(cpu).without(CpuList({cpu}));
    if (!others.isEmpty())
        texts << tr("shares a core with CPU %1").arg(others.toText());
    if (m_host.isolated.contains(cpu))
        texts << tr("isolated from other programs");
    return texts.join(u"; "_s);
}

QRect ProcessorMap::cellOf(int cpu) const
{
    for (const auto& [one, at] : layoutFor(width()).cells) {
        if (one == cpu)
            return at;
    }
    return {};
}

int ProcessorMap::cpuAt(QPoint pixel) const
{
    for (const auto& [cpu, at] : layoutFor(width()).cells) {
        if (at.contains(pixel))
            return cpu;
    }
    return -1;
}

int ProcessorMap::heightForWidth(int width) const
{
    return layoutFor(width).height + fontMetrics().height();
}

QSize ProcessorMap::sizeHint() const
{
    constexpr int usual = 240;
    return {usual, heightForWidth(usual)};
}

bool ProcessorMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textOf(cpuAt(help->pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void ProcessorMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void ProcessorMap::paintLegend(QPainter& painter, int top) const
{
    int left = 0;
    const int height = fontMetrics().height();
    for (const Part& part : parts()) {
        painter.fillRect(QRect(left, top + (height - chip) / 2, chip, chip), part.color);
        left += chip + 4;
        painter.setPen(palette().color(QPalette::WindowText));
        const int wide = fontMetrics().horizontalAdvance(part.name);
        painter.drawText(QRect(left, top, wide + 1, height), Qt::AlignVCenter, part.name);
        left += wide + 10;
    }
}

void ProcessorMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Layout layout = layoutFor(width());
    const FigureTheme theme(palette(), font());
    const QColor line = palette().color(QPalette::Mid);
    painter.setPen(palette().color(QPalette::WindowText));
    for (const auto& [text, at] : layout.labels)
        painter.drawText(at, Qt::AlignVCenter, text);
    const QList<Part> all = parts();
    for (const auto& [cpu, at] : layout.cells) {
        QList<QColor> colors;
        for (const Part& part : all) {
            if (part.cpus.contains(cpu))
                colors << part.color;
        }
        // What shares a CPU shares its cell, from left to right.
        for (qsizetype i = 0; i < colors.size(); ++i) {
            const int from = at.left() + static_cast<int>(at.width() * i / colors.size());
            const int to = at.left() + static_cast<int>(at.width() * (i + 1) / colors.size());
            painter.fillRect(QRect(from, at.top(), to - from, at.height()), colors[i]);
        }
        painter.setPen(line);
        painter.drawRect(at.adjusted(0, 0, -1, -1));
        if (at.width() < fontMetrics().height())
            continue; // no room for its number
        const bool onColor = !colors.isEmpty();
        painter.setPen(onColor ? (theme.dark ? Qt::black : Qt::white)
                               : palette().color(QPalette::WindowText));
        painter.drawText(at, Qt::AlignCenter, QString::number(cpu));
    }
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
    for (const QRect& core : layout.cores)
        painter.drawRect(core.adjusted(0, 0, -1, -1));
    paintLegend(painter, layout.height);
}

} // namespace unisweep
