// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of the start page: examples, platforms and recorded runs. Blocking; call these on
// background threads.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include <QHash>
#include <QList>
#include <QPoint>
#include <QString>

#include "catalog/catalog.h"
#include "run/readiness.h"
#include "run/recorded_runs.h"

namespace unisweep
{

struct StartExample {
    QString name; ///< "paper/figure3-dns-linux"
    QString path;
    QString title;
    Experiment experiment;
    bool ofThePaper() const { return name.startsWith(u"paper/"); }
};

/// The built-in experiments; unreadable files are left out.
QList<StartExample> startExamples();
/// Such as "28 s of load, 1 boot".
QString effortText(const Experiment& experiment);

/// Whether each example can run, by name.
using StartReadiness = QHash<QString, ExperimentReadiness>;
StartReadiness startReadiness(const QList<StartExample>& examples, const Catalog& catalog,
                              const std::stop_token& stop);

struct PlatformState {
    enum class Kind { Ready, NeedsImage, NotHere };
    QString id;
    QString title;
    Kind kind = Kind::NotHere;
    QString line;   ///< one line
    QString detail; ///< all of it, and how to fix it
};
QList<PlatformState> platformStates(const Catalog& catalog, const std::stop_token& stop);

/// A run recorded on a real guest and shipped with the program, with its picture.
struct StartRecording {
    RecordedRun run;
    /// The number of samples per pixel of a picture of this size: offered rate by logarithm of
    /// latency.
    QHash<QPoint, int> places;
    static constexpr int pictureWidth = 96;
    static constexpr int pictureHeight = 54;
};
/// Reads every sample; an unreadable run has no picture.
QList<StartRecording> startRecordings(const QList<RecordedRun>& runs, const std::stop_token& stop);
/// Such as "30 Nov 2026 · ok · emulated · recorded on HOST", in the user's language.
QString recordingFacts(const RecordedRun& run);

} // namespace unisweep
