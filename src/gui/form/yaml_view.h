// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/form/experiment_editor.h"

class QLabel;
class QPlainTextEdit;

namespace unisweep
{

/// The experiment as its file's text. What is typed becomes the experiment as soon as it is sound;
/// until then the first problem is said below and the form stays as it was.
class YamlView : public QWidget
{
    Q_OBJECT

public:
    explicit YamlView(ExperimentEditor& editor, QWidget* parent = nullptr);

    /// What keeps the text from being the experiment; empty when it is the experiment.
    QString problem() const { return m_problemText; }
    /// Reads what was typed at once, instead of after a pause. True when there was something.
    bool readNow();
    void setReadOnly(bool readOnly);
    void focusText();

Q_SIGNALS:
    void problemChanged();

private:
    void setProblem(const QString& text);
    void showExperiment();
    void showAnew();
    void readText();

    ExperimentEditor& m_editor;
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    QString m_problemText;
    QString m_shown; ///< the experiment's text as it was last shown
    QTimer m_typing;
    bool m_own = false; ///< the change comes from here: the text stays as its author wrote it
};

} // namespace unisweep
