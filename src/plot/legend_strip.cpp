// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/legend_strip.h"

#include <QFontMetricsF>

#include "base/visible_text.h"
#include "plot/figure_view.h"
#include "plot/strips.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

LegendStrip::LegendStrip(FigureView& view)
    : QCPLayoutElement(&view)
    , m_view(view)
{
    setLayer(u"legend"_s);
}

void LegendStrip::add(const QString& text, double width,
                      std::function<void(QCPPainter&, QRectF)> swatch)
{
    m_entries.push_back(
        {.text = visibleName(text), .swatchWidth = width, .swatch = std::move(swatch)});
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
    m_entries.back().isCurve = true;
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

LegendStrip::Entry LegendStrip::tagOf(const QString& text) const
{
    const auto frame = [this, text](QCPPainter& painter, QRectF box) {
        const double width = QFontMetricsF(m_view.theme().smallFont).horizontalAdvance(text);
        painter.setPen(QPen(m_view.theme().faintText, 1));
        painter.drawRect(QRectF(box.left(), box.top() + 1, width + 10, box.height() - 2));
    };
    return {.text = text, .swatch = frame};
}

void LegendStrip::addTag(const QString& text)
{
    m_entries.push_back(tagOf(visibleName(text)));
}

void LegendStrip::makeChip(int curve, const QStringList& badges, bool shown)
{
    Entry& entry = m_entries.back();
    entry.curve = curve;
    entry.isCurve = true;
    entry.badges = badges;
    entry.shown = shown;
}

const LegendStrip::Entry* LegendStrip::chipAt(QPointF pixel) const
{
    if (!m_view.shows(FigurePart::Legend))
        return nullptr;
    for (const Entry& entry : m_entries) {
        const QRectF box(entry.at + rect().topLeft(), QSizeF(entry.width, m_lineHeight));
        if (entry.curve >= 0 && box.contains(pixel))
            return &entry;
    }
    return nullptr;
}

int LegendStrip::curveAt(QPointF pixel) const
{
    const Entry* entry = chipAt(pixel);
    return entry ? entry->curve : -1;
}

QString LegendStrip::shortenedNameAt(QPointF pixel) const
{
    const Entry* entry = chipAt(pixel);
    return entry && entry->shownText != entry->text ? entry->text : QString();
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
    if (entry.swatch) {
        painter.save();
        entry.swatch(painter, QRectF(at, QSizeF(entry.swatchWidth, m_lineHeight)));
        painter.restore();
    }
    double x = at.x() + entry.swatchWidth + 5;
    // No wider than its words, so that they are what takes room.
    const auto write = [&](const QString& text) {
        painter.setPen(theme.text);
        painter.drawText(QRectF(x, at.y(), metrics.horizontalAdvance(text) + 1, m_lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        x += metrics.horizontalAdvance(text);
    };
    const auto writeBadges = [&] {
        for (const QString& badge : shownBadges(entry)) {
            const double inner = metrics.horizontalAdvance(badge);
            x += badgeMargin;
            painter.setPen(QPen(theme.faintText, 1));
            painter.drawRoundedRect(
                QRectF(x, at.y() + 1, inner + 2 * badgeMargin, m_lineHeight - 3), 3, 3);
            x += badgeMargin;
            write(badge);
            x += badgeMargin;
        }
    };
    if (entry.isNote && !entry.badges.isEmpty()) {
        x -= badgeMargin;
        writeBadges();
        x += badgeMargin;
        write(entry.shownText);
    } else {
        write(entry.shownText);
        writeBadges();
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

} // namespace unisweep
