// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/arguments_panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "base/visible_text.h"
#include "gui/foreign_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString wrongStyle = u"border: 1px solid #d55e00;"_s;

// Limits the width, because the form is in a narrow panel.
static QComboBox* narrowCombo(QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

ArgumentsPanel::ArgumentsPanel(ExperimentEditor& editor, const Catalog& catalog, QWidget* parent)
    : QGroupBox(tr("Arguments"), parent)
    , m_editor(editor)
    , m_catalog(catalog)
{
    setObjectName(u"argumentsGroup"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

QList<ArgumentEntry> ArgumentsPanel::entriesOf(const Series& series) const
{
    const auto found = m_catalog.find({series.platform, series.server, {}, {}});
    const auto* recipe = std::get_if<Recipe>(&found);
    return recipe ? recipe->arguments() : QList<ArgumentEntry>();
}

void ArgumentsPanel::showSeries(int series)
{
    m_series = series;
    const auto& all = m_editor.experiment().series;
    const bool exists = series >= 0 && series < static_cast<int>(all.size());
    const QString shown = exists
                              ? all[static_cast<std::size_t>(series)].platform + QLatin1Char('/') +
                                    all[static_cast<std::size_t>(series)].server
                              : QString();
    if (shown != m_shown) {
        m_shown = shown;
        rebuild();
    }
    setVisible(!m_fields.empty());
    if (!m_fields.empty())
        showValues();
}

void ArgumentsPanel::rebuild()
{
    delete m_body;
    m_fields.clear();
    m_body = new QWidget(this);
    m_layout = new QFormLayout(m_body);
    m_layout->setContentsMargins(6, 4, 6, 4);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout()->addWidget(m_body);
    const auto& all = m_editor.experiment().series;
    if (m_series < 0 || m_series >= static_cast<int>(all.size()))
        return;
    const QList<ArgumentEntry> entries = entriesOf(all[static_cast<std::size_t>(m_series)]);
    for (const ArgumentEntry& entry : entries)
        addField(entry);

    m_varied = narrowCombo(m_body);
    m_varied->setObjectName(u"variedCombo"_s);
    m_varied->addItem(tr("nothing"), QString());
    for (const ArgumentEntry& entry : entries)
        m_varied->addItem(entry.title, entry.id);
    m_varied->setToolTip(
        tr("Repeat the whole sweep for each value of this argument, each time on a new "
           "guest"));
    m_values = new QLineEdit(m_body);
    m_values->setObjectName(u"variedEdit"_s);
    m_values->setPlaceholderText(u"32Ki, 256Ki, 1Mi"_s);
    m_values->setToolTip(tr("Values, separated by commas"));
    m_layout->addRow(tr("Vary"), m_varied);
    m_layout->addRow(tr("Values"), m_values);
    connect(m_varied, &QComboBox::activated, this,
            [this] { setVariation(m_varied->currentData().toString(), m_values->text()); });
    connect(m_values, &QLineEdit::textEdited, this, [this](const QString& text) {
        setVariation(m_varied->currentData().toString(), text);
    });
}

// A longer unit is shown inside the field, where it may be elided.
static bool hasShortUnit(const ArgumentEntry& entry)
{
    constexpr qsizetype longest = 12;
    return !entry.unit.isEmpty() && entry.unit.size() <= longest;
}

void ArgumentsPanel::addField(const ArgumentEntry& entry)
{
    Field field{entry, nullptr};
    const QString id = entry.id;
    if (entry.type == ArgumentType::Choice) {
        auto* combo = narrowCombo(m_body);
        combo->addItem(entry.fallback.isEmpty() ? tr("as built")
                                                : tr("%1 (as built)").arg(entry.fallback),
                       QString());
        for (const QString& choice : entry.choices)
            combo->addItem(choice, choice);
        connect(combo, &QComboBox::activated, this,
                [this, combo, id] { setArgument(id, combo->currentData().toString()); });
        field.widget = combo;
    } else {
        auto* edit = new QLineEdit(m_body);
        const bool inField = !hasShortUnit(entry) && !entry.unit.isEmpty();
        edit->setPlaceholderText(inField ? tr("%1 %2").arg(entry.fallback, entry.unit).trimmed()
                                         : entry.fallback);
        connect(edit, &QLineEdit::textEdited, this,
                [this, id](const QString& text) { setArgument(id, text.trimmed()); });
        field.widget = edit;
    }
    field.widget->setObjectName(u"argument-"_s + entry.id);
    field.widget->setToolTip(toolTipText(entry.description()));
    m_layout->addRow(
        menuText(hasShortUnit(entry) ? tr("%1 (%2)").arg(entry.title, entry.unit) : entry.title),
        field.widget);
    m_fields.push_back(field);
}

// Marks the field; the message is shown by the form below.
static void mark(QWidget* widget, const QString& fault, const QString& toolTip)
{
    widget->setStyleSheet(fault.isEmpty() ? QString() : wrongStyle);
    widget->setToolTip(toolTipText(fault.isEmpty() ? toolTip : fault));
}

void ArgumentsPanel::showValues()
{
    const Experiment& experiment = m_editor.experiment();
    const Series& series = experiment.series[static_cast<std::size_t>(m_series)];
    const auto& vary = experiment.vary;
    const bool varied = vary && vary->appliesTo(series.name);
    for (const Field& field : m_fields) {
        const QString value = series.arguments.value(field.entry.id);
        if (auto* combo = qobject_cast<QComboBox*>(field.widget))
            combo->setCurrentIndex(std::max(0, combo->findData(value)));
        else if (auto* edit = qobject_cast<QLineEdit*>(field.widget); edit->text() != value)
            edit->setText(value);
        field.widget->setEnabled(!varied || vary->argument != field.entry.id || !value.isEmpty());
        mark(field.widget, value.isEmpty() ? QString() : field.entry.fault(value),
             field.entry.description());
    }
    m_varied->setCurrentIndex(varied ? std::max(0, m_varied->findData(vary->argument)) : 0);
    if (varied) {
        const QString text = vary->values.join(u", "_s);
        const QString typed = m_values->text();
        if (QStringList(typed.split(QLatin1Char(','), Qt::SkipEmptyParts))
                .replaceInStrings(u" "_s, QString()) != vary->values)
            m_values->setText(text);
    }
    m_values->setEnabled(m_varied->currentIndex() > 0);
}

void ArgumentsPanel::setArgument(const QString& name, const QString& value)
{
    Experiment experiment = m_editor.experiment();
    Arguments& arguments = experiment.series.at(static_cast<std::size_t>(m_series)).arguments;
    if (value.isEmpty())
        arguments.remove(name);
    else
        arguments.insert(name, value);
    m_editor.edit(experiment, tr("argument %1").arg(name));
}

void ArgumentsPanel::setVariation(const QString& argument, const QString& values)
{
    Experiment experiment = m_editor.experiment();
    experiment.vary.reset();
    if (!argument.isEmpty()) {
        Variation vary;
        vary.argument = argument;
        for (const QString& value : values.split(QLatin1Char(','), Qt::SkipEmptyParts))
            vary.values << value.trimmed();
        if (vary.values.isEmpty()) {
            // Start with one value: the program's default.
            for (const Field& field : m_fields) {
                if (field.entry.id == argument && !field.entry.fallback.isEmpty())
                    vary.values << field.entry.fallback;
            }
        }
        // The variation applies to all series with this argument and replaces their own values.
        for (Series& one : experiment.series) {
            const QList<ArgumentEntry> entries = entriesOf(one);
            const bool takes =
                std::any_of(entries.begin(), entries.end(),
                            [&](const ArgumentEntry& entry) { return entry.id == argument; });
            if (takes) {
                vary.series << one.name;
                one.arguments.remove(argument);
            }
        }
        if (vary.series.size() == static_cast<qsizetype>(experiment.series.size()))
            vary.series.clear();
        experiment.vary = vary;
    }
    m_editor.edit(experiment, tr("varied argument"));
}

} // namespace unisweep
