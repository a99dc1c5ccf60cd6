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

/// What the wizard is told, so far.
struct GuestDraft {
    OwnGuest guest;
    QString kernel;
    QString initrd;
    QString disk;
    int memoryMiB = 256;
    HttpRequest http;
    DnsQuestion dns;
    NetworkChoice network; ///< a bridge, for an address that is built in

    /// What asks it: one boot to the first right answer.
    Experiment trial() const;
    /// The same guest under a sweep of rates, to go on from.
    Experiment sweep() const;
};

/// Adds a guest that is in no catalog: its files, its network and its service, then one boot with
/// its console in view, which shows whether it answers. Writes the entry of the user's catalog and
/// keeps the image; both go again when the wizard is cancelled.
class GuestWizard : public QWizard
{
    Q_OBJECT

public:
    /// `taken`: ids of platforms that the catalog has.
    explicit GuestWizard(QStringList taken, QWidget* parent = nullptr);

    /// As the pages say.
    GuestDraft draft() const;

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// The entry is in the user's catalog, the image in the store.
    void added(const std::shared_ptr<const unisweep::PlatformEntry>& platform,
               const unisweep::Experiment& sweep);

private:
    GuestFilesPage* m_files;
    GuestServicePage* m_service;
    GuestTrialPage* m_trial;
};

} // namespace unisweep
