// SPDX-License-Identifier: GPL-3.0-or-later
// A report on runs for other people: what was done, on which host, the results, whether they can be
// trusted, and how to repeat them. One self-contained HTML file, or the same as PDF.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// Writes each of `files`, which end in .html or .pdf. Needs a QApplication; takes seconds per run.
/// `progress` receives the share done. Throws FigureError; an existing file is then unchanged.
void writeReport(const std::vector<RunData>& runs, const QStringList& files,
                 const std::function<void(double)>& progress = {});

// Sections of the report (report_sections.cpp): fragments of HTML, simple enough for QTextDocument.
// Foreign text is escaped.

/// A table with a header row; cells are HTML.
QString htmlTable(const QStringList& header, const QList<QStringList>& rows);
/// State; verdicts with their reasons; knee and loss limits of each curve.
QString verdictSection(const RunData& run);
QString experimentSection(const RunData& run);
QString hostSection(const RunData& run);
QString guestsSection(const RunData& run);
QString stepsSection(const RunData& run);
/// Outliers of each curve by likely cause. Reads all samples.
QString outliersSection(const RunData& run);
QString notesSection(const RunData& run);
/// Commands that repeat the run, and the experiment as a file.
QString repeatSection(const RunData& run);
/// Compares the first run with each of the others.
QString comparisonSection(const std::vector<RunData>& runs);

} // namespace unisweep
