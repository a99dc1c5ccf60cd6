// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the mirage tool and Solo5's tenders on the PATH or in an opam switch, even if the user's
// shell is not configured for opam. Unless stated otherwise, the functions only read a few small
// files.
#pragma once

#include <optional>
#include <stop_token>

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "catalog/catalog.h"

namespace unisweep
{

/// An opam switch: a compiler with the packages installed for it.
struct OpamSwitch {
    QString name;   ///< "4.14.2", or the folder of a local switch
    QString prefix; ///< contains bin/, lib/, ...
};

/// opam's root: OPAMROOT, or ~/.opam, as in opam itself. Empty if there is none.
QString opamRoot();
/// The switch in use first, then the others by name.
QList<OpamSwitch> opamSwitches();
/// The program's path, on the PATH or in a switch; empty if not found.
QString findOnPathOrInSwitch(const QString& program);
/// The existing folders in which a program can appear that findOnPathOrInSwitch() then finds.
QStringList programFolders();

struct MirageTool {
    QString program;                    ///< absolute path
    std::optional<OpamSwitch> ofSwitch; ///< nullopt: it is on the PATH
    /// NAME=VALUE for env(1), required by the tool and the programs that it calls.
    QStringList environment() const;
};

/// The one on the PATH, or that of the first switch that has it.
std::optional<MirageTool> findMirageTool();
/// How to install opam's packages, and opam if it is missing: a line of commands for a terminal.
QString opamInstall(const QStringList& packages);
/// How to install the tool.
QString howToGetMirage();
/// The error message if there is none, with howToGetMirage().
Refusal mirageMissing();
/// Versions by name ("mirage", "ocaml", "solo5"), as far as available. Runs the programs, each for
/// some seconds at most. Throws Canceled.
QMap<QString, QString> mirageVersions(const MirageTool& tool, std::stop_token stop = {});

} // namespace unisweep
