// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUndoStack>

#include "experiment/experiment.h"

namespace unisweep
{

/// The experiment that the window edits, with undo. The form and the file's text are two views of
/// it: both edit it here and are notified of each other's changes.
class ExperimentEditor : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentEditor(QObject* parent = nullptr);

    const Experiment& experiment() const { return m_state.experiment; }
    /// The text of its file, with the author's comments and order (yaml_patch.h).
    const QByteArray& text() const { return m_state.text; }
    QUndoStack& undoStack() { return m_undo; }

    /// The experiment as it will run, without the left-out series.
    Experiment toRun() const;
    /// Leaves a series out of runs, by its name, until another experiment is opened. The series
    /// stays in the experiment and its file.
    void setLeftOut(const QString& series, bool leftOut);
    /// By its name.
    bool isLeftOut(const QString& series) const { return m_leftOut.contains(series); }

    /// Opens another experiment and clears the undo history. `file` is empty if it was never saved.
    /// `text` is the content of its file; empty if there is no file.
    void open(const Experiment& experiment, const QString& file, const QByteArray& text = {});
    /// Makes one edit. Consecutive edits of the same `field` (keystrokes) are undone together.
    /// `text` is the description for the undo menu; by default, the field's name.
    void edit(const Experiment& experiment, const QString& field, const QString& text = {});
    /// Edits the text; `experiment` is what it describes.
    void editText(const QByteArray& text, const Experiment& experiment, const QString& field);

    /// Typed text that is not a valid experiment yet, in addition to experiment() and text(). Empty
    /// if there is none. Opening another file discards it.
    const QByteArray& unread() const { return m_unread; }
    void setUnread(const QByteArray& text);

    const QString& file() const { return m_file; }
    /// Whether there is something to save: edits since it was opened or saved.
    bool isModified() const { return !m_undo.isClean(); }
    /// Saves the experiment. Throws InputError.
    void save(const QString& file);
    /// Whether the content of file() differs from what was last read or written. Reads the file.
    bool isChangedElsewhere() const;

Q_SIGNALS:
    /// Another experiment was opened; emitted after changed().
    void opened();
    void changed();     ///< experiment() or text(), by an edit, undo or another file
    void fileChanged(); ///< file()
    void modifiedChanged(bool modified);
    void unreadChanged();

private:
    struct State {
        Experiment experiment;
        QByteArray text;
        bool operator==(const State&) const = default;
    };
    class Edit;
    void set(const State& state);
    void push(State state, const QString& field, const QString& text);
    void followNames(const Experiment& next);

    State m_state;
    QString m_file;
    QByteArray m_unread;
    QByteArray m_inFile; ///< as last read or written
    QStringList m_leftOut;
    QUndoStack m_undo;
};

} // namespace unisweep
