// SPDX-License-Identifier: GPL-3.0-or-later
// A figure whose upright axis is latency and in which each step has a place that its time runs
// through from left to right: the cloud of samples, their outliers, and finding them again.
#pragma once

#include "plot/density_raster.h"
#include "plot/figure_view.h"

namespace unisweep
{

/// Where a step's time runs, in the coordinates of the x axis.
struct StepPlace {
    qsizetype step = 0; ///< index into RunData::steps
    int curve = 0;      ///< for the hue
    double from = 0;    ///< of the step's instant 0
    double to = 0;      ///< of its end
};

class OutlierCrosses;
class SampleCloud;

class SampleFigure : public FigureView
{
    Q_OBJECT

public:
    explicit SampleFigure(PlottedRun& run, QWidget* parent = nullptr);

    /// Of the visible steps, in the order in which they ran.
    const std::vector<StepPlace>& places() const { return m_places; }
    /// Where a step's instant 0 and its end are now, in pixels.
    std::pair<double, double> pixelsOf(const StepPlace& place) const;
    double yPixel(double latencyNs) const;

    /// The cells of the cloud as last drawn (on the screen: one per pixel).
    const DensityRaster& raster() const;

    std::optional<SampleRef> sampleNear(QPointF pixel) const override;
    std::optional<QPointF> pixelOf(SampleRef sample) const override;
    void forEachSelected(const std::function<void(QPointF)>& use) const override;
    std::vector<SampleBox> boxesIn(QRectF pixels) const override;
    qsizetype stepAt(QPointF pixel) const override;
    std::optional<QRectF> areaOf(qsizetype step) const override;
    void writeData(FigureData& out) const override;

protected:
    /// Subclasses call it from refresh().
    void setPlaces(std::vector<StepPlace> places) { m_places = std::move(places); }
    /// A whole range of latencies in ms with some air, of what is visible.
    QCPRange wholeLatencies() const;
    void addSampleLegend();
    QString yText(double y) const override;

private:
    std::vector<StepPlace> m_places;
    SampleCloud* m_cloud;
    OutlierCrosses* m_crosses;
};

} // namespace unisweep
