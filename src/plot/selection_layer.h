// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "plot/figure_view.h"

namespace unisweep
{

/// Draws the selected samples over everything else: each as a dot if there are few, otherwise one
/// point per pixel that contains any.
class SelectionLayer : public QCPLayerable
{
    Q_OBJECT

public:
    /// Adds itself to the figure's layer "selection".
    explicit SelectionLayer(FigureView& view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    void drawCount(QCPPainter& painter) const;

    FigureView& m_view;
    std::vector<bool> m_taken; ///< pixels that already have a point
};

} // namespace unisweep
