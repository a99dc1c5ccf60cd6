// SPDX-License-Identifier: GPL-3.0-or-later
// Values reported by a paper, each with its source, shown behind figures over offered rates. The
// data are in experiments/reference/.
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
        QString quotation;  ///< verbatim
    };
    QString source;
    QString shortSource; ///< "Briggs et al. 2014"
    std::vector<Rate> rates;
    double failureShare = 0; ///< of the baseline's response rate; a guest below it has failed
    QString failureWhere;

    std::vector<Rate> ratesOf(Service service) const;
};

/// Throws InputError with file and line.
PaperReference readPaperReference(const QString& path);
/// The reference that ships with Unisweep; empty if its file is missing or invalid, which is logged
/// once.
const PaperReference& paperReference();

/// Draws vertical lines at the rates in view. The x axis must be one of rates.
void drawReferenceRates(QCPPainter& painter, const FigureView& view);
/// For each visible baseline (the curve with the most memory of a series that also ran with less),
/// draws the share of its response rate below which, according to the paper, a guest has failed.
/// The y axis must be one of response rates.
void drawFailureShares(QCPPainter& painter, const FigureView& view);
/// For captions: "Dotted, where in view, from Briggs et al. 2014: Linux at its limit (about
/// 19,000/s, section 6.3, Figure 3); …". Empty if the layer is off or has no values for the run's
/// service.
QString referenceText(const PlottedRun& run, bool failureShare);
/// For the line under a figure over rates: why the layer shows nothing. Empty if it is off or shows
/// something.
QString referenceNote(const FigureView& view);

} // namespace unisweep
