// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/figure_bar.h"

#include <utility>

#include <QLabel>
#include <QSignalBlocker>

namespace unisweep
{

using namespace Qt::StringLiterals;

FigureBar::FigureBar(QToolBar* bar, ExperimentEditor& editor, PlottedRun& plotted)
    : QObject(bar)
    , m_editor(editor)
    , m_plotted(plotted)
    , m_rule(new QComboBox(bar))
    , m_k(new QDoubleSpinBox(bar))
    , m_band(new QDoubleSpinBox(bar))
    , m_kind(new QComboBox(bar))
    , m_causes(new QCheckBox(tr("By cause"), bar))
{
    m_rule->setObjectName(u"outlierRule"_s);
    m_rule->addItem(tr("mean + kσ"), static_cast<int>(OutlierRule::Kind::MeanSigma));
    m_rule->addItem(tr("Tukey's fence"), static_cast<int>(OutlierRule::Kind::Tukey));
    m_rule->addItem(tr("median + k·MAD"), static_cast<int>(OutlierRule::Kind::Mad));
    m_rule->setToolTip(tr("Rule that marks samples of a step as outliers"));
    m_k->setObjectName(u"outlierK"_s);
    m_rule->setAccessibleName(tr("Outlier rule"));
    m_k->setAccessibleName(tr("Distance of outliers, in units of the rule"));
    m_band->setAccessibleName(tr("Half width of the band"));
    m_kind->setAccessibleName(tr("Kind of latency"));
    m_k->setRange(0.1, 100);
    m_k->setSingleStep(0.5);
    m_k->setPrefix(tr("k = "));
    m_k->setToolTip(tr("Distance of outliers, in units of the rule"));
    m_band->setObjectName(u"bandSigmas"_s);
    m_band->setRange(0, 10);
    m_band->setSingleStep(0.5);
    m_band->setSuffix(tr(" σ"));
    m_band->setToolTip(tr("Half width of the band in standard deviations; 0 hides it"));
    m_kind->setObjectName(u"latencyKind"_s);
    m_kind->addItem(tr("response time"), static_cast<int>(LatencyKind::Response));
    m_kind->addItem(tr("service time"), static_cast<int>(LatencyKind::Service));
    m_kind->setToolTip(
        tr("Response time counts from the scheduled send time and includes queueing. Service time "
           "counts from the actual send time and hides stalls"));
    m_causes->setObjectName(u"causesShown"_s);
    m_causes->setToolTip(
        tr("Draw each outlier by its likely cause, and count the causes in the legend"));
    const auto label = [&](const QString& text) {
        auto* words = new QLabel(text, bar);
        words->setContentsMargins(6, 0, 4, 0);
        return words;
    };
    for (QWidget* part :
         std::initializer_list<QWidget*>{label(tr("Outliers")), m_rule, m_k, m_causes,
                                         label(tr("Band ±")), m_band, label(tr("Latency")), m_kind})
        m_parts << bar->addWidget(part);
    connect(m_causes, &QCheckBox::toggled, &m_plotted, &PlottedRun::setCausesShown);

    connect(m_rule, &QComboBox::activated, this, [this] {
        const QSignalBlocker blocker(m_k);
        m_k->setValue(
            OutlierRule::defaultK(static_cast<OutlierRule::Kind>(m_rule->currentData().toInt())));
        choose(shown());
    });
    connect(m_k, &QDoubleSpinBox::valueChanged, this, [this] { choose(shown()); });
    connect(m_band, &QDoubleSpinBox::valueChanged, this, [this] { choose(shown()); });
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_plotted.setLatencyKind(static_cast<LatencyKind>(m_kind->currentData().toInt()));
    });
    connect(&m_editor, &ExperimentEditor::opened, this,
            [this] { choose(displayOptionsOf(m_editor.experiment())); });
    connect(&m_editor, &ExperimentEditor::changed, this, &FigureBar::followExperiment);
    connect(&m_plotted, &PlottedRun::changed, this, &FigureBar::followFigures);
    m_experimentOptions = displayOptionsOf(m_editor.experiment());
    choose(m_experimentOptions);
}

FigureBar::DisplayOptions FigureBar::displayOptionsOf(const Experiment& experiment)
{
    return {experiment.outliers, experiment.bandSigmas};
}

FigureBar::DisplayOptions FigureBar::shown() const
{
    return {{static_cast<OutlierRule::Kind>(m_rule->currentData().toInt()), m_k->value()},
            m_band->value()};
}

void FigureBar::choose(const DisplayOptions& options)
{
    m_options = options;
    refresh();
    apply();
}

void FigureBar::apply()
{
    const DisplayOptions options = m_options; // a copy: each change notifies followFigures()
    m_plotted.setOutlierRule(options.outliers);
    m_plotted.setBandSigmas(options.bandSigmas);
}

// The experiment's rule or band may have been edited, for example in its text. Other edits keep the
// current choice.
void FigureBar::followExperiment()
{
    const DisplayOptions options = displayOptionsOf(m_editor.experiment());
    if (std::exchange(m_experimentOptions, options) != options)
        choose(options);
}

// The rule can also be changed elsewhere.
void FigureBar::followFigures(PlottedRun::Change what)
{
    if (what != PlottedRun::Change::Options)
        return;
    m_options.outliers = m_plotted.outlierRule();
    refresh();
}

void FigureBar::refresh()
{
    const QSignalBlocker blockK(m_k);
    const QSignalBlocker blockBand(m_band);
    m_rule->setCurrentIndex(m_rule->findData(static_cast<int>(m_options.outliers.kind)));
    m_k->setValue(m_options.outliers.k);
    m_band->setValue(m_options.bandSigmas);
}

void FigureBar::setShown(bool shown)
{
    for (QAction* part : m_parts)
        part->setVisible(shown);
}

void FigureBar::keepInExperiment()
{
    Experiment experiment = m_editor.experiment();
    experiment.outliers = m_options.outliers;
    experiment.bandSigmas = m_options.bandSigmas;
    m_editor.edit(experiment, tr("outliers and band"));
}

} // namespace unisweep
