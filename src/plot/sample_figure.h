// SPDX-License-Identifier: GPL-3.0-or-later
// A figure with a y axis of latency, in which each step has a place where its time runs from left
// to right. Provides the cloud of samples, the outliers, and finding samples by position.
#pragma once

#include <limits>

#include "plot/density_raster.h"
#include "plot/figure_view.h"

namespace unisweep
{

/// The place of a step, in the coordinates of the x axis.
struct StepPlace {
    qsizetype step = 0; ///< index into RunData::steps
    int curve = 0;      ///< determines the hue
    double from = 0;    ///< the step's instant 0
    double to = 0;      ///< the step's end
};

class OutlierCrosses;
class SampleCloud;

class SampleFigure : public FigureView
{
    Q_OBJECT

public:
    explicit SampleFigure(PlottedRun& run, QWidget* parent = nullptr);

    /// The places of the visible steps, in the order in which they ran.
    const std::vector<StepPlace>& places() const { return m_places; }
    /// Pixels of the step's instant 0 and of its end.
    std::pair<double, double> pixelsOf(const StepPlace& place) const;
    double yPixel(double latencyNs) const;

    /// The cells of the cloud as last drawn (on screen: one per pixel).
    const DensityRaster& raster() const;
    /// Whether they are counted, not estimated: of very many samples, the cloud is estimated while
    /// the view changes, and counted in the background once it rests.
    bool isCounted() const;
    /// So many samples are counted at once, without an estimate; for tests.
    void setCountedAtOnce(qsizetype samples);
    /// Numbers of outliers last drawn: as crosses, and as dots where there are many.
    std::pair<qint64, qint64> outliersDrawn() const;

    std::optional<SampleRef> sampleNear(QPointF pixel) const override;
    std::optional<QPointF> pixelOf(SampleRef sample) const override;
    void forEachSelected(const std::function<void(QPointF)>& use) const override;
    std::vector<SampleBox> boxesIn(QRectF pixels) const override;
    qsizetype stepAt(QPointF pixel) const override;
    std::optional<RunPlace> placeAt(QPointF pixel) const override;
    CursorLines linesOf(const RunPlace& place) const override;
    std::optional<QRectF> areaOf(qsizetype step) const override;
    void writeData(FigureData& out) const override;

protected:
    /// Call from refresh().
    void setPlaces(std::vector<StepPlace> places) { m_places = std::move(places); }
    /// The range of latencies in ms, with margins, of everything visible at rates up to
    /// `highestRate`.
    QCPRange wholeLatencies(int highestRate = std::numeric_limits<int>::max()) const;
    bool hasUprightLatency() const override { return true; }
    void addSampleLegend();
    QString yText(double y) const override;

private:
    std::vector<StepPlace> m_places;
    SampleCloud* m_cloud;
    OutlierCrosses* m_crosses;
};

} // namespace unisweep
