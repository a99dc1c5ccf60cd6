// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/preflight_watcher.h"

namespace unisweep
{

static constexpr int checkDelayMs = 150;

PreflightWatcher::PreflightWatcher(const ExperimentEditor& editor, const Catalog& catalog,
                                   QObject* parent)
    : QObject(parent)
    , m_editor(editor)
    , m_catalog(catalog)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &PreflightWatcher::check);
    connect(&editor, &ExperimentEditor::changed, this, &PreflightWatcher::refresh);
    refresh();
}

void PreflightWatcher::refresh()
{
    m_job.cancel(); // it checks an outdated experiment
    m_result.reset();
    m_delay.start();
    Q_EMIT changed();
}

void PreflightWatcher::check()
{
    m_job.start([experiment = m_editor.toRun(),
                 catalog = m_catalog] { return preflight(experiment, catalog); },
                [this](Preflight result) {
                    m_result = std::move(result);
                    Q_EMIT changed();
                },
                [this](const QString& error) {
                    m_result = Preflight();
                    m_result->blockers << error;
                    Q_EMIT changed();
                });
}

} // namespace unisweep
