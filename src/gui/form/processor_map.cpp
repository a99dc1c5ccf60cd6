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

QList<std::pair<QString, QColor>> ProcessorMap::legend() const
{
    const FigureTheme theme(palette(), font());
    QList<std::pair<QString, QColor>> entries;
    if (!m_plan.guest.isEmpty())
        entries.emplaceBack(tr("guest"), theme.strong(0));
    if (!m_plan.emulator.isEmpty())
        entries.emplaceBack(tr("emulator"), theme.strong(1));
    if (!m_plan.load.isEmpty())
        entries.emplaceBack(tr("load client"), theme.strong(2));
    return entries;
}

QList<QColor> ProcessorMap::coloursOf(int cpu) const
{
    const FigureTheme theme(palette(), font());
    QList<QColor> colours;
    int hue = 0;
    for (const CpuList* part : {&m_plan.guest, &m_plan.emulator, &m_plan.load}) {
        if (part->contains(cpu))
            colours << theme.strong(hue);
        ++hue;
    }
    return colours;
}

QString ProcessorMap::textOf(int cpu) const
{
    if (!m_host.usable.contains(cpu))
        return {};
    QStringList used;
    if (m_plan.guest.contains(cpu))
        used << tr("guest");
    if (m_plan.emulator.contains(cpu))
        used << tr("emulator");
    if (m_plan.load.contains(cpu))
        used << tr("load client");
    QStringList parts{
        tr("CPU %1: %2", "number: what runs there")
            .arg(QString::number(cpu), used.isEmpty() ? tr("not assigned") : used.join(u", "_s))};
    const CpuList others = m_host.coreOf(cpu).without(CpuList({cpu}));
    if (!others.isEmpty())
        parts << tr("shares a core with CPU %1").arg(others.toText());
    if (m_host.isolated.contains(cpu))
        parts << tr("isolated from other programs");
    return parts.join(u"; "_s);
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
    for (const auto& [text, colour] : legend()) {
        painter.fillRect(QRect(left, top + (height - chip) / 2, chip, chip), colour);
        left += chip + 4;
        painter.setPen(palette().color(QPalette::WindowText));
        const int wide = fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(left, top, wide + 1, height), Qt::AlignVCenter, text);
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
    for (const auto& [cpu, at] : layout.cells) {
        const QList<QColor> colours = coloursOf(cpu);
        // What shares a CPU shares its cell, from left to right.
        for (qsizetype i = 0; i < colours.size(); ++i) {
            const int from = at.left() + static_cast<int>(at.width() * i / colours.size());
            const int to = at.left() + static_cast<int>(at.width() * (i + 1) / colours.size());
            painter.fillRect(QRect(from, at.top(), to - from, at.height()), colours[i]);
        }
        painter.setPen(line);
        painter.drawRect(at.adjusted(0, 0, -1, -1));
        if (at.width() < fontMetrics().height())
            continue; // no room for its number
        const bool onColour = !colours.isEmpty();
        painter.setPen(onColour ? (theme.dark ? Qt::black : Qt::white)
                                : palette().color(QPalette::WindowText));
        painter.drawText(at, Qt::AlignCenter, QString::number(cpu));
    }
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
    for (const QRect& core : layout.cores)
        painter.drawRect(core.adjusted(0, 0, -1, -1));
    paintLegend(painter, layout.height);
}

} // namespace unisweep
