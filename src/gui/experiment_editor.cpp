// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiment_editor.h"

#include "experiment/experiment_yaml.h"

namespace unisweep
{

// An experiment is small: an edit keeps both of its states.
class ExperimentEditor::Edit : public QUndoCommand
{
public:
    Edit(ExperimentEditor& editor, Experiment after, QString field)
        : m_editor(editor)
        , m_before(editor.m_experiment)
        , m_after(std::move(after))
        , m_field(std::move(field))
    {
        setText(m_field);
    }

    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const Edit&>(*other);
        if (next.m_field != m_field)
            return false;
        m_after = next.m_after;
        setObsolete(m_after == m_before);
        return true;
    }
    void undo() override { m_editor.set(m_before); }
    void redo() override { m_editor.set(m_after); }

private:
    ExperimentEditor& m_editor;
    Experiment m_before;
    Experiment m_after;
    QString m_field;
};

ExperimentEditor::ExperimentEditor(QObject* parent)
    : QObject(parent)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

void ExperimentEditor::set(const Experiment& experiment)
{
    m_experiment = experiment;
    Q_EMIT changed();
}

void ExperimentEditor::open(const Experiment& experiment, const QString& file)
{
    m_undo.clear();
    m_file = file;
    set(experiment);
    Q_EMIT fileChanged();
}

void ExperimentEditor::edit(const Experiment& experiment, const QString& field)
{
    if (!(experiment == m_experiment))
        m_undo.push(new Edit(*this, experiment, field));
}

void ExperimentEditor::save(const QString& file)
{
    writeExperiment(m_experiment, file);
    m_file = file;
    m_undo.setClean();
    Q_EMIT fileChanged();
}

} // namespace unisweep
