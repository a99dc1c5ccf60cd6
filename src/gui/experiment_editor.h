// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUndoStack>

#include "experiment/experiment.h"

namespace unisweep
{

/// The experiment that the window edits, with undo. The form and the file's text are two views of
/// it: each changes it here, and hears here of what the other changed.
class ExperimentEditor : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentEditor(QObject* parent = nullptr);

    const Experiment& experiment() const { return m_experiment; }
    QUndoStack& undoStack() { return m_undo; }

    /// Another experiment, with nothing to undo. `file` may be empty: it was never saved.
    void open(const Experiment& experiment, const QString& file);
    /// One edit. Consecutive edits of one `field` (keystrokes) are undone together.
    void edit(const Experiment& experiment, const QString& field);

    const QString& file() const { return m_file; }
    bool isModified() const { return !m_undo.isClean(); }
    /// Writes it. Throws InputError.
    void save(const QString& file);

Q_SIGNALS:
    void changed();
    void fileChanged();
    void modifiedChanged(bool modified);

private:
    class Edit;
    void set(const Experiment& experiment);

    Experiment m_experiment;
    QString m_file;
    QUndoStack m_undo;
};

} // namespace unisweep
