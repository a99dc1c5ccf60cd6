// SPDX-License-Identifier: GPL-3.0-or-later
// The runs shipped with the program, each recorded on a real guest, so that outliers can be
// analyzed on any machine: experiments/recorded/NAME.unisweep, and beside it NAME.yaml, a
// description, so that the results need not be read (experiments/recorded/README.md).
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include "results/recording_mark.h"
#include "results/run_data.h"

namespace unisweep
{

struct RecordedRun {
    QString name;          ///< as on the command line: "bind-linux"
    QString path;          ///< path of the results file, which is never written
    QString title;         ///< "BIND in a Linux guest"
    QString about;         ///< what the run shows, in one or two sentences
    QString view;          ///< the word of the most informative figure: "latency-by-rate"
    QString host;          ///< where it was recorded
    QDate date;            ///< when it was recorded
    QStringList platforms; ///< of its series: "linux"
    bool emulated = false; ///< a guest ran without hardware virtualization
    Verdict::Kind verdict = Verdict::Kind::Ok; ///< the worst of its steps
    QStringList findings;                      ///< its findingsOf(), in English
    qint64 bytes = 0;                          ///< of the results file
};

/// Ordered by how well they introduce the program. Reads only the descriptions, which takes
/// milliseconds; unreadable ones are left out.
QList<RecordedRun> recordedRuns();
/// Reads a description. Throws InputError.
RecordedRun readRecordedRun(const QString& yamlPath);

/// `wanted` itself if the file exists; otherwise the recorded run with this name, or the only one
/// whose name starts with it; otherwise `wanted`, so that opening it reports the error.
QString runPath(const QString& wanted);
/// Copies the results file into `folder`, which is created if necessary, under its own name, with a
/// number if that is taken. The copy is writable. Returns its path. Throws InputError.
QString copyRecordedRun(const RecordedRun& recorded, const QString& folder);

/// The explanation of each curve's outliers, by the run's own rule: one or two sentences each,
/// computed from the samples. Takes seconds for large runs.
QStringList findingsOf(const RunData& run);

} // namespace unisweep
