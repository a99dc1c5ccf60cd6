// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a results file that ships with Unisweep: where the run was recorded. Users' runs have
// none.
#pragma once

#include <optional>

#include <QString>

namespace unisweep
{

struct RecordingMark {
    QString title; ///< "BIND in a Linux guest"
    QString about; ///< what the run shows, one or two sentences
    QString host;  ///< "a machine of 2 processors, …"; its facts are in RunData::hostJson

    bool operator==(const RecordingMark&) const = default;
};

/// Returns nullopt for an ordinary run. Reads no samples. Throws ResultsError or sqlite::Error if
/// the file cannot be read.
std::optional<RecordingMark> readRecordingMark(const QString& resultsPath);

} // namespace unisweep
