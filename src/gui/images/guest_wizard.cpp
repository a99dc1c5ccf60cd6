// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/guest_wizard.h"

#include "gui/images/guest_pages.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

Experiment GuestDraft::trial() const
{
    Experiment experiment = sweep();
    experiment.kind = ExperimentKind::Boot;
    experiment.boot.count = 1;
    experiment.rates = {};
    return experiment;
}

Experiment GuestDraft::sweep() const
{
    Experiment experiment;
    experiment.name = ownGuestId(guest.title);
    experiment.title = guest.title;
    experiment.service = guest.service;
    experiment.http = http;
    experiment.dns = dns;
    experiment.memoryMiB = {memoryMiB};
    experiment.rates.list = {100, 200, 400};
    experiment.duration = 2s;
    experiment.series = {{guest.title, experiment.name, ownGuestServer}};
    experiment.series.front().network = network;
    return experiment;
}

GuestWizard::GuestWizard(QStringList taken, QWidget* parent)
    : QWizard(parent)
    , m_files(new GuestFilesPage(std::move(taken)))
    , m_service(new GuestServicePage)
    , m_trial(new GuestTrialPage)
{
    setObjectName(u"guestWizard"_s);
    setWindowTitle(tr("Add a guest"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    addPage(m_files);
    addPage(m_service);
    addPage(m_trial);
    constexpr QSize usual{720, 560};
    resize(usual);
}

GuestDraft GuestWizard::draft() const
{
    GuestDraft draft;
    m_files->fill(draft);
    m_service->fill(draft);
    return draft;
}

void GuestWizard::accept()
{
    if (m_trial->storedEntry())
        Q_EMIT added(m_trial->storedEntry(), draft().sweep());
    QWizard::accept();
}

void GuestWizard::reject()
{
    m_trial->undo();
    if (!m_trial->isBusy()) {
        QWizard::reject();
        return;
    }
    // Ending a guest takes a while, so it happens in the background.
    hide();
    connect(m_trial, &GuestTrialPage::stopped, this, [this] { QWizard::reject(); });
}

} // namespace unisweep
