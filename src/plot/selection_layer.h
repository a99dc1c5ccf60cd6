// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "plot/figure_view.h"

namespace unisweep
{

/// The selected samples over everything else: each as a dot while there are few, otherwise one
/// point on every pixel that has one.
class SelectionLayer : public QCPLayerable
{
    Q_OBJECT

public:
    /// On a separate layer of the figure, "selection".
    explicit SelectionLayer(FigureView& view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    void drawCount(QCPPainter& painter) const;

    FigureView& m_view;
    std::vector<bool> m_taken; ///< pixels that have a point
};

} // namespace unisweep
