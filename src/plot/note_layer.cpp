// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/note_layer.h"

#include <QFontMetricsF>

#include "base/visible_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double widest = 220; // width of a plate's text in pixels
static constexpr QPointF plateFromPin(12, -14);

NoteLayer::NoteLayer(FigureView& view)
    : QCPLayerable(&view, u"legend"_s)
    , m_view(view)
{
}

void NoteLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRect NoteLayer::clipRect() const
{
    return m_view.axisRect()->rect();
}

void NoteLayer::draw(QCPPainter* painter)
{
    m_plates.clear();
    const RunData* run = m_view.plotted().run();
    if (!run)
        return;
    const FigureTheme& theme = m_view.theme();
    const QFontMetricsF metrics(theme.smallFont);
    const QRectF rect = clipRect();
    painter->setFont(theme.smallFont);
    for (std::size_t i = 0; i < run->notes.size(); ++i) {
        const Note& note = run->notes[i];
        if (note.view != m_view.word())
            continue;
        const QPointF pin(m_view.xAxis->coordToPixel(note.x), m_view.yAxis->coordToPixel(note.y));
        if (!rect.contains(pin))
            continue;
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        QRectF box = metrics.boundingRect(QRectF(0, 0, widest, 1e4), flags, note.text)
                         .adjusted(-5, -3, 5, 3);
        box.moveBottomLeft(pin + plateFromPin);
        if (box.right() > rect.right() - 2)
            box.moveRight(pin.x() - plateFromPin.x());
        if (box.top() < rect.top() + 2)
            box.moveTop(pin.y() - plateFromPin.y());
        m_plates.push_back({i, box, pin});

        painter->setPen(QPen(theme.text, 1));
        painter->drawLine(pin, QPointF(std::clamp(pin.x(), box.left(), box.right()),
                                       std::clamp(pin.y(), box.top(), box.bottom())));
        QColor plate = theme.background;
        plate.setAlphaF(0.92F);
        painter->setBrush(plate);
        painter->drawRect(box);
        painter->setBrush(theme.text);
        painter->drawEllipse(pin, 2.5, 2.5);
        painter->setBrush(Qt::NoBrush);
        painter->drawText(box.adjusted(5, 3, -5, -3), flags, visibleText(note.text));
    }
}

std::optional<std::size_t> NoteLayer::noteAt(QPointF pixel) const
{
    for (auto plate = m_plates.rbegin(); plate != m_plates.rend(); ++plate) { // the uppermost first
        if (plate->box.contains(pixel) || QLineF(plate->pin, pixel).length() < 6)
            return plate->note;
    }
    return {};
}

} // namespace unisweep
