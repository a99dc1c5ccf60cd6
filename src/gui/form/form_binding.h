// SPDX-License-Identifier: GPL-3.0-or-later
// Binds widgets of a form to values of the experiment, in both directions.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
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

/// A problem of a value, and its field; without one, it does not belong to a field.
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

    /// `field` is the value's name in problems ("rates"), for marks and undo; `hint` is shown if a
    /// text cannot be read.
    void bind(QLineEdit* edit, const QString& field, Read read, Write write,
              const QString& hint = {});
    /// Of several lines.
    void bind(QPlainTextEdit* edit, const QString& field, Read read, Write write,
              const QString& hint = {});
    void bind(QSpinBox* spin, const QString& field, std::function<int(const Experiment&)> read,
              std::function<void(Experiment&, int)> write);
    void bind(QCheckBox* check, const QString& field, std::function<bool(const Experiment&)> read,
              std::function<void(Experiment&, bool)> write);
    /// By the items' data.
    void bind(QComboBox* combo, const QString& field,
              std::function<QVariant(const Experiment&)> read,
              std::function<void(Experiment&, const QVariant&)> write);

    /// Updates all widgets from the experiment. A text with the same meaning stays as it was typed.
    void refresh();
    /// Marks the fields of problems; returns their messages together with those of texts that
    /// cannot be read.
    std::vector<FieldMessage> showProblems(const Problems& problems);
    /// The first field whose text cannot be read, so that the fields differ from the experiment;
    /// nullptr if there is none.
    QWidget* unreadable() const;

private:
    struct Binding {
        QString field;
        QWidget* widget = nullptr;
        QString toolTip;
        QString unreadable; ///< the message for a text that cannot be read; empty if it can
        std::function<void()> refresh;
    };
    void take(Binding& binding, const QString& text, const Write& write, const QString& hint);
    Binding& add(const QString& field, QWidget* widget);
    template<class Change> void apply(const QWidget* widget, const QString& field, Change change);

    ExperimentEditor& m_editor;
    std::vector<std::unique_ptr<Binding>> m_bindings;
    bool m_refreshing = false;
};

} // namespace unisweep
