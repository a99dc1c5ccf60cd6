// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of a SampleFigure: all of them as dots whose color shows their density, and the
// outliers as gray ×, or as dots where many are close together.
#pragma once

#include <array>

#include <QTimer>

#include "base/background_job.h"
#include "plot/dot_image.h"
#include "plot/sample_figure.h"

namespace unisweep
{

/// Counts only new samples while the view stays the same, and all samples when it changes. Where
/// there are very many, some of each chunk stand for all while it changes, and all are counted in
/// the background once it rests.
class SampleCloud : public QCPLayerable
{
    Q_OBJECT

public:
    explicit SampleCloud(SampleFigure& figure);
    const DensityRaster& raster() const { return m_raster; }
    bool isCounted() const { return !m_estimated; }
    void setCountedAtOnce(qsizetype samples) { m_atOnce = samples; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    struct Counted {
        qsizetype step = 0;
        TimePlacement placement;
        qsizetype samples = 0; ///< number already in the raster
    };

    void count();
    int shareOf(std::span<const RasterInput> inputs) const;
    void countInBackground();
    QRgb colorOf(int curve, quint32 dots, quint32 densest) const;

    SampleFigure& m_figure;
    DensityRaster m_raster;
    std::vector<Counted> m_counted;
    quint64 m_generation = 0;
    DotImage m_dots;
    qsizetype m_atOnce;
    bool m_estimated = false; ///< the raster, but for samples that came after
    QTimer m_rest;            ///< until the view has rested
    BackgroundJob m_counter;
};

/// Where the cells of samples are painted.
QRectF cloudArea(const SampleFigure& figure, const QCPPainter& painter);

/// The outliers of a step with more than `maxCrosses` of them in view are drawn as dots: none is
/// left out, and after zooming in they are crosses again.
class OutlierCrosses : public QCPLayerable
{
    Q_OBJECT

public:
    explicit OutlierCrosses(SampleFigure& figure);

    static constexpr qint64 maxCrosses = 300;
    /// Numbers last drawn; the sum is the number of outliers in view.
    struct Drawn {
        qint64 asCrosses = 0;
        qint64 asDots = 0;
    };
    Drawn drawn() const { return m_drawn; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    struct Mark {
        QPointF at;
        Cause cause = Cause::Unknown;
    };
    using LinesByCause = std::array<QList<QLineF>, causeCount>;

    /// What the marks depend on besides the outliers; existing marks stay valid while it is the
    /// same.
    struct View {
        QRect rect;
        double low = 0; ///< of the y axis
        double high = 0;
        bool logarithmic = false;
        double cells = 0;
        bool byCause = false;
        quint64 causes = 0;
        quint64 generation = 0;
        bool operator==(const View&) const = default;
    };
    struct Followed {
        StepPlace place;
        std::pair<double, double> pixels;
        double fenceNs = 0;
        std::size_t processed = 0; ///< number of outliers processed, in view or not
        std::vector<Mark> crosses;
        qint64 dots = 0; ///< number drawn in m_cells instead
    };

    bool isSame(const View& view) const;
    void follow(Followed& step);
    void addCrosses(LinesByCause& lines, const std::vector<Mark>& marks, double arm);
    void addDots(const Followed& step, const std::vector<Mark>& marks);
    void drawDots(QCPPainter& painter);

    SampleFigure& m_figure;
    Drawn m_drawn;
    View m_view;
    std::vector<Followed> m_followed;
    double m_spotsPerPixel = 1;
    std::vector<quint64> m_taken; ///< one bit per spot that already has a cross
    std::vector<quint32> m_cells; ///< counts of outliers, for DotImage; empty: none
    std::vector<Cause> m_causes;  ///< by cell, if causes are shown
    QSize m_cellCount;
    DotImage m_dots;
};

} // namespace unisweep
