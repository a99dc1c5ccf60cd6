// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "gui/form/experiment_editor.h"

namespace unisweep
{

/// Unsaved changes of a window that closed without asking (crash, lost session).
struct RecoveredExperiment {
    std::optional<Experiment> experiment; ///< nullopt: the text is not a valid experiment
    QByteArray text;
    QString file; ///< the file that was edited; empty: never saved
};

/// Keeps a copy of the experiment on disk while it has unsaved changes. Removes it when they are
/// saved and when this object is destroyed.
class ExperimentRecovery : public QObject
{
    Q_OBJECT

public:
    /// `folder` is created if necessary.
    ExperimentRecovery(const ExperimentEditor& editor, QString folder, QObject* parent = nullptr);
    ~ExperimentRecovery() override;

    static QString defaultFolder();
    /// Takes a copy that an ended process left in the folder. Other files are skipped and not
    /// removed.
    static std::optional<RecoveredExperiment> take(const QString& folder);

private:
    void write();

    const ExperimentEditor& m_editor;
    const QString m_folder;
    const QString m_path;
    QTimer m_soon;
};

} // namespace unisweep
