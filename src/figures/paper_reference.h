// SPDX-License-Identifier: GPL-3.0-or-later
// The values that a paper reports, as a layer behind figures over offered rates, each with its
// source. The data are in experiments/reference/.
#pragma once

#include <optional>
#include <vector>

#include "experiment/experiment.h"
#include "plot/figure_view.h"

namespace unisweep
{

struct PaperReference {
    struct Rate {
        Service service = Service::Dns;
        QString label;
        double perSecond = 0;
        bool about = false; ///< the paper says "about"
        QString where;      ///< "section 6.3, Figure 3"
        QString says;       ///< the paper's wording
    };
    QString source;
    QString shortSource; ///< "Briggs et al. 2014"
    std::vector<Rate> rates;
    double failureShare = 0; ///< of a baseline's response rate, below which a guest has failed
    QString failureWhere;

    std::vector<Rate> ratesOf(Service service) const;
};

/// Throws InputError, with the place.
PaperReference readPaperReference(const QString& path);
/// The reference that comes with the program; empty if its file is missing or invalid, which is
/// logged once.
const PaperReference& paperReference();

/// Vertical lines at the rates in view; the x axis is of rates.
void drawReferenceRates(QCPPainter& painter, const FigureView& view);
/// For each visible curve with a baseline (the same series with more memory): the share of its
/// response rate below which, according to the paper, a guest has failed. The y axis is of
/// responses.
void drawFailureShares(QCPPainter& painter, const FigureView& view);
/// For captions: "Dotted, where in view, from Briggs et al. 2014: Linux at its limit (about
/// 19,000/s, section 6.3, Figure 3); …". Empty if the layer is off or has no values for the run's
/// service.
QString referenceText(const PlottedRun& run, bool failureShare);
/// For the line under a figure over rates: why the layer shows nothing in it. Empty if it is off or
/// shows something.
QString referenceNote(const FigureView& view);

} // namespace unisweep
