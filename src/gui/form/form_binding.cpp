// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/form_binding.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalBlocker>

#include "gui/foreign_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

FormBindings::FormBindings(ExperimentEditor& editor, QObject* parent)
    : QObject(parent)
    , m_editor(editor)
{
    // With another file, invalid text of the previous one is discarded.
    connect(&editor, &ExperimentEditor::fileChanged, this, [this] {
        for (const auto& binding : m_bindings) {
            binding->unreadable.clear();
            if (auto* edit = qobject_cast<QLineEdit*>(binding->widget))
                edit->setModified(false);
        }
        refresh();
    });
}

FormBindings::Binding& FormBindings::add(const QString& field, QWidget* widget)
{
    m_bindings.push_back(std::make_unique<Binding>());
    Binding& binding = *m_bindings.back();
    binding.field = field;
    binding.widget = widget;
    binding.toolTip = widget->toolTip();
    return binding;
}

// The field's name, from its label.
static QString editText(const QWidget* field)
{
    QString text;
    if (const auto* button = qobject_cast<const QAbstractButton*>(field))
        text = button->text();
    for (const QLabel* label : field->window()->findChildren<QLabel*>()) {
        if (label->buddy() && (label->buddy() == field || label->buddy() == field->parentWidget()))
            text = label->text();
    }
    return text.remove(QLatin1Char('&'));
}

template<class Change>
void FormBindings::apply(const QWidget* widget, const QString& field, Change change)
{
    if (m_refreshing)
        return;
    Experiment experiment = m_editor.experiment();
    change(experiment);
    m_editor.edit(experiment, field, editText(widget));
}

// Handles typed text.
void FormBindings::take(Binding& binding, const QString& text, const Write& write,
                        const QString& hint)
{
    Experiment experiment = m_editor.experiment();
    if (!write(experiment, text)) {
        binding.unreadable = hint;
        Q_EMIT m_editor.changed(); // makes the mark appear
        return;
    }
    const bool wasUnreadable = !binding.unreadable.isEmpty();
    binding.unreadable.clear();
    if (experiment == m_editor.experiment() && wasUnreadable)
        Q_EMIT m_editor.changed();
    m_editor.edit(experiment, binding.field, editText(binding.widget));
}

void FormBindings::bind(QLineEdit* edit, const QString& field, Read read, Write write,
                        const QString& hint)
{
    Binding& binding = add(field, edit);
    connect(edit, &QLineEdit::textEdited, this, [this, &binding, write, hint](const QString& text) {
        take(binding, text, write, hint);
    });
    binding.refresh = [this, &binding, edit, read = std::move(read), write = std::move(write)] {
        // Text such as "5k" stays unchanged while its meaning does. Invalid text stays while the
        // user edits it.
        Experiment typed = m_editor.experiment();
        const bool same = write(typed, edit->text()) && typed == m_editor.experiment();
        if (same || (edit->isModified() && !binding.unreadable.isEmpty()))
            return;
        binding.unreadable.clear();
        edit->setText(read(m_editor.experiment()));
        edit->setCursorPosition(0); // show the beginning of a long text
    };
}

void FormBindings::bind(QPlainTextEdit* edit, const QString& field, Read read, Write write,
                        const QString& hint)
{
    Binding& binding = add(field, edit);
    edit->setUndoRedoEnabled(false); // the editor handles undo
    connect(edit, &QPlainTextEdit::textChanged, this, [this, &binding, edit, write, hint] {
        if (!m_refreshing)
            take(binding, edit->toPlainText(), write, hint);
    });
    binding.refresh = [this, &binding, edit, read = std::move(read), write = std::move(write)] {
        Experiment typed = m_editor.experiment();
        const bool same = write(typed, edit->toPlainText()) && typed == m_editor.experiment();
        if (same || (edit->hasFocus() && !binding.unreadable.isEmpty()))
            return;
        binding.unreadable.clear();
        edit->setPlainText(read(m_editor.experiment()));
    };
}

void FormBindings::bind(QSpinBox* spin, const QString& field,
                        std::function<int(const Experiment&)> read,
                        std::function<void(Experiment&, int)> write)
{
    add(field, spin).refresh = [this, spin, read = std::move(read)] {
        spin->setValue(read(m_editor.experiment()));
    };
    connect(spin, &QSpinBox::valueChanged, this, [this, spin, field, write](int value) {
        apply(spin, field, [&](Experiment& experiment) { write(experiment, value); });
    });
}

void FormBindings::bind(QCheckBox* check, const QString& field,
                        std::function<bool(const Experiment&)> read,
                        std::function<void(Experiment&, bool)> write)
{
    add(field, check).refresh = [this, check, read = std::move(read)] {
        check->setChecked(read(m_editor.experiment()));
    };
    connect(check, &QCheckBox::toggled, this, [this, check, field, write](bool value) {
        apply(check, field, [&](Experiment& experiment) { write(experiment, value); });
    });
}

void FormBindings::bind(QComboBox* combo, const QString& field,
                        std::function<QVariant(const Experiment&)> read,
                        std::function<void(Experiment&, const QVariant&)> write)
{
    add(field, combo).refresh = [this, combo, read = std::move(read)] {
        const QVariant value = read(m_editor.experiment());
        int index = combo->findData(value);
        if (index < 0 && value.typeId() == QMetaType::QString && !value.toString().isEmpty()) {
            combo->addItem(value.toString(), value); // not in the catalog
            index = combo->count() - 1;
        }
        combo->setCurrentIndex(index);
    };
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, field, write](int index) {
        if (index >= 0)
            apply(combo, field,
                  [&](Experiment& experiment) { write(experiment, combo->itemData(index)); });
    });
}

void FormBindings::refresh()
{
    m_refreshing = true;
    for (const auto& binding : m_bindings)
        binding->refresh();
    m_refreshing = false;
}

std::vector<FieldMessage> FormBindings::showProblems(const Problems& problems)
{
    std::vector<FieldMessage> messages;
    for (const Problem& problem : problems)
        messages.push_back({problem.message, nullptr});
    for (const auto& binding : m_bindings) {
        QStringList own;
        if (!binding->unreadable.isEmpty()) {
            own << binding->unreadable;
            messages.push_back({binding->unreadable, binding->widget});
        }
        for (qsizetype i = 0; i < problems.size(); ++i) {
            // Problems of "rates[3]" and "rates.to" belong to the field "rates".
            const QString& field = problems[i].field;
            const bool same = field == binding->field;
            const bool below = field.startsWith(binding->field + QLatin1Char('[')) ||
                               field.startsWith(binding->field + QLatin1Char('.'));
            if (!same && !below)
                continue;
            own << problems[i].message;
            messages[static_cast<std::size_t>(i)].field = binding->widget;
        }
        binding->widget->setProperty("wrong", !own.isEmpty());
        binding->widget->setStyleSheet(own.isEmpty() ? QString() : u"border: 1px solid #d55e00;"_s);
        binding->widget->setToolTip(own.isEmpty() ? binding->toolTip
                                                  : toolTipText(own.join(QLatin1Char('\n'))));
    }
    return messages;
}

QWidget* FormBindings::unreadable() const
{
    for (const auto& binding : m_bindings) {
        if (!binding->unreadable.isEmpty())
            return binding->widget;
    }
    return nullptr;
}

} // namespace unisweep
