// SPDX-License-Identifier: GPL-3.0-or-later
// Boots: the share of guests that had given their first correct response by a time. Curves of
// guests that never answered end below 100 %.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

class BootTimesPlot : public FigureView
{
    Q_OBJECT

public:
    explicit BootTimesPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("boot-times"); }
    bool suits(const Experiment& experiment) const override
    {
        return experiment.kind == ExperimentKind::Boot;
    }
    QString title() const override;
    QString explanation() const override;
    void writeData(FigureData& out) const override;

    /// The boots of a series at a memory size.
    struct Distribution {
        int series = 0;
        int memoryMiB = 0;
        QString name;
        std::vector<double> seconds; ///< until the first correct response; ascending
        int boots = 0;               ///< including failed ones
    };

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    void readBoots();
    QPointF pixel(const Distribution& boots, std::size_t index) const;
    void draw(QCPPainter& painter) const;

    std::vector<Distribution> m_distributions;
};

} // namespace unisweep
