// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "plot/figure_view.h"

namespace unisweep
{

/// The notes pinned to a figure: a pin at each place, with the text on a plate beside it.
class NoteLayer : public QCPLayerable
{
    Q_OBJECT

public:
    explicit NoteLayer(FigureView& view);

    /// The index in RunData::notes of the note at a point, as last drawn.
    std::optional<std::size_t> noteAt(QPointF pixel) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    struct Plate {
        std::size_t note = 0;
        QRectF box;
        QPointF pin;
    };
    FigureView& m_view;
    std::vector<Plate> m_plates;
};

} // namespace unisweep
