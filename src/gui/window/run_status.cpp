// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/run_status.h"

#include <cmath>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "gui/elided_label.h"
#include "gui/foreign_text.h"
#include "plot/caption.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

RunStatus::RunStatus(QStatusBar* bar)
    : QObject(bar)
    , m_activity(new ElidedLabel(bar))
    , m_guest(new QLabel(bar))
    , m_verdict(new QLabel(bar))
    , m_progress(new QProgressBar(bar))
    , m_left(new QLabel(bar))
{
    m_activity->setObjectName(u"activityLabel"_s);
    m_progress->setObjectName(u"runProgress"_s);
    m_left->setObjectName(u"timeLeftLabel"_s);
    m_guest->setObjectName(u"guestLabel"_s);
    m_verdict->setObjectName(u"verdictLabel"_s);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false); // shown beside it, where it is easier to read
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->hide();
    bar->addWidget(m_activity, 3);
    bar->addPermanentWidget(m_guest);
    bar->addPermanentWidget(m_verdict);
    bar->addPermanentWidget(m_progress);
    bar->addPermanentWidget(m_left);
}

QString RunStatus::shareText(const RunProgress& progress)
{
    const QString share = tr("%1 %").arg(static_cast<int>(progress.fraction * 100));
    if (progress.preparing)
        return tr("Preparing");
    return progress.left.count() > 0 ? tr("%1 · %2").arg(share, humanTimeLeft(progress.left))
                                     : share;
}

void RunStatus::show(const RunProgress& progress)
{
    const QString step =
        progress.step > 0
            ? tr("step %1/%2 · %3").arg(progress.step).arg(progress.steps).arg(progress.activity)
            : progress.activity;
    m_activity->setText(visibleName(step.left(1).toUpper() + step.mid(1)));
    m_activity->setToolTip({});
    m_progress->show();
    m_progress->setValue(static_cast<int>(std::lround(progress.fraction * 1000)));
    m_left->setText(progress.preparing
                        ? tr("preparing, %1 %").arg(static_cast<int>(progress.fraction * 100))
                        : shareText(progress));
}

void RunStatus::showGuest(const GuestRecord& guest)
{
    const QString accelerator = displayName(guest.accelerator);
    const QString up =
        guest.bootNs
            ? tr("guest up in %1").arg(humanDuration(std::chrono::nanoseconds(*guest.bootNs)))
            : tr("guest starting");
    m_guest->setText(
        u"%1 · %2"_s.arg(guest.ending.isEmpty() ? up : tr("guest ended"), accelerator));
    m_guest->setToolTip(toolTipText(
        u"%1, %2\n%3"_s.arg(guest.hypervisorUri, humanMemory(guest.memoryMiB), guest.ending)));
}

void RunStatus::showVerdict(const Verdict& verdict)
{
    m_verdict->setText(tr("verdict: %1").arg(displayName(verdict.kind)));
    m_verdict->setToolTip(toolTipText(displayText(verdict)));
}

void RunStatus::showIdle(const QString& text)
{
    m_activity->setText(visibleName(text.section(QLatin1Char('\n'), 0, 0), 500));
    m_activity->setToolTip(toolTipText(text));
    m_progress->hide();
    m_left->clear();
}

} // namespace unisweep
