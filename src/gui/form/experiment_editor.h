// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUndoStack>

#include "experiment/experiment.h"

namespace unisweep
{

/// The experiment that the window edits, with undo. The form and the file's text are two views of
/// it: both edit it here, and are notified here of changes by the other.
class ExperimentEditor : public QObject
{
    Q_OBJECT

public:
    explicit ExperimentEditor(QObject* parent = nullptr);

    const Experiment& experiment() const { return m_state.experiment; }
    /// As in its file, with the author's comments and order (yaml_patch.h).
    const QByteArray& text() const { return m_state.text; }
    QUndoStack& undoStack() { return m_undo; }

    /// The experiment without series that are left out, as it will be run.
    Experiment toRun() const;
    /// A series that is left out stays in the experiment and its file, but runs do not include it.
    /// By its name; until another experiment is opened.
    void setLeftOut(const QString& series, bool leftOut);
    /// By its name.
    bool isLeftOut(const QString& series) const { return m_leftOut.contains(series); }

    /// Opens another experiment, with nothing to undo. `file` is empty if it was never saved.
    /// `text` is that of its file; empty if there is none.
    void open(const Experiment& experiment, const QString& file, const QByteArray& text = {});
    /// One edit. Consecutive edits of the same `field` (keystrokes) are undone together. `text`
    /// names the edit for people; by default, the field does.
    void edit(const Experiment& experiment, const QString& field, const QString& text = {});
    /// An edit of the text, which describes `experiment`.
    void editText(const QByteArray& text, const Experiment& experiment, const QString& field);

    /// Text that is being typed and is no experiment yet, beside experiment() and text(); empty:
    /// none. Another file ends it.
    const QByteArray& unread() const { return m_unread; }
    void setUnread(const QByteArray& text);

    const QString& file() const { return m_file; }
    /// Whether there is something to save: edits since it was opened or saved.
    bool isModified() const { return !m_undo.isClean(); }
    /// Saves it. Throws InputError.
    void save(const QString& file);
    /// Whether file() no longer holds what was read from it or written to it. Reads it.
    bool isChangedElsewhere() const;

Q_SIGNALS:
    /// Another experiment; changed() has been emitted before.
    void opened();
    void changed();     ///< experiment() or text(), by an edit, an undo or another file
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
    QByteArray m_inFile; ///< as it was read or written last
    QStringList m_leftOut;
    QUndoStack m_undo;
};

} // namespace unisweep
