// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QGroupBox>

#include "catalog/catalog.h"
#include "gui/form/experiment_editor.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace unisweep
{

/// The arguments of the guest's program, with their types from the catalog: one field per argument
/// for the selected series, and the choice of an argument to vary over the run. Hidden if the
/// program has no arguments.
class ArgumentsPanel : public QGroupBox
{
    Q_OBJECT

public:
    /// `editor` and `catalog` must outlive it. Edits go to the editor at once, each to be undone by
    /// itself. GUI thread.
    ArgumentsPanel(ExperimentEditor& editor, const Catalog& catalog, QWidget* parent = nullptr);

    /// Shows the current values of this series (index into Experiment::series).
    void showSeries(int series);

private:
    struct Field {
        ArgumentEntry entry;
        QWidget* widget = nullptr; ///< a QComboBox for a choice, otherwise a QLineEdit
    };

    QList<ArgumentEntry> entriesOf(const Series& series) const;
    void rebuild();
    void addField(const ArgumentEntry& entry);
    void showValues();
    void setArgument(const QString& name, const QString& value);
    void setVariation(const QString& argument, const QString& values);

    ExperimentEditor& m_editor;
    const Catalog& m_catalog;
    int m_series = 0;
    QString m_shown; ///< platform and server of the fields shown
    QWidget* m_body = nullptr;
    QFormLayout* m_layout = nullptr;
    std::vector<Field> m_fields;
    QComboBox* m_varied = nullptr;
    QLineEdit* m_values = nullptr;
};

} // namespace unisweep
