// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/experiment_editor.h"

#include <algorithm>
#include <utility>

#include <QFile>
#include <QFileInfo>

#include "experiment/experiment_yaml.h"
#include "experiment/yaml_patch.h"

namespace unisweep
{

// Stores the states before and after the edit, since an experiment is small.
class ExperimentEditor::Edit : public QUndoCommand
{
public:
    Edit(ExperimentEditor& editor, State after, QString field, const QString& text)
        : m_editor(editor)
        , m_before(editor.m_state)
        , m_after(std::move(after))
        , m_field(std::move(field))
    {
        setText(text.isEmpty() ? m_field : text);
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
    State m_before;
    State m_after;
    QString m_field;
};

ExperimentEditor::ExperimentEditor(QObject* parent)
    : QObject(parent)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

void ExperimentEditor::set(const State& state)
{
    followNames(state.experiment);
    m_state = state;
    Q_EMIT changed();
}

void ExperimentEditor::open(const Experiment& experiment, const QString& file,
                            const QByteArray& text)
{
    m_undo.clear();
    m_leftOut.clear();
    m_file = file;
    m_inFile = text;
    m_unread.clear();
    set({experiment, text.isEmpty() ? toYaml(experiment) : text});
    Q_EMIT opened();
    Q_EMIT fileChanged();
}

// A left-out series stays left out when it is renamed.
void ExperimentEditor::followNames(const Experiment& next)
{
    const std::vector<Series>& before = m_state.experiment.series;
    if (m_leftOut.isEmpty() || before.size() != next.series.size())
        return;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const QString& name = before[i].name;
        const bool exists =
            std::ranges::any_of(next.series, [&](const Series& one) { return one.name == name; });
        if (!exists && m_leftOut.contains(name)) {
            m_leftOut.removeAll(name);
            m_leftOut << next.series[i].name;
        }
    }
}

void ExperimentEditor::setLeftOut(const QString& series, bool leftOut)
{
    if (leftOut == m_leftOut.contains(series))
        return;
    if (leftOut)
        m_leftOut << series;
    else
        m_leftOut.removeAll(series);
    Q_EMIT changed();
}

Experiment ExperimentEditor::toRun() const
{
    Experiment experiment = m_state.experiment;
    std::erase_if(experiment.series, [&](const Series& one) { return isLeftOut(one.name); });
    if (experiment.vary && !experiment.vary->series.isEmpty()) {
        experiment.vary->series.removeIf([&](const QString& name) { return isLeftOut(name); });
        if (experiment.vary->series.isEmpty()) // an empty list would mean all series
            experiment.vary.reset();
    }
    return experiment;
}

void ExperimentEditor::edit(const Experiment& experiment, const QString& field, const QString& text)
{
    if (!(experiment == m_state.experiment))
        push({experiment, patchedYaml(m_state.text, experiment)}, field, text);
}

void ExperimentEditor::editText(const QByteArray& text, const Experiment& experiment,
                                const QString& field)
{
    push({experiment, text}, field, {});
}

void ExperimentEditor::push(State state, const QString& field, const QString& text)
{
    if (!(state == m_state))
        m_undo.push(new Edit(*this, std::move(state), field, text));
}

void ExperimentEditor::setUnread(const QByteArray& text)
{
    if (std::exchange(m_unread, text) != text)
        Q_EMIT unreadChanged();
}

void ExperimentEditor::save(const QString& file)
{
    writeExperimentText(m_state.text, file);
    m_file = file;
    m_inFile = m_state.text;
    m_undo.setClean();
    Q_EMIT fileChanged();
}

bool ExperimentEditor::isChangedElsewhere() const
{
    QFile file(m_file);
    return QFileInfo(m_file).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(m_inFile.size() + 1) != m_inFile;
}

} // namespace unisweep
