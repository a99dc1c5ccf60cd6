// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/form/experiment_editor.h"

class QLabel;
class QPlainTextEdit;

namespace unisweep
{

/// The experiment as its file's text. Typed text updates the experiment as soon as it is valid;
/// until then, the first problem is shown below and the form is unchanged.
class YamlView : public QWidget
{
    Q_OBJECT

public:
    explicit YamlView(ExperimentEditor& editor, QWidget* parent = nullptr);

    /// Why the text is not a valid experiment; empty if it is valid.
    QString problem() const { return m_problemText; }
    /// Processes typed text immediately instead of after a pause. Returns whether there was any.
    bool readNow();
    /// Sets the text as if the user had typed it.
    void setText(const QByteArray& text);
    void setReadOnly(bool readOnly);
    void focusText();

Q_SIGNALS:
    void problemChanged();

private:
    void setProblem(const QString& text);
    void showExperiment();
    void reload();
    void readText();

    ExperimentEditor& m_editor;
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    QString m_problemText;
    QString m_shown; ///< text last shown for the experiment
    QTimer m_typing;
    bool m_own = false; ///< the change comes from here: keep the text as typed
};

} // namespace unisweep
