// SPDX-License-Identifier: GPL-3.0-or-later
// What this host can do, and what would let it do more: for `unisweep doctor` and the window.
#pragma once

#include <stop_token>

#include <QList>
#include <QString>

#include "catalog/catalog.h"

namespace unisweep
{

struct HostFinding {
    enum class Kind {
        Works,
        Missing,  ///< something needs it
        Optional, ///< only some experiments need it
    };
    enum class Group { Host, Clients, Evidence, Images, Leftovers };
    Kind kind = Kind::Works;
    QString topic;  ///< "KVM"; of images, the platform's id
    QString detail; ///< what was found
    QString remedy; ///< what to do, in words or as a command; empty when it works
    Group group = Group::Host;
};

/// "this host", "load clients", ...
QString displayName(HostFinding::Group group);
/// "host", "clients", ...: the word of exports.
QString toWord(HostFinding::Group group);

/// What to do about something, said once, whatever needs it.
struct HostRemedy {
    QStringList topics; ///< of the findings that it cures
    QString says;       ///< in words; empty where the command says it all
    QString command;    ///< for a shell as it stands; empty where words must do
};
/// Of everything that does not work: packages in one command, the rest in the findings' order.
QList<HostRemedy> remediesOf(const QList<HostFinding>& findings);

/// Blocking: connects to the default hypervisor, which may start a daemon (seconds).
QList<HostFinding> examineHost(const Catalog& catalog, std::stop_token stop = {});

/// Every experiment that needs nothing optional can run.
bool isUsable(const QList<HostFinding>& findings);

/// As lines for a shell: what is no command is a comment.
QString remediesText(const QList<HostRemedy>& remedies);

/// For terminals: a line a finding, by group, and at the end the remedies as lines for a shell.
QString toText(const QList<HostFinding>& findings);

} // namespace unisweep
