// SPDX-License-Identifier: GPL-3.0-or-later
// Binds form widgets to values of the experiment, in both directions.
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

/// Adds the words of an enumeration, with their values as data.
template<class E> void fillWithWords(QComboBox* combo)
{
    for (E value : allValues<E>())
        combo->addItem(toWord(value), static_cast<int>(value));
}

/// A problem and its field; the field may be missing.
struct FieldMessage {
    QString text;
    QWidget* field = nullptr;
};

class FormBindings : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<QString(const Experiment&)>;
    /// Returns false if the text is invalid; the experiment then stays unchanged and the field is
    /// marked.
    using Write = std::function<bool(Experiment&, const QString&)>;

    explicit FormBindings(ExperimentEditor& editor, QObject* parent = nullptr);

    /// `field` is the value's name in problems ("rates"), used for marks and undo. `hint` is shown
    /// if the text is invalid.
    void bind(QLineEdit* edit, const QString& field, Read read, Write write,
              const QString& hint = {});
    /// For multi-line text.
    void bind(QPlainTextEdit* edit, const QString& field, Read read, Write write,
              const QString& hint = {});
    void bind(QSpinBox* spin, const QString& field, std::function<int(const Experiment&)> read,
              std::function<void(Experiment&, int)> write);
    void bind(QCheckBox* check, const QString& field, std::function<bool(const Experiment&)> read,
              std::function<void(Experiment&, bool)> write);
    /// Uses the items' data as values.
    void bind(QComboBox* combo, const QString& field,
              std::function<QVariant(const Experiment&)> read,
              std::function<void(Experiment&, const QVariant&)> write);

    /// Updates all widgets from the experiment. Text with the same meaning stays as typed.
    void refresh();
    /// Marks fields with problems. Returns the problems' messages and those of invalid text.
    std::vector<FieldMessage> showProblems(const Problems& problems);
    /// The first field with invalid text, which differs from the experiment; nullptr if there is
    /// none.
    QWidget* unreadable() const;

private:
    struct Binding {
        QString field;
        QWidget* widget = nullptr;
        QString toolTip;
        QString unreadable; ///< message for invalid text; empty if valid
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
