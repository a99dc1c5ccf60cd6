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
    NetworkChoice network; ///< a bridge if the address is built in

    /// The trial experiment: one boot up to the first correct response.
    Experiment trial() const;
    /// The same guest with a sweep, as a starting point for the user.
    Experiment sweep() const;
};

/// Adds a guest that is not in the catalog: asks for its files, network and service, then boots it
/// once and shows its console and whether it responds. Writes an entry to the user's catalog and
/// stores the image; both are removed if the wizard is canceled. GUI thread.
class GuestWizard : public QWizard
{
    Q_OBJECT

public:
    /// `taken`: platform IDs that are already in the catalog.
    explicit GuestWizard(QStringList taken, QWidget* parent = nullptr);

    /// What the user has entered.
    GuestDraft draft() const;

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// The entry was added to the user's catalog and the image to the store.
    void added(const std::shared_ptr<const unisweep::PlatformEntry>& platform,
               const unisweep::Experiment& sweep);

private:
    GuestFilesPage* m_files;
    GuestServicePage* m_service;
    GuestTrialPage* m_trial;
};

} // namespace unisweep
