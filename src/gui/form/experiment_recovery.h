// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "gui/form/experiment_editor.h"

namespace unisweep
{

/// Unsaved changes of a window that ended without being asked (a crash, a lost session).
struct RecoveredExperiment {
    Experiment experiment;
    QByteArray text;
    QString file; ///< where it was being edited; empty: it was never saved
};

/// Keeps a copy of the experiment on disk while it has unsaved changes; removes it when they are
/// saved, or when this object goes.
class ExperimentRecovery : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made when needed.
    ExperimentRecovery(const ExperimentEditor& editor, QString folder, QObject* parent = nullptr);
    ~ExperimentRecovery() override;

    static QString defaultFolder();
    /// One that a process which is gone has left in the folder; it is taken out. A file that cannot
    /// be read stays, and is passed over.
    static std::optional<RecoveredExperiment> take(const QString& folder);

private:
    void write();

    const ExperimentEditor& m_editor;
    const QString m_folder;
    const QString m_path;
    QTimer m_soon;
};

} // namespace unisweep
