// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that come with the program, each recorded by it on a real guest, so that outliers can be
// analyzed on any machine: experiments/recorded/NAME.unisweep, and NAME.yaml beside it, which
// describes the run so that the results need not be read (experiments/recorded/README.md).
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
    QString path;          ///< of the results file, which is never written
    QString title;         ///< "BIND in a Linux guest"
    QString about;         ///< what the run shows, one or two sentences
    QString view;          ///< the word of the most informative figure: "latency-by-rate"
    QString host;          ///< where it was recorded
    QDate date;            ///< when it was recorded
    QStringList platforms; ///< of its series: "linux"
    bool emulated = false; ///< whether a guest ran without hardware virtualization
    Verdict::Kind verdict = Verdict::Kind::Ok; ///< the worst of its steps
    QStringList findings;                      ///< its findingsOf(), in English
    qint64 bytes = 0;                          ///< of the results file
};

/// The best introduction first. Reads only the descriptions, in milliseconds; those that cannot be
/// read are left out.
QList<RecordedRun> recordedRuns();
/// Reads a description. Throws InputError.
RecordedRun readRecordedRun(const QString& yamlPath);

/// `wanted` itself if the file exists; otherwise the recorded run with this name, or the only one
/// whose name starts with it; if there is none, `wanted`, so that opening it reports the error.
QString runPath(const QString& wanted);
/// Copies the results file into `folder`, which is created, under its own name or with a number if
/// that is taken; the copy is writable. Returns its path. Throws InputError.
QString copyRecordedRun(const RecordedRun& recorded, const QString& folder);

/// What explains the outliers of each curve, by the run's own rule: one or two sentences each,
/// computed from the samples. Takes seconds for large runs.
QStringList findingsOf(const RunData& run);

} // namespace unisweep
