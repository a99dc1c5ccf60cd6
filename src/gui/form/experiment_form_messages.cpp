// SPDX-License-Identifier: GPL-3.0-or-later
// The messages in the bar above the form: problems of the experiment, reasons why this host cannot
// run it, and remarks.
#include <map>

#include "experiment/client_check.h"
#include "experiment/experiment_check.h"
#include "gui/analysis/arguments_panel.h"
#include "gui/form/experiment_form.h"
#include "gui/form/field_guard.h"
#include "gui/form/fold.h"
#include "gui/form/form_binding.h"
#include "gui/form/processor_map.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ExperimentForm::setPreflight(const Preflight& preflight)
{
    m_preflight = preflight;
    m_processorMap->setPlan(preflight.host, preflight.processors);
    showProblems();
}

void ExperimentForm::setTextProblem(const QString& problem)
{
    m_textProblem = problem;
    showProblems();
}

void ExperimentForm::setReadOnly(const QString& why, bool mayEdit)
{
    if (why == m_readOnly && mayEdit == m_mayEdit)
        return;
    m_readOnly = why;
    m_mayEdit = mayEdit;
    m_guard->setLocked(!why.isEmpty());
    refreshSeriesList();
    showProblems();
}

bool ExperimentForm::isReadable() const
{
    return !m_bindings->unreadable();
}

void ExperimentForm::focusProblem()
{
    QWidget* field = m_bindings->unreadable();
    if (!field)
        field = m_wrong;
    if (!field)
        return;
    showField(field);
    field->setFocus(Qt::OtherFocusReason);
    if (auto* edit = qobject_cast<QLineEdit*>(field))
        edit->selectAll();
}

void ExperimentForm::showField(QWidget* field)
{
    unfold(field);
    m_ui->formBody->layout()->activate();
    m_ui->scrollArea->ensureWidgetVisible(field);
}

QString ExperimentForm::messages() const
{
    return m_bar->text();
}

void ExperimentForm::showProblems()
{
    std::vector<BarMessage> messages;
    if (!m_readOnly.isEmpty()) {
        BarMessage message{BarMessage::Kind::Note, m_readOnly, {}};
        if (m_mayEdit)
            message.buttons.push_back({tr("Edit"),
                                       tr("Edit it as a new experiment; the run does not change"),
                                       [this] { Q_EMIT editRequested(); }});
        messages.push_back(std::move(message));
    }
    if (!m_textProblem.isEmpty())
        messages.push_back({BarMessage::Kind::Error,
                            tr("Error in the experiment file: %1").arg(m_textProblem),
                            {{tr("Show text"), {}, [this] { Q_EMIT textRequested(); }}}});
    m_wrong = nullptr;
    QStringList known;
    for (const FieldMessage& one :
         m_bindings->showProblems(check(m_editor.toRun()) + checkClientNames(m_editor.toRun()) +
                                  checkArguments(m_editor.toRun(), m_catalog))) {
        BarMessage message{BarMessage::Kind::Error, one.text, {}};
        if (QWidget* field = one.field) {
            m_wrong = m_wrong ? m_wrong : field;
            message.buttons.push_back({tr("Show field"), {}, [this, field] {
                                           showField(field);
                                           field->setFocus();
                                       }});
        }
        known << one.text;
        messages.push_back(std::move(message));
    }
    addSeriesMessages(messages, known);
    addRemarks(messages);
    m_bar->setMessages(std::move(messages));
}

// Why the series cannot run, and what may help.
BarMessage ExperimentForm::seriesMessage(const Series& one, const QStringList& why,
                                         bool withoutImage, bool amongOthers)
{
    BarMessage message{
        BarMessage::Kind::Error,
        tr("%1 cannot run on this host: %2").arg(one.name, why.join(QLatin1Char('\n'))),
        {}};
    if (withoutImage)
        message.buttons.push_back({tr("Get image…"), tr("Build or import the image of this server"),
                                   [this, platform = one.platform, server = one.server] {
                                       Q_EMIT imageRequested(platform, server);
                                   }});
    const auto platform = m_catalog.platform(one.platform);
    for (const auto& [kind, text] :
         {std::pair(NetworkKind::User, tr("Use user network")),
          std::pair(NetworkKind::Isolated, tr("Use isolated network"))}) {
        if (platform && !networkFits(*platform, one.hypervisor, one.network.kind) &&
            networkFits(*platform, one.hypervisor, kind))
            message.buttons.push_back({text, {}, [this, name = one.name, kind = kind] {
                                           editSeries(name, [kind](Series& series) {
                                               series.network = {};
                                               series.network.kind = kind;
                                           });
                                       }});
    }
    if (amongOthers)
        message.buttons.push_back({tr("Leave out"),
                                   tr("Run without this series; it remains in the experiment"),
                                   [this, name = one.name] { m_editor.setLeftOut(name, true); }});
    return message;
}

// One message per series, with the remedy, then what prevents all series from running.
void ExperimentForm::addSeriesMessages(std::vector<BarMessage>& messages, const QStringList& known)
{
    std::map<QString, QStringList> whyBySeries;
    QStringList shown;
    QStringList withoutImage;
    for (const SeriesBlocker& blocker : m_preflight.ofSeries) {
        whyBySeries[blocker.series] << blocker.why;
        if (blocker.noImage)
            withoutImage << blocker.series;
        shown << blocker.why << u"%1: %2"_s.arg(blocker.series, blocker.why);
    }
    bool others = false;
    for (const QString& blocker : m_preflight.blockers) {
        // The preflight repeats the messages of check(), prefixed with the field.
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&](const QString& m) { return blocker.endsWith(m); });
        others |= isKnown;
        if (isKnown || shown.contains(blocker))
            continue;
        others = true;
        messages.push_back(
            {BarMessage::Kind::Error, tr("Cannot run on this host: %1").arg(blocker), {}});
    }
    const Experiment toRun = m_editor.toRun();
    int able = 0;
    for (const Series& one : toRun.series) {
        const auto found = whyBySeries.find(one.name);
        if (found == whyBySeries.end()) {
            ++able;
            continue;
        }
        messages.push_back(seriesMessage(one, found->second, withoutImage.contains(one.name),
                                         toRun.series.size() > 1));
    }
    const int all = static_cast<int>(toRun.series.size());
    if (able > 0 && able < all && !others && m_readOnly.isEmpty())
        messages.push_back({BarMessage::Kind::Error,
                            tr("%1 of %2 series can run on this host.")
                                .arg(QString::number(able), QString::number(all)),
                            {{tr("Run what can run"), tr("Leave out the others and run"),
                              [this] { runPossible(); }}}});
}

void ExperimentForm::editSeries(const QString& name, const std::function<void(Series&)>& change)
{
    Experiment experiment = m_editor.experiment();
    for (Series& one : experiment.series) {
        if (one.name == name)
            change(one);
    }
    m_editor.edit(experiment, tr("network"));
}

void ExperimentForm::runPossible()
{
    const std::vector<SeriesBlocker> blocked = m_preflight.ofSeries;
    for (const SeriesBlocker& blocker : blocked)
        m_editor.setLeftOut(blocker.series, true);
    Q_EMIT runRequested();
}

// Combines remarks that are the same for several series.
void ExperimentForm::addRemarks(std::vector<BarMessage>& messages) const
{
    QStringList order;
    std::map<QString, QStringList> seriesOf;
    for (const QString& remark : m_preflight.remarks) {
        QString text = remark;
        QString name;
        for (const Series& one : m_editor.experiment().series) {
            if (remark.startsWith(one.name + u": "_s)) {
                name = one.name;
                text = remark.mid(one.name.size() + 2);
            }
        }
        if (!order.contains(text))
            order << text;
        if (!name.isEmpty())
            seriesOf[text] << name;
    }
    for (const QString& text : order) {
        const auto found = seriesOf.find(text);
        messages.push_back(
            {BarMessage::Kind::Note,
             found == seriesOf.end() ? text : tr("%1: %2").arg(found->second.join(u"; "_s), text),
             {}});
    }
}

} // namespace unisweep
