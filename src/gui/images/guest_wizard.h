// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizard>

#include "catalog/own_guest.h"
#include "experiment/experiment.h"

namespace unisweep
{

class GuestFilesPage;
class GuestServicePage;
class GuestTrialPage;

/// What the user has entered so far.
struct GuestDraft {
    OwnGuest guest;
    QString kernel;
    QString initrd;
    QString disk;
    int memoryMiB = 256;
    HttpRequest http;
    DnsQuestion dns;
    NetworkChoice network; ///< a bridge, for an address that is built in

    /// The experiment of the trial: one boot to the first correct response.
    Experiment trial() const;
    /// The same guest with a sweep of rates, as a starting point.
    Experiment sweep() const;
};

/// Adds a guest that is in no catalog: its files, its network and its service, then one boot with
/// its console in view, which shows whether it answers. Writes an entry to the user's catalog
/// and stores the image; both are removed if the wizard is canceled. GUI thread.
class GuestWizard : public QWizard
{
    Q_OBJECT

public:
    /// `taken`: ids of platforms that the catalog has.
    explicit GuestWizard(QStringList taken, QWidget* parent = nullptr);

    /// What the user has entered.
    GuestDraft draft() const;

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// The entry is in the user's catalog, and the image in the store.
    void added(const std::shared_ptr<const unisweep::PlatformEntry>& platform,
               const unisweep::Experiment& sweep);

private:
    GuestFilesPage* m_files;
    GuestServicePage* m_service;
    GuestTrialPage* m_trial;
};

} // namespace unisweep
