// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_view.h"

#include <algorithm>
#include <cmath>

#include "plot/caption.h"
#include "plot/client_words.h"
#include "plot/figure_overlay.h"
#include "plot/note_layer.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int dataGapMs = 33;  // 30 frames a second for arriving data
static constexpr int inputGapMs = 12; // hands want it smoother
static constexpr int longestHistory = 200;

// Lines without ticks at the top and on the right.
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
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
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
    connect(this, &QCustomPlot::beforeReplot, this, &FigureView::prepare);
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_sinceFrame.restart(); });
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

void FigureView::onChanged(PlottedRun::Change what)
{
    if (what == PlottedRun::Change::Mark) {
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
        }
        m_hovered.reset();
        m_overlay->hideCursor();
    }
    invalidate();
}

void FigureView::invalidate()
{
    m_stale = true;
    drawSoon(dataGapMs);
}

void FigureView::drawSoon(int minGapMs)
{
    if (!isVisible())
        return; // showEvent() draws
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
    const FigureRange range = m_zoom ? clipped(*m_zoom) : wholeRange();
    yAxis->setRange(range.y);
    yAxis2->setRange(range.y);
    for (QCPAxisRect* rect : axisRects()) {
        for (QCPAxis* axis : rect->axes(QCPAxis::atBottom | QCPAxis::atTop))
            axis->setRange(range.x);
    }
    const QSize size = axisRect()->size().isEmpty() ? viewport().size() : axisRect()->size();
    xAxis->ticker()->setTickCount(std::max(3, size.width() / (8 * m_theme.font.pixelSize())));
    yAxis->ticker()->setTickCount(std::max(3, size.height() / (5 * m_theme.font.pixelSize())));
}

void FigureView::prepareFor(QSize size)
{
    setViewport(QRect(QPoint(), size));
    prepare();
    updateLayout();
    prepare(); // the number of ticks follows from the axes' lengths
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
    // Room for usual labels, so that the axes stand still while one zooms.
    const int labels = QFontMetrics(m_theme.smallFont).horizontalAdvance(u"00.000"_s);
    const int left = labels + QFontMetrics(m_theme.font).height() + 20;
    for (QCPAxisRect* rect : axisRects())
        rect->setMinimumMargins(QMargins(left, 4, m_theme.font.pixelSize(), 2));
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

void FigureView::setUpUprightAxis(const QString& label)
{
    yAxis->setLabel(label);
    const auto scale = isLogarithmic() ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    yAxis->setScaleType(scale);
    yAxis2->setScaleType(scale);
    yAxis->setTicker(isLogarithmic() ? QSharedPointer<QCPAxisTicker>(new LogTicker)
                                     : QSharedPointer<QCPAxisTicker>(new LinearTicker));
}

QString FigureView::latencyLabel() const
{
    return m_run.latencyKind() == LatencyKind::Response ? u"Response time (ms)"_s
                                                        : u"Service time (ms)"_s;
}

void FigureView::addTags()
{
    bool emulated = false;
    for (qsizetype i = 0; i < m_run.stepCount(); ++i)
        emulated |= m_run.isVisible(i) && m_run.isEmulated(i);
    if (emulated)
        m_legend->addTag(u"emulated (TCG): not this machine's speed"_s);
    if (const QString tag = summaryTag(m_run); !tag.isEmpty())
        m_legend->addTag(tag);
}

void FigureView::setCaptionVisible(bool visible)
{
    m_caption->setVisible(visible);
    invalidate();
}

void FigureView::setLogarithmic(bool logarithmic)
{
    if (logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    if (m_zoom && logarithmic && m_zoom->y.lower <= 0)
        m_zoom->y.lower = std::min(wholeRange().y.lower, m_zoom->y.upper / 10);
    invalidate();
    Q_EMIT viewChanged();
}

// The axis' own space: where equal distances are equal numbers of pixels.
static double toSpace(const QCPAxis* axis, double value)
{
    return axis->scaleType() == QCPAxis::stLogarithmic ? std::log(std::max(value, 1e-300)) : value;
}

static QCPRange clippedTo(const QCPAxis* axis, QCPRange range, QCPRange whole)
{
    double lower = toSpace(axis, range.lower);
    double upper = toSpace(axis, range.upper);
    const double least = toSpace(axis, whole.lower);
    const double most = toSpace(axis, whole.upper);
    const double smallest = (most - least) * 1e-8;
    if (upper - lower < smallest) {
        const double middle = (lower + upper) / 2;
        lower = middle - smallest / 2;
        upper = middle + smallest / 2;
    }
    if (upper - lower >= most - least)
        return whole;
    const double shift = std::max(0.0, least - lower) - std::max(0.0, upper - most);
    lower += shift;
    upper += shift;
    const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    return logarithmic ? QCPRange(std::exp(lower), std::exp(upper)) : QCPRange(lower, upper);
}

FigureRange FigureView::clipped(FigureRange range) const
{
    const FigureRange whole = wholeRange();
    return {clippedTo(xAxis, range.x, whole.x), clippedTo(yAxis, range.y, whole.y)};
}

void FigureView::applyView(std::optional<FigureRange> zoom)
{
    if (zoom) {
        zoom = clipped(*zoom);
        if (*zoom == wholeRange())
            zoom.reset();
    }
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    drawSoon(inputGapMs);
    Q_EMIT viewChanged();
}

void FigureView::setZoom(std::optional<FigureRange> zoom)
{
    prepare(); // clipping needs the axes' kinds
    applyView(zoom);
}

void FigureView::zoomTo(std::optional<FigureRange> zoom)
{
    const auto before = m_zoom;
    applyView(zoom);
    if (m_zoom == before)
        return;
    m_undo.append(before);
    if (m_undo.size() > longestHistory)
        m_undo.removeFirst();
    m_redo.clear();
}

void FigureView::resetView()
{
    zoomTo(std::nullopt);
}

void FigureView::undoZoom()
{
    if (m_undo.isEmpty())
        return;
    m_redo.append(m_zoom);
    applyView(m_undo.takeLast());
}

void FigureView::redoZoom()
{
    if (m_redo.isEmpty())
        return;
    m_undo.append(m_zoom);
    applyView(m_redo.takeLast());
}

void FigureView::zoomIn()
{
    zoomBy(0.7, axisRect()->rect().center(), true, true);
}
void FigureView::zoomOut()
{
    zoomBy(1 / 0.7, axisRect()->rect().center(), true, true);
}

static QCPRange scaledAround(const QCPAxis* axis, double factor, double pixel)
{
    const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    const double centre = toSpace(axis, axis->pixelToCoord(pixel));
    const double lower = centre + (toSpace(axis, axis->range().lower) - centre) * factor;
    const double upper = centre + (toSpace(axis, axis->range().upper) - centre) * factor;
    return logarithmic ? QCPRange(std::exp(lower), std::exp(upper)) : QCPRange(lower, upper);
}

void FigureView::zoomBy(double factor, QPointF at, bool horizontal, bool vertical)
{
    FigureRange range = shownRange();
    if (horizontal)
        range.x = scaledAround(xAxis, factor, at.x());
    if (vertical)
        range.y = scaledAround(yAxis, factor, at.y());
    zoomTo(range);
    prepare(); // so that the next one starts from here
}

void FigureView::panBy(QPointF pixels, const FigureRange& from)
{
    const auto moved = [](const QCPAxis* axis, const QCPRange& range, double share) {
        const double lower = toSpace(axis, range.lower);
        const double upper = toSpace(axis, range.upper);
        const double shift = (upper - lower) * share;
        const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
        return logarithmic ? QCPRange(std::exp(lower + shift), std::exp(upper + shift))
                           : QCPRange(lower + shift, upper + shift);
    };
    const QSizeF size = axisRect()->size();
    applyView(FigureRange{moved(xAxis, from.x, -pixels.x() / size.width()),
                          moved(yAxis, from.y, pixels.y() / size.height())});
}

} // namespace unisweep
