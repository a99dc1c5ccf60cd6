// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that come with the program, each made by it on a real guest, so that outliers can be
// looked into on any machine: experiments/recorded/NAME.unisweep, and NAME.yaml beside it, which
// says what it is without its being read (experiments/recorded/README.md).
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
    QString about;         ///< what there is to see, a sentence or two
    QString view;          ///< the word of the figure that shows it: "latency-by-rate"
    QString host;          ///< where it was recorded
    QDate date;            ///< when
    QStringList platforms; ///< of its series: "linux"
    bool emulated = false; ///< a guest ran without hardware virtualization
    Verdict::Kind verdict = Verdict::Kind::Ok; ///< the worst of its steps
    QStringList findings;                      ///< findingsOf() it, in English
    qint64 bytes = 0;                          ///< of the results file
};

/// What can be looked at first in front. Reads the small files alone: milliseconds. One that cannot
/// be read is left out.
QList<RecordedRun> recordedRuns();
/// Of that small file. Throws InputError.
RecordedRun readRecordedRun(const QString& yamlPath);

/// `wanted` itself when there is such a file, else that of the recorded run of this name or the
/// only one whose name begins so; `wanted` where there is none, to be complained about by who
/// opens it.
QString runPath(const QString& wanted);
/// Copies the results file into `folder`, which is made, under its own name or with a number when
/// that is taken; the copy can be written. Gives its path. Throws InputError.
QString copyRecordedRun(const RecordedRun& recorded, const QString& folder);

/// What explains the outliers of each curve, by the run's own rule: a sentence or two each, found
/// anew from the samples. Takes seconds for large runs.
QStringList findingsOf(const RunData& run);

} // namespace unisweep
