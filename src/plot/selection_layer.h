// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "plot/figure_view.h"

namespace unisweep
{

/// The chosen samples over what a figure draws of all: each a dot while there are few, else a
/// point on every pixel that holds one.
class SelectionLayer : public QCPLayerable
{
    Q_OBJECT

public:
    /// On a layer of its own name, "selection", of the figure.
    explicit SelectionLayer(FigureView& view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    void drawCount(QCPPainter& painter) const;

    FigureView& m_view;
    std::vector<bool> m_taken; ///< pixels on which a point stands
};

} // namespace unisweep
