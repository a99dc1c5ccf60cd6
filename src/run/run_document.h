// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "results/run_data.h"
#include "run/run_thread.h"

namespace unisweep
{

/// The run that a window shows, live or from a file: owns the RunData and announces its changes.
/// Lives on the GUI thread and never blocks: files are read elsewhere. Steps are identified by
/// their index in RunData::steps.
class RunDocument : public QObject
{
    Q_OBJECT

public:
    explicit RunDocument(QObject* parent = nullptr);

    const RunData& run() const { return m_run; }
    /// Changes with the displayed run. Compare late results with it, so that two runs never mix.
    quint64 identity() const { return m_identity; }
    bool isEmpty() const { return m_run.file.isEmpty(); }

    /// Shows a run from a file, read elsewhere. Removes layers. Emits reset().
    void setRun(RunData run);
    /// Adds another run on the same axes; without a run, it becomes the displayed one.
    void addLayer(RunData layer);
    /// Removes the layer with this index in RunData::layers. Emits reset(), like addLayer().
    void removeLayer(std::size_t index);
    /// From now on, follows this thread's runs. Layers stay when a run starts.
    void follow(RunThread& thread);
    /// Whether the displayed run becomes a layer when the next followed run starts, if both measure
    /// the same. It replaces the previous such layer.
    void setKeepsLast(bool keeps) { m_keepsLast = keeps; }
    bool keepsLast() const { return m_keepsLast; }
    /// Sets the displayed run's notes; the caller saves them in its file (saveNotes()).
    void setNotes(std::vector<Note> notes);

Q_SIGNALS:
    /// Another run or none is displayed: read everything again.
    void reset();
    /// The followed run's file has a new path.
    void fileMoved(const QString& path);
    void stepAdded(int index); ///< at the end
    /// The step has new samples from `first` on.
    void samplesAppended(int index, qsizetype first);
    /// A step's record or statistics changed.
    void stepChanged(int index);
    /// A guest's record is new or has changed.
    void guestChanged(qint64 id);
    void accountingAppended(); ///< at the end of RunData::accounting
    void notesChanged();       ///< RunData::notes, by setNotes()
    void rungAppended();       ///< at the end of RunData::rungs

private:
    void followRun(RunThread& thread);
    void followSteps(RunThread& thread);
    void followEvidence(RunThread& thread);
    /// The index of a step of the followed run; nullopt if that run is no longer displayed.
    std::optional<std::size_t> liveStep(qint64 id) const;
    /// Whether the followed run is the displayed one. Both number their steps from 1.
    bool isLive() const { return m_live == m_identity; }

    RunData m_run;
    quint64 m_identity = 0;
    void takeOver(RunData next);

    bool m_keepsLast = false;
    QString m_lastKept;            ///< file of the layer that was added automatically
    std::optional<quint64> m_live; ///< identity of the followed run while it is running
};

} // namespace unisweep
