// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QImage>
#include <QPixmap>

#include "base/clock_now.h"
#include "base/language.h"
#include "plot/caption.h"
#include "plot/figure_overlay.h"
#include "plot/legend_strip.h"
#include "plot/note_layer.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int dataGapMs = 33; // 30 frames per second for arriving data
// The largest share of time spent on drawing, so that figures do not disturb the run.
static constexpr double maxDrawingShare = 0.04;
static constexpr int longestGapMs = 1000;

// Completes the frame with lines without ticks at the top and on the right.
static void closeBox(QCPAxisRect* rect)
{
    rect->setupFullAxesBox();
    for (QCPAxis* axis : rect->axes(QCPAxis::atTop | QCPAxis::atRight)) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
}

FigureView::FigureView(PlottedRun& run, QWidget* parent)
    : QCustomPlot(parent)
    , m_run(run)
{
    // QCustomPlot queues a replot when it is constructed, which would fill paint buffers of 640 x
    // 480 pixels for every figure that is never shown. The first resize event sets the real size.
    setViewport(QRect(0, 0, 1, 1));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLocale(textLocale());
    setNoAntialiasingOnDrag(false);
    setMinimumSize(240, 160);
    plotLayout()->setRowSpacing(0);
    plotLayout()->insertRow(0);
    m_legend = new LegendStrip(*this);
    plotLayout()->addElement(0, 0, m_legend);
    m_caption = new CaptionStrip(*this);
    plotLayout()->addElement(2, 0, m_caption);
    m_caption->setVisible(false);
    m_overlay = new FigureOverlay(*this);
    m_notes = new NoteLayer(*this);
    closeBox(axisRect());

    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (isVisible())
            replot(rpQueuedRefresh);
    });
    connect(this, &QCustomPlot::beforeReplot, this, [this] {
        m_frameBeganNs = clockNowNs(CLOCK_THREAD_CPUTIME_ID);
        prepare();
    });
    connect(this, &QCustomPlot::afterReplot, this, [this, axes = QRect()]() mutable {
        const qint64 tookNs = clockNowNs(CLOCK_THREAD_CPUTIME_ID) - m_frameBeganNs;
        const double took = static_cast<double>(tookNs) / 1e6;
        m_liveGapMs = std::clamp(static_cast<int>(took / maxDrawingShare), dataGapMs, longestGapMs);
        m_sinceFrame.restart();
        // Labels were chosen before the layout placed the axes. If these moved, draw again.
        if (std::exchange(axes, axisRect()->rect()) != axisRect()->rect())
            drawSoon(0);
    });
    connect(&run, &PlottedRun::changed, this, &FigureView::onChanged);
}

FigureView::~FigureView() = default;

std::optional<SampleRef> FigureView::sampleNear(QPointF) const
{
    return {};
}
std::optional<QPointF> FigureView::pixelOf(SampleRef) const
{
    return {};
}
bool FigureView::suits(const Experiment& experiment) const
{
    return experiment.kind == ExperimentKind::Sweep && !isBandwidth(experiment.service);
}
QString FigureView::placeText(QPointF) const
{
    return {};
}
QString FigureView::xText(double x) const
{
    return QString::number(x, 'g', 5);
}
QString FigureView::yText(double y) const
{
    return QString::number(y, 'g', 5);
}

double FigureView::cellsPerPixel() const
{
    return m_cellsPerPixel > 0 ? m_cellsPerPixel : devicePixelRatioF();
}

int FigureView::dotCells() const
{
    return std::max(1, static_cast<int>(std::lround(m_dotPixels * cellsPerPixel())));
}

void FigureView::onChanged(PlottedRun::Change what)
{
    if (what == PlottedRun::Change::Mark || what == PlottedRun::Change::Cursor ||
        what == PlottedRun::Change::Activity) {
        if (isVisible())
            m_overlay->layer()->replot();
        return;
    }
    if (what == PlottedRun::Change::Focus && !sharesFocus()) {
        if (isVisible())
            m_overlay->layer()->replot();
        return;
    }
    if (what == PlottedRun::Change::Run) {
        if (!m_run.isSameRun()) {
            m_undo.clear();
            m_redo.clear();
            m_zoom.reset();
            m_logarithmic.reset(); // each run starts with the scale that suits it
        }
        m_hovered.reset();
        m_overlay->hideCursor();
        setReadout({});
        Q_EMIT viewChanged();
    }
    m_stale = true;
    const bool live = what == PlottedRun::Change::Samples || what == PlottedRun::Change::Steps;
    drawSoon(live && m_run.run() && m_run.run()->state == RunState::Running ? m_liveGapMs
                                                                            : dataGapMs);
}

void FigureView::invalidate()
{
    m_stale = true;
    drawSoon(dataGapMs);
}

void FigureView::drawSoon(int minGapMs)
{
    if (!isVisible())
        return; // showEvent() draws then
    const qint64 past = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : minGapMs;
    const int wait = static_cast<int>(std::clamp<qint64>(minGapMs - past, 0, minGapMs));
    if (!m_frame.isActive() || m_frame.remainingTime() > wait)
        m_frame.start(wait);
}

void FigureView::showEvent(QShowEvent* event)
{
    QCustomPlot::showEvent(event);
    replot(rpQueuedRefresh);
}

bool FigureView::hasRoomFor(int panels) const
{
    constexpr int withoutPanels = 240; // pixels: the main axes, legend and strips
    constexpr int eachPanel = 80;
    constexpr int caption = 90; // pixels: four or five lines
    return viewport().height() - (m_caption->visible() ? caption : 0) >=
           withoutPanels + panels * eachPanel;
}

int FigureView::captionHeight() const
{
    return m_caption->visible() ? m_caption->minimumSize().height() : 0;
}

void FigureView::resizeEvent(QResizeEvent* event)
{
    const bool before = hasRoomFor(2);
    const bool beforeOne = hasRoomFor(1);
    QCustomPlot::resizeEvent(event);
    if (hasRoomFor(2) != before || hasRoomFor(1) != beforeOne)
        invalidate();
}

void FigureView::prepare()
{
    if (m_themeStale) {
        m_themeStale = false;
        m_stale = true;
        applyTheme();
    }
    if (m_stale) {
        m_stale = false;
        m_legend->clear();
        refresh();
        if (m_caption->visible())
            m_caption->setText(figureCaption(*this));
    }
    const FigureRange range = m_zoom ? clipped(*m_zoom) : usualRange();
    yAxis->setRange(range.y);
    yAxis2->setRange(range.y);
    for (QCPAxisRect* rect : axisRects()) {
        for (QCPAxis* axis : rect->axes(QCPAxis::atBottom | QCPAxis::atTop))
            axis->setRange(range.x);
    }
    const QSize size = axisRect()->size().isEmpty() ? viewport().size() : axisRect()->size();
    if (const auto& [label, unit] = m_uprightLabels; !unit.isEmpty()) {
        // A label longer than its axis would touch the legend.
        const int length = QFontMetrics(m_theme.font).horizontalAdvance(label);
        yAxis->setLabel(length <= size.height() ? label : unit);
    }
    xAxis->ticker()->setTickCount(std::max(3, size.width() / (8 * m_theme.font.pixelSize())));
    yAxis->ticker()->setTickCount(std::max(3, size.height() / (5 * m_theme.font.pixelSize())));
    for (QCPAxisRect* rect : axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            if (auto* ticker = dynamic_cast<ThinningTicker*>(axis->ticker().data()))
                ticker->setAxis(axis);
        }
    }
}

void FigureView::prepareFor(QSize size)
{
    setViewport(QRect(QPoint(), size));
    m_stale = true; // what is drawn may depend on the available room
    prepare();
    updateLayout();
    m_stale = true; // the heights of legend and caption determine the available room
    prepare();
    updateLayout();
    prepare(); // the length of the axes determines the number of ticks
}

int FigureView::axesHeight() const
{
    int height = 0;
    for (const QCPAxisRect* rect : axisRects())
        height += rect->visible() ? rect->height() : 0;
    return height;
}

void FigureView::applyTheme()
{
    m_theme = FigureTheme(palette(), font());
    setBackground(m_theme.background);
    QList<QCPAxis*> axes;
    for (QCPAxisRect* rect : axisRects())
        axes << rect->axes();
    for (QCPAxis* axis : axes) {
        const QPen pen(m_theme.faintText, 1);
        axis->setBasePen(pen);
        axis->setTickPen(pen);
        axis->setSubTickPen(pen);
        axis->setLabelColor(m_theme.text);
        axis->setTickLabelColor(m_theme.text);
        axis->setLabelFont(m_theme.font);
        axis->setTickLabelFont(m_theme.smallFont);
        axis->setTickLength(0, 5);
        axis->setSubTickLength(0, 3);
        axis->grid()->setPen(QPen(m_theme.grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->grid()->setSubGridVisible(false);
    }
    // Enough for typical labels, so that the axes do not move while zooming.
    const int labels = QFontMetrics(m_theme.smallFont).horizontalAdvance(u"00.000"_s);
    const int left = labels + QFontMetrics(m_theme.font).height() + 20;
    // Between panels, room for half a label of each.
    const int top = axisRects().size() > 1 ? QFontMetrics(m_theme.smallFont).height() - 2 : 4;
    for (QCPAxisRect* rect : axisRects())
        rect->setMinimumMargins(QMargins(left, top, m_theme.font.pixelSize(), 2));
}

QCPAxisRect* FigureView::addPanel(int row)
{
    auto* rect = new QCPAxisRect(this);
    plotLayout()->addElement(row, 0, rect);
    closeBox(rect);
    for (QCPAxis* axis : rect->axes()) {
        axis->setLayer(u"axes"_s);
        axis->grid()->setLayer(u"grid"_s);
    }
    auto* group = new QCPMarginGroup(this);
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    return rect;
}

void FigureView::setUpUprightAxis(const QString& label, const QString& shortLabel)
{
    m_uprightLabels = {label, shortLabel};
    yAxis->setLabel(label);
    const auto scale = isLogarithmic() ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    yAxis->setScaleType(scale);
    yAxis2->setScaleType(scale);
    yAxis->setTicker(isLogarithmic() ? QSharedPointer<QCPAxisTicker>(new LogTicker)
                                     : QSharedPointer<QCPAxisTicker>(new LinearTicker));
}

QString FigureView::latencyLabel() const
{
    const bool response = m_run.latencyKind() == LatencyKind::Response;
    if (!isLogarithmic() || !hasUprightLatency())
        return response ? tr("Response time (ms)") : tr("Service time (ms)");
    return response ? tr("Response time (ms, log)") : tr("Service time (ms, log)");
}

void FigureView::setLeftOut(FigureParts parts)
{
    m_leftOut = parts;
    invalidate();
}

QString FigureView::viewNote() const
{
    QStringList parts;
    if (!m_logarithmic && hasUprightLatency() && m_run.suitsLogarithmic())
        parts << tr("Logarithmic axis, because p99 is more than 20 × the median (L: linear)");
    if (const QString note = m_zoom ? QString() : leftOutNote(); !note.isEmpty())
        parts << tr("%1 (0: show all)", "a note, the key 0").arg(note);
    if (sharesFocus() && m_run.stepCount() > 1)
        parts << tr("Page Up and Page Down show other steps");
    return parts.join(u" · "_s);
}

QImage FigureView::picture()
{
    prepare(); // samples may have been read again since the last draw
    m_overlay->setVisible(false);
    m_picturing = true;
    const QImage image = toPixmap(width(), height(), devicePixelRatioF()).toImage();
    m_picturing = false;
    m_overlay->setVisible(true);
    return image;
}

void FigureView::setCaptionVisible(bool visible)
{
    m_caption->setVisible(visible);
    invalidate();
}

void FigureView::setLogarithmic(std::optional<bool> logarithmic)
{
    const bool before = isLogarithmic();
    m_logarithmic = logarithmic;
    if (isLogarithmic() != before) {
        if (m_zoom && isLogarithmic() && m_zoom->y.lower <= 0)
            m_zoom->y.lower = std::min(wholeRange().y.lower, m_zoom->y.upper / 10);
        invalidate();
    }
    Q_EMIT viewChanged();
}

} // namespace unisweep
