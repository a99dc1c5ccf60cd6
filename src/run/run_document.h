// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "results/run_data.h"
#include "run/run_thread.h"

namespace unisweep
{

/// The run that a window shows, live or from a file: owns the RunData and announces its changes.
/// Lives on the GUI thread, and never waits: files are read elsewhere. Steps are identified by
/// their index in RunData::steps.
class RunDocument : public QObject
{
    Q_OBJECT

public:
    explicit RunDocument(QObject* parent = nullptr);

    const RunData& run() const { return m_run; }
    /// Changes with the displayed run. Late results are compared with it, so that two runs never
    /// mix.
    quint64 identity() const { return m_identity; }
    bool isEmpty() const { return m_run.file.isEmpty(); }

    /// A run from a file, read elsewhere. Removes layers. Ends in reset().
    void setRun(RunData run);
    /// Another run on the same axes; without a run, it becomes the displayed one.
    void addLayer(RunData layer);
    /// By its index in RunData::layers. Ends in reset(), like addLayer().
    void removeLayer(std::size_t index);
    /// From now on this document follows that thread's runs; layers stay when a run starts.
    void follow(RunThread& thread);
    /// The displayed run becomes a layer when the next followed run starts, if both measure the
    /// same; it replaces the previous such layer.
    void setKeepsLast(bool keeps) { m_keepsLast = keeps; }
    bool keepsLast() const { return m_keepsLast; }
    /// For the displayed run; the caller saves them in its file (saveNotes()).
    void setNotes(std::vector<Note> notes);

Q_SIGNALS:
    /// Another run, or none: everything has to be read again.
    void reset();
    /// The file of the followed run has another name now.
    void fileMoved(const QString& path);
    void stepAdded(int index); ///< at the end
    /// The step has new samples from `first` on.
    void samplesAppended(int index, qsizetype first);
    /// Its record or statistics changed.
    void stepChanged(int index);
    /// A guest's record changed, or is new.
    void guestChanged(qint64 id);
    void accountingAppended(); ///< at the end of RunData::accounting
    void notesChanged();       ///< RunData::notes, by setNotes()
    void rungAppended();       ///< at the end of RunData::rungs

private:
    void followRun(RunThread& thread);
    void followSteps(RunThread& thread);
    void followEvidence(RunThread& thread);
    /// The index of a step of the followed run; nullopt if that run is not displayed any more.
    std::optional<std::size_t> liveStep(qint64 id) const;
    /// Whether the followed run is the displayed one. Both number their steps from 1.
    bool isLive() const { return m_live == m_identity; }

    RunData m_run;
    quint64 m_identity = 0;
    void takeOver(RunData next);

    bool m_keepsLast = false;
    QString m_lastKept;            ///< the file of the layer that became one automatically
    std::optional<quint64> m_live; ///< that of the followed run, while it is running
};

} // namespace unisweep
