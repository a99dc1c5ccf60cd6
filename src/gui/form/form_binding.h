// SPDX-License-Identifier: GPL-3.0-or-later
// Ties one widget of a form to one value of the experiment, both ways.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include "experiment/problem.h"
#include "gui/form/experiment_editor.h"

namespace unisweep
{

/// The words of an enumeration, with their values as data.
template<class E> void fillWithWords(QComboBox* combo)
{
    for (E value : allValues<E>())
        combo->addItem(toWord(value), static_cast<int>(value));
}

/// What is wrong with a value, and the field that has it; without one, it is no field's matter.
struct FieldMessage {
    QString text;
    QWidget* field = nullptr;
};

class FormBindings : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<QString(const Experiment&)>;
    /// False: the text cannot be read; the experiment stays as it is and the field is marked.
    using Write = std::function<bool(Experiment&, const QString&)>;

    explicit FormBindings(ExperimentEditor& editor, QObject* parent = nullptr);

    /// `field` names the value as problems do ("rates"), for marks and undo; `hint` is said when a
    /// text cannot be read.
    void bind(QLineEdit* edit, const QString& field, Read read, Write write,
              const QString& hint = {});
    void bind(QSpinBox* spin, const QString& field, std::function<int(const Experiment&)> read,
              std::function<void(Experiment&, int)> write);
    void bind(QCheckBox* check, const QString& field, std::function<bool(const Experiment&)> read,
              std::function<void(Experiment&, bool)> write);
    /// By the items' data.
    void bind(QComboBox* combo, const QString& field,
              std::function<QVariant(const Experiment&)> read,
              std::function<void(Experiment&, const QVariant&)> write);

    /// All widgets from the experiment. A text that means the same already stays as it was typed.
    void refresh();
    /// Marks the fields that problems name; gives their messages together with those of texts that
    /// cannot be read.
    std::vector<FieldMessage> showProblems(const Problems& problems);
    /// The first field whose text cannot be read, so that the experiment is not what stands there;
    /// nullptr when there is none.
    QWidget* unreadable() const;

private:
    struct Binding {
        QString field;
        QWidget* widget = nullptr;
        QString toolTip;
        QString unreadable; ///< what to say of a text that cannot be read; empty when it can
        std::function<void()> refresh;
    };
    Binding& add(const QString& field, QWidget* widget);
    template<class Change> void apply(const QWidget* widget, const QString& field, Change change);

    ExperimentEditor& m_editor;
    std::vector<std::unique_ptr<Binding>> m_bindings;
    bool m_refreshing = false;
};

} // namespace unisweep
