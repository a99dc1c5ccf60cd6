// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "gui/form/experiment_editor.h"

class QLabel;
class QPlainTextEdit;

namespace unisweep
{

/// The experiment as its file's text. Typed text becomes the experiment as soon as it is valid;
/// until then the first problem is shown below and the form stays as it was.
class YamlView : public QWidget
{
    Q_OBJECT

public:
    explicit YamlView(ExperimentEditor& editor, QWidget* parent = nullptr);

    /// The reason for which the text is not the experiment; empty if it is.
    QString problem() const { return m_problemText; }
    /// Reads typed text at once, instead of after a pause. True if there was some.
    bool readNow();
    /// As if it had been typed.
    void setText(const QByteArray& text);
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
    QString m_shown; ///< the experiment's text as last shown
    QTimer m_typing;
    bool m_own = false; ///< the change was made here: the text stays as it was typed
};

} // namespace unisweep
