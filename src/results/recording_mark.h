// SPDX-License-Identifier: GPL-3.0-or-later
// What a results file says of itself when it comes with the program: that its run was recorded
// elsewhere, and where. Runs that users make have no such mark.
#pragma once

#include <optional>

#include <QString>

namespace unisweep
{

struct RecordingMark {
    QString title; ///< "BIND in a Linux guest"
    QString about; ///< what there is to see, a sentence or two
    QString host;  ///< "a machine of 2 processors, …"; its facts are in RunData::hostJson

    bool operator==(const RecordingMark&) const = default;
};

/// nullopt: a run like any other. Reads no samples. Throws ResultsError or sqlite::Error when the
/// file cannot be read.
std::optional<RecordingMark> readRecordingMark(const QString& resultsPath);

} // namespace unisweep
