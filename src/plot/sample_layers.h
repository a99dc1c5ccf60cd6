// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of a SampleFigure: all of them as a density raster, the outliers as gray ×.
#pragma once

#include <QImage>

#include "plot/sample_figure.h"

namespace unisweep
{

/// Counts only what is new while the view stands still, and everything anew when it moves.
class SampleCloud : public QCPLayerable
{
    Q_OBJECT

public:
    explicit SampleCloud(SampleFigure& figure);
    const DensityRaster& raster() const { return m_raster; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    struct Counted {
        qsizetype step = 0;
        TimePlacement placement;
        qsizetype samples = 0; ///< already in the raster
    };

    void count();
    void colour();

    SampleFigure& m_figure;
    DensityRaster m_raster;
    std::vector<Counted> m_counted;
    std::vector<int> m_curveOfColumn;
    quint64 m_generation = 0;
    QImage m_image;
};

/// The × of outliers: one on each spot that the device can show, however many lie there.
class OutlierCrosses : public QCPLayerable
{
    Q_OBJECT

public:
    explicit OutlierCrosses(SampleFigure& figure);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    SampleFigure& m_figure;
    std::vector<quint64> m_taken; ///< a bit for each place on which a × stands
};

} // namespace unisweep
