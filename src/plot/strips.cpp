// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/strips.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>

#include "plot/figure_view.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void fixHeight(QCPLayoutElement& element, int height)
{
    const QSize least(0, height);
    const QSize most(QWIDGETSIZE_MAX, std::max(height, 0));
    if (element.minimumSize() != least)
        element.setMinimumSize(least);
    if (element.maximumSize() != most)
        element.setMaximumSize(most);
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
    m_document.setTextWidth(m_view.viewport().width() - 2 * stripMargin);
    fixHeight(*this, static_cast<int>(std::ceil(m_document.size().height())) + 8);
}

void CaptionStrip::draw(QCPPainter* painter)
{
    painter->save();
    painter->translate(rect().left() + stripMargin, rect().top() + 3);
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
