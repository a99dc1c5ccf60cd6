// SPDX-License-Identifier: GPL-3.0-or-later
// A text that the user pinned to a place in a figure. Notes are saved in the run's results file.
#pragma once

#include <vector>

#include <QString>

namespace unisweep
{

struct Note {
    QString view; ///< the figure's name, "latency-by-rate"
    double x = 0; ///< in the figure's coordinates: requests/s, s, ...
    double y = 0; ///< ms, requests/s, ...
    QString text;

    bool operator==(const Note&) const = default;
};

/// Replaces all notes of a results file. Throws ResultsError.
void saveNotes(const QString& resultsPath, const std::vector<Note>& notes);

} // namespace unisweep
