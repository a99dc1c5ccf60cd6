// SPDX-License-Identifier: GPL-3.0-or-later
// What was found out about this host, and as text. Any thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

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
    QString topic;  ///< "KVM"; for images, the platform's id
    QString detail; ///< what was found
    QString remedy; ///< what to do, in words or as a command; empty if it works
    Group group = Group::Host;
    QStringList opamPackages; ///< of opam, that the remedy installs
};

/// "Host", "Load clients", ...
QString displayName(HostFinding::Group group);
/// "host", "clients", ...: the word in JSON.
QString toWord(HostFinding::Group group);

/// A remedy, listed once for all findings that it applies to.
struct HostRemedy {
    QStringList topics;  ///< of these findings
    QString instruction; ///< in words; empty if the command is enough
    QString command; ///< for a shell, and without questions if it can be; empty if there is only
                     ///< a text
};
/// For everything that does not work: Debian's packages in one command, opam's in one, the rest in
/// the order of the findings; what asks the user a question comes last.
QList<HostRemedy> remediesOf(const QList<HostFinding>& findings);

/// Whether every experiment that needs nothing optional can run.
bool isUsable(const QList<HostFinding>& findings);

/// As lines for a shell; texts, and what a command is for, as comments.
QString remediesText(const QList<HostRemedy>& remedies);

/// For terminals: one line per finding, by group, then the remedies as lines for a shell.
QString toText(const QList<HostFinding>& findings);

} // namespace unisweep
