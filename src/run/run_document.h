// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "results/run_data.h"
#include "run/run_thread.h"

namespace unisweep
{

/// The run that a window shows, live or from a file: the one RunData, and what changes in it. Lives
/// on the GUI's thread, and never waits: files are read elsewhere. Steps are told by their index
/// into RunData::steps.
class RunDocument : public QObject
{
    Q_OBJECT

public:
    explicit RunDocument(QObject* parent = nullptr);

    const RunData& run() const { return m_run; }
    /// Changes with the run that is shown. What was begun for one run and comes back later is
    /// compared with it, so that two runs never mix.
    quint64 identity() const { return m_identity; }
    bool isEmpty() const { return m_run.file.isEmpty(); }

    /// From a file, read elsewhere. Layers go. Ends in reset().
    void setRun(RunData run);
    /// Another run on the same axes; without a run, it becomes the one that is shown.
    void addLayer(RunData layer);
    /// By its place in RunData::layers. Ends in reset(), as addLayer() does.
    void removeLayer(std::size_t index);
    /// From now on this document follows that thread's runs; layers stay when one begins.
    void follow(RunThread& thread);
    /// The run that is shown becomes a layer of the next that is followed, if both measure the
    /// same; in place of the one that became one so before.
    void setKeepsLast(bool keeps) { m_keepsLast = keeps; }
    bool keepsLast() const { return m_keepsLast; }
    /// Of the run that is shown; whoever sets them keeps them in its file (saveNotes()).
    void setNotes(std::vector<Note> notes);

Q_SIGNALS:
    /// Another run, or none: everything is to be read anew.
    void reset();
    /// The followed run's file has another name now.
    void fileMoved(const QString& path);
    void stepAdded(int index); ///< at the end
    /// The step's samples from `first` on are new.
    void samplesAppended(int index, qsizetype first);
    /// Its record or statistics changed.
    void stepChanged(int index);
    /// A guest's record, which may be new.
    void guestChanged(qint64 id);
    void accountingAppended(); ///< at the end of RunData::accounting
    void notesChanged();       ///< RunData::notes, by setNotes()
    void rungAppended();       ///< at the end of RunData::rungs

private:
    void followRun(RunThread& thread);
    void followSteps(RunThread& thread);
    void followEvidence(RunThread& thread);
    /// The place of a step of the followed run; nullopt when that is not shown any more.
    std::optional<std::size_t> liveStep(qint64 id) const;
    /// Whether the run that is followed is the one that is shown. Both number their steps from 1.
    bool isLive() const { return m_live == m_identity; }

    RunData m_run;
    quint64 m_identity = 0;
    void takeOver(RunData next);

    bool m_keepsLast = false;
    QString m_lastKept;            ///< the file of the layer that was kept
    std::optional<quint64> m_live; ///< the followed run's, while it is on
};

} // namespace unisweep
