// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/strips.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>

#include "base/visible_text.h"
#include "plot/figure_view.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int sideMargin = 8;

// Row heights follow from content; QCPLayoutGrid keeps to equal minimum and maximum.
static void fixHeight(QCPLayoutElement& element, int height)
{
    const QSize least(0, height);
    const QSize most(QWIDGETSIZE_MAX, std::max(height, 0));
    if (element.minimumSize() != least)
        element.setMinimumSize(least);
    if (element.maximumSize() != most)
        element.setMaximumSize(most);
}

LegendStrip::LegendStrip(FigureView& view)
    : QCPLayoutElement(&view)
    , m_view(view)
{
    setLayer(u"legend"_s);
}

void LegendStrip::add(const QString& text, double width,
                      std::function<void(QCPPainter&, QRectF)> swatch)
{
    m_entries.push_back({.text = visibleName(text),
                         .swatchWidth = width,
                         .swatch = std::move(swatch),
                         .at = {},
                         .badges = {}});
}

void LegendStrip::addCurve(const QString& text, int curve)
{
    add(text, 30, [this, curve](QCPPainter& painter, QRectF box) {
        const FigureTheme& theme = m_view.theme();
        const double y = box.center().y();
        painter.setPen(QPen(theme.strong(curve), 2, theme.lineStyle(curve)));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter.setPen(QPen(theme.background, 1));
        painter.setBrush(theme.strong(curve));
        painter.drawPath(FigureTheme::marker(curve, 8).translated(box.center()));
    });
}

void LegendStrip::addBand(const QString& text, int curve)
{
    add(text, 22, [this, curve](QCPPainter& painter, QRectF box) {
        const FigureTheme& theme = m_view.theme();
        const QRectF bar(box.left(), box.center().y() - 5, box.width(), 10);
        QColor fill = theme.hue(curve);
        fill.setAlphaF(0.25F);
        painter.fillRect(bar, fill);
        painter.setPen(QPen(theme.strong(curve), 1));
        painter.drawLine(bar.topLeft(), bar.topRight());
        painter.drawLine(bar.bottomLeft(), bar.bottomRight());
    });
}

void LegendStrip::addRamp(const QString& text, int curve)
{
    add(text, 36, [this, curve](QCPPainter& painter, QRectF box) {
        QLinearGradient gradient(box.topLeft(), box.topRight());
        for (double t : {0.0, 0.25, 0.5, 0.75, 1.0})
            gradient.setColorAt(t, QColor(m_view.theme().density(curve, t)));
        painter.fillRect(QRectF(box.left(), box.center().y() - 4, box.width(), 8), gradient);
    });
}

void LegendStrip::addCross(const QString& text, bool dense)
{
    if (!dense) {
        addCause(text, Cause::Unknown);
        return;
    }
    add(text, 34, [this](QCPPainter& painter, QRectF box) {
        const FigureTheme& theme = m_view.theme();
        painter.setPen(QPen(causeColor(Cause::Unknown, theme), 1.3));
        QList<QLineF> lines;
        addCauseMark(lines, Cause::Unknown, QPointF(box.left() + 5, box.center().y()), 3.5);
        painter.drawLines(lines);
        const QRectF bar(box.left() + 13, box.center().y() - 4, box.width() - 13, 8);
        QLinearGradient gradient(bar.topLeft(), bar.topRight());
        gradient.setColorAt(0, QColor(theme.outlierDensity(-1, 0)));
        gradient.setColorAt(1, QColor(theme.outlierDensity(-1, 1)));
        painter.fillRect(bar, gradient);
    });
}

void LegendStrip::addCause(const QString& text, Cause cause)
{
    add(text, 10, [this, cause](QCPPainter& painter, QRectF box) {
        painter.setPen(QPen(causeColor(cause, m_view.theme()), 1.3));
        QList<QLineF> lines;
        addCauseMark(lines, cause, box.center(), 3.5);
        painter.drawLines(lines);
    });
}

void LegendStrip::addLine(const QString& text, const QPen& pen)
{
    add(text, 24, [pen](QCPPainter& painter, QRectF box) {
        painter.setPen(pen);
        const double y = box.center().y();
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    });
}

void LegendStrip::addBar(const QString& text, int curve)
{
    add(text, 12, [this, curve](QCPPainter& painter, QRectF box) {
        painter.fillRect(QRectF(box.left(), box.center().y() - 5, box.width(), 10),
                         m_view.theme().hue(curve));
    });
}

void LegendStrip::addShade(const QString& text, const QColor& color)
{
    add(text, 14, [color](QCPPainter& painter, QRectF box) {
        painter.fillRect(QRectF(box.left(), box.center().y() - 2, box.width(), 4), color);
    });
}

void LegendStrip::addTag(const QString& text)
{
    add(text, 0, [this, text](QCPPainter& painter, QRectF box) {
        const double width = QFontMetricsF(m_view.theme().smallFont).horizontalAdvance(text);
        painter.setPen(QPen(m_view.theme().faintText, 1));
        painter.drawRect(QRectF(box.left(), box.top() + 1, width + 10, box.height() - 2));
    });
}

void LegendStrip::makeChip(int curve, const QStringList& badges, bool shown)
{
    Entry& entry = m_entries.back();
    entry.curve = curve;
    entry.badges = badges;
    entry.shown = shown;
}

int LegendStrip::curveAt(QPointF pixel) const
{
    if (!m_view.shows(FigurePart::Legend))
        return -1;
    for (const Entry& entry : m_entries) {
        const QRectF box(entry.at + rect().topLeft(), QSizeF(entry.width, m_lineHeight));
        if (entry.curve >= 0 && box.contains(pixel))
            return entry.curve;
    }
    return -1;
}

static constexpr double badgeMargin = 4; // pixels, left and right of its words

double LegendStrip::widthOf(const Entry& entry) const
{
    const QFontMetricsF metrics(m_view.theme().smallFont);
    double width = entry.swatchWidth + 5 + metrics.horizontalAdvance(entry.text);
    for (const QString& badge : entry.badges)
        width += metrics.horizontalAdvance(badge) + 3 * badgeMargin;
    return width + (entry.curve >= 0 && m_framed ? 12 : 0);
}

void LegendStrip::update(UpdatePhase phase)
{
    QCPLayoutElement::update(phase);
    if (phase != upPreparation)
        return;
    const QFontMetricsF metrics(m_view.theme().smallFont);
    m_lineHeight = std::ceil(metrics.height()) + (m_framed ? 6 : 3);
    const double right = m_view.viewport().width() - sideMargin;
    double x = sideMargin;
    double y = 2;
    for (Entry& entry : m_entries) {
        entry.width = widthOf(entry);
        if (x > sideMargin && x + entry.width > right) {
            x = sideMargin;
            y += m_lineHeight;
        }
        entry.at = QPointF(x, y);
        x += entry.width + 14;
    }
    const bool empty = m_entries.empty() || !m_view.shows(FigurePart::Legend);
    fixHeight(*this, empty ? 0 : static_cast<int>(std::ceil(y + m_lineHeight)));
}

void LegendStrip::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void LegendStrip::drawEntry(QCPPainter& painter, const Entry& entry) const
{
    const FigureTheme& theme = m_view.theme();
    const QFontMetricsF metrics(theme.smallFont);
    QPointF at = entry.at + rect().topLeft();
    painter.setBrush(Qt::NoBrush);
    if (entry.curve >= 0 && m_framed) {
        painter.setPen(QPen(theme.grid, 1));
        painter.setBrush(mixed(theme.background, theme.text, 0.04));
        painter.drawRoundedRect(QRectF(at, QSizeF(entry.width, m_lineHeight - 2)), 4, 4);
        painter.setBrush(Qt::NoBrush);
        at += QPointF(6, -1);
    }
    painter.save();
    entry.swatch(painter, QRectF(at, QSizeF(entry.swatchWidth, m_lineHeight)));
    painter.restore();
    painter.setPen(theme.text);
    // No wider than its words, so that they are what takes room.
    const double width = metrics.horizontalAdvance(entry.text) + 1;
    double x = at.x() + entry.swatchWidth + 5;
    const auto write = [&](const QString& text) {
        painter.drawText(QRectF(x, at.y(), metrics.horizontalAdvance(text) + 1, m_lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    write(entry.text);
    x += width - 1 + 2 * badgeMargin;
    for (const QString& badge : entry.badges) {
        const double inner = metrics.horizontalAdvance(badge);
        painter.setPen(QPen(theme.faintText, 1));
        painter.drawRoundedRect(
            QRectF(x - badgeMargin, at.y() + 1, inner + 2 * badgeMargin, m_lineHeight - 3), 3, 3);
        painter.setPen(theme.text);
        write(badge);
        x += inner + 3 * badgeMargin;
    }
}

void LegendStrip::draw(QCPPainter* painter)
{
    if (!m_view.shows(FigurePart::Legend))
        return;
    painter->setFont(m_view.theme().smallFont);
    for (const Entry& entry : m_entries) {
        painter->setOpacity(entry.shown ? 1 : 0.4);
        drawEntry(*painter, entry);
    }
    painter->setOpacity(1);
}

CaptionStrip::CaptionStrip(FigureView& view)
    : QCPLayoutElement(&view)
    , m_view(view)
{
    setLayer(u"legend"_s);
    m_document.setDocumentMargin(0);
}

void CaptionStrip::update(UpdatePhase phase)
{
    QCPLayoutElement::update(phase);
    if (phase != upPreparation)
        return;
    if (!visible() || m_html.isEmpty()) {
        fixHeight(*this, 0);
        return;
    }
    m_document.setDefaultFont(m_view.theme().smallFont);
    m_document.setHtml(m_html);
    m_document.setTextWidth(m_view.viewport().width() - 2 * sideMargin);
    fixHeight(*this, static_cast<int>(std::ceil(m_document.size().height())) + 8);
}

void CaptionStrip::draw(QCPPainter* painter)
{
    painter->save();
    painter->translate(rect().left() + sideMargin, rect().top() + 3);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_view.theme().text);
    m_document.documentLayout()->draw(painter, context);
    painter->restore();
}

DrawnStrip::DrawnStrip(FigureView& view, std::function<int()> height,
                       std::function<void(QCPPainter&, QRect)> drawer)
    : QCPLayoutElement(&view)
    , m_height(std::move(height))
    , m_drawer(std::move(drawer))
{
    setLayer(u"legend"_s);
}

void DrawnStrip::update(UpdatePhase phase)
{
    QCPLayoutElement::update(phase);
    if (phase == upPreparation)
        fixHeight(*this, m_height());
}

void DrawnStrip::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void DrawnStrip::draw(QCPPainter* painter)
{
    if (rect().height() > 0)
        m_drawer(*painter, rect());
}

DrawnLayer::DrawnLayer(FigureView& view, const QString& layer,
                       std::function<void(QCPPainter&)> drawer, QCPAxisRect* axes)
    : QCPLayerable(&view, layer)
    , m_drawer(std::move(drawer))
    , m_axes(axes ? axes : view.axisRect())
{
}

void DrawnLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRect DrawnLayer::clipRect() const
{
    return m_axes->rect();
}

void DrawnLayer::draw(QCPPainter* painter)
{
    m_drawer(*painter);
}

} // namespace unisweep
