// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as a document that one hands in: what was done, on what, what came out, whether it may be
// believed, and how to repeat it. One HTML file that needs no other, and the same as PDF.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// Writes each of `files`, which end in .html or .pdf. Needs a QApplication; takes seconds a run.
/// `progress` is told the share done. Throws FigureError; an older file is then left as it was.
void writeReport(const std::vector<RunData>& runs, const QStringList& files,
                 const std::function<void(double)>& progress = {});

// What the report is made of: parts of HTML, plain enough for QTextDocument. Text from outside is
// escaped. report_sections.cpp.

/// A table with a header row; cells are HTML.
QString htmlTable(const QStringList& header, const QList<QStringList>& rows);
/// State and verdicts, with what each rests on; knee and loss limits of each curve.
QString verdictSection(const RunData& run);
QString experimentSection(const RunData& run);
QString hostSection(const RunData& run);
QString guestsSection(const RunData& run);
QString stepsSection(const RunData& run);
/// Outliers by likely cause of each curve; reads all samples.
QString outliersSection(const RunData& run);
QString notesSection(const RunData& run);
/// Commands, and the experiment as a file.
QString repeatSection(const RunData& run);
/// The first run against each other one.
QString comparisonSection(const std::vector<RunData>& runs);

} // namespace unisweep
