// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard input of FigureView.
#include <QApplication>

#include "plot/figure_overlay.h"
#include "plot/figure_view.h"
#include "plot/legend_strip.h"
#include "plot/note_layer.h"
#include "plot/readout.h"

namespace unisweep
{

static constexpr double thinDrag = 8;        // pixels; a thinner drag zooms one axis only
static constexpr qint64 sameGestureMs = 600; // wheel events closer together are undone as one

void FigureView::mousePressEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    m_pressed = at;
    m_rangeAtPress = shownRange();
    m_zoomAtPress = m_zoom;
    if (!axisRect()->rect().contains(at.toPoint()))
        return;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool brush =
        m_choosing || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0;
    if (event->button() == Qt::LeftButton && brush)
        m_drag = Drag::Choose;
    else if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && shift))
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::Zoom;
    event->accept();
}

void FigureView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const QPointF way = at - m_pressed;
    switch (m_drag) {
    case Drag::Pan:
        setCursor(Qt::ClosedHandCursor);
        leave();
        panBy(way, m_rangeAtPress);
        return;
    case Drag::Choose:
        if (way.manhattanLength() >= QApplication::startDragDistance())
            m_overlay->setChosenArea(QRectF(m_pressed, at).normalized() &
                                     QRectF(axisRect()->rect()));
        break;
    case Drag::Zoom:
        if (way.manhattanLength() >= QApplication::startDragDistance()) {
            QRectF area = QRectF(m_pressed, at).normalized();
            const QRectF rect = axisRect()->rect();
            if (area.width() < thinDrag)
                area = QRectF(rect.left(), area.top(), rect.width(), area.height());
            else if (area.height() < thinDrag)
                area = QRectF(area.left(), rect.top(), area.width(), rect.height());
            m_overlay->setZoomArea(area.intersected(rect));
        } else {
            m_overlay->setZoomArea({});
        }
        break;
    case Drag::None:
        hover(at);
        break;
    }
    m_overlay->layer()->replot();
}

void FigureView::hover(QPointF pixel)
{
    setCursor(curveOfChipAt(pixel) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(m_legend->shortenedNameAt(pixel).toHtmlEscaped());
    if (!axisRect()->rect().contains(pixel.toPoint())) {
        leave();
        setReadout(placeText(pixel));
        return;
    }
    m_overlay->setCursor(pixel);
    const auto sample = sampleNear(pixel);
    if (sample && sample != m_hovered)
        Q_EMIT sampleHovered(sample->step, sample->sample);
    m_hovered = sample;
    m_run.setCursor(placeAt(pixel), sample);
    setReadout(sample ? sampleReadout(m_run, *sample) : placeText(pixel));
}

void FigureView::leave()
{
    m_overlay->hideCursor();
    m_hovered.reset();
    m_run.setCursor(std::nullopt, std::nullopt);
    setReadout({});
}

void FigureView::setReadout(const QString& text)
{
    if (text == m_readout)
        return;
    m_readout = text;
    Q_EMIT readoutChanged(text);
}

void FigureView::clickLegend(int curve, bool onlyThis)
{
    const std::vector<Curve> curves = m_run.curves(); // a copy, because this changes them
    const auto chosen = static_cast<std::size_t>(curve);
    if (chosen >= curves.size())
        return;
    if (!onlyThis) {
        m_run.setCurveVisible(curves[chosen].key, !curves[chosen].visible);
        return;
    }
    // A second click shows all curves again.
    const bool alone = curves[chosen].visible && m_run.visibleCurveCount() == 1;
    for (std::size_t i = 0; i < curves.size(); ++i)
        m_run.setCurveVisible(curves[i].key, alone || i == chosen);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    unsetCursor();
    if (const int curve = curveOfChipAt(event->position()); drag == Drag::None && curve >= 0 &&
                                                            curve == curveOfChipAt(m_pressed) &&
                                                            event->button() == Qt::LeftButton) {
        clickLegend(curve, event->modifiers().testFlag(Qt::ControlModifier));
        return;
    }
    const QRectF area = m_overlay->area();
    m_overlay->setZoomArea({});
    if (drag == Drag::Pan) {
        if (m_zoom != m_zoomAtPress) { // the whole movement is one entry of the history
            m_undo.append(m_zoomAtPress);
            m_redo.clear();
        }
    } else if (drag == Drag::Zoom && area.isValid()) {
        zoomTo(FigureRange{
            QCPRange(xAxis->pixelToCoord(area.left()), xAxis->pixelToCoord(area.right())),
            QCPRange(yAxis->pixelToCoord(area.bottom()), yAxis->pixelToCoord(area.top()))});
    } else if (drag == Drag::Choose && area.isValid()) {
        m_run.select(boxesIn(area), event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (drag != Drag::None && event->button() == Qt::LeftButton) {
        click(event->position());
    }
    m_overlay->layer()->replot();
}

void FigureView::click(QPointF pixel)
{
    if (const auto sample = sampleNear(pixel)) {
        m_run.setMarked(sample);
        Q_EMIT sampleClicked(sample->step, sample->sample);
    } else if (const auto boxes = boxesAt(pixel); !boxes.empty()) {
        m_run.select(boxes);
    } else if (const qsizetype step = stepAt(pixel); step >= 0) {
        m_run.setFocus(m_run.step(step).record.id);
    }
}

void FigureView::stepThroughOutliers(int direction)
{
    // By time, through the steps in the order in which they ran.
    const auto before = m_run.marked();
    const qsizetype at = before ? m_run.indexOf(before->step) : -1;
    const qsizetype count = m_run.stepCount();
    for (qsizetype i = 0; i <= count; ++i) {
        const qsizetype start = at >= 0 ? at : direction > 0 ? 0 : count - 1;
        const qsizetype step = start + direction * i;
        if (step < 0 || step >= count)
            return;
        if (!m_run.isVisible(step))
            continue;
        const auto& outliers = m_run.outliers(step);
        auto next = direction > 0 ? outliers.begin() : outliers.end();
        if (step == at && before)
            next = direction > 0
                       ? std::upper_bound(outliers.begin(), outliers.end(), before->sample)
                       : std::lower_bound(outliers.begin(), outliers.end(), before->sample);
        if (direction > 0 ? next == outliers.end() : next == outliers.begin())
            continue;
        const SampleRef found{m_run.step(step).record.id, direction > 0 ? *next : *std::prev(next)};
        m_run.setMarked(found);
        Q_EMIT sampleClicked(found.step, found.sample);
        return;
    }
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && axisRect()->rect().contains(event->pos()))
        resetView();
}

void FigureView::wheelEvent(QWheelEvent* event)
{
    // With Alt or Shift, some systems report vertical wheel movement as horizontal.
    const QPoint turn = event->angleDelta();
    const int delta = turn.y() != 0 ? turn.y() : turn.x();
    const QPointF at = event->position();
    const QRect rect = axisRect()->rect();
    const bool besideY = at.x() < rect.left();
    const bool belowX = at.y() > rect.bottom();
    if (delta == 0 || (besideY && belowX))
        return;
    const bool horizontal = !besideY && !event->modifiers().testFlag(Qt::ShiftModifier);
    const bool vertical = !belowX && !event->modifiers().testFlag(Qt::ControlModifier);
    const auto history = m_undo.size();
    zoomBy(std::pow(0.8, delta / 120.0), at, horizontal, vertical);
    const bool sameGesture = m_sinceWheel.isValid() && m_sinceWheel.elapsed() < sameGestureMs;
    if (sameGesture && m_undo.size() > history && m_undo.size() > 1)
        m_undo.removeLast();
    m_sinceWheel.restart();
    event->accept();
}

void FigureView::keyPressEvent(QKeyEvent* event)
{
    const QSizeF size = axisRect()->size();
    const auto move = [&](double x, double y) {
        const auto before = m_zoom;
        panBy(QPointF(x * size.width(), y * size.height()), shownRange());
        if (m_zoom != before) {
            m_undo.append(before);
            m_redo.clear();
        }
        prepare();
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift on many keyboards
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home:
        return resetView();
    case Qt::Key_Left:
        return move(0.1, 0);
    case Qt::Key_Right:
        return move(-0.1, 0);
    case Qt::Key_Up:
        return move(0, 0.1);
    case Qt::Key_Down:
        return move(0, -0.1);
    case Qt::Key_Backspace:
        return event->modifiers().testFlag(Qt::ShiftModifier) ? redoZoom() : undoZoom();
    case Qt::Key_N:
        return stepThroughOutliers(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    case Qt::Key_A:
        return m_run.select(boxesIn(axisRect()->rect()));
    case Qt::Key_C:
        return Q_EMIT choosingToggled();
    case Qt::Key_K:
        return toggleOverload();
    case Qt::Key_L:
        return setLogarithmic(!isLogarithmic());
    case Qt::Key_PageUp:
        return m_run.moveFocus(1);
    case Qt::Key_PageDown:
        return m_run.moveFocus(-1);
    case Qt::Key_Escape:
        m_drag = Drag::None;
        m_overlay->setZoomArea({});
        m_run.setMarked(std::nullopt);
        m_run.setFocus(std::nullopt);
        m_run.select(std::vector<SampleBox>());
        m_overlay->layer()->replot();
        return;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void FigureView::contextMenuEvent(QContextMenuEvent* event)
{
    // From the keyboard: at the marked sample, or in the middle.
    QPointF at = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto marked = m_run.marked() ? pixelOf(*m_run.marked()) : std::nullopt;
        at = marked.value_or(QPointF(axisRect()->rect().center()));
    }
    Q_EMIT menuRequested(at);
    event->accept();
}

std::optional<std::size_t> FigureView::noteAt(QPointF pixel) const
{
    return m_notes->noteAt(pixel);
}

void FigureView::leaveEvent(QEvent* event)
{
    leave();
    unsetCursor();
    m_overlay->layer()->replot();
    QCustomPlot::leaveEvent(event);
}

void FigureView::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        m_themeStale = true;
        drawSoon(0);
        break;
    default:
        break;
    }
    QCustomPlot::changeEvent(event);
}

} // namespace unisweep
