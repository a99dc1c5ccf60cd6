// SPDX-License-Identifier: GPL-3.0-or-later
// The mirage tool and Solo5's tenders, on the PATH or in a switch of opam: found even if
// the user's shell is not configured for it. All functions only read a few small files unless they
// say otherwise.
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

/// A switch of opam: a compiler with what was installed beside it.
struct OpamSwitch {
    QString name;   ///< "4.14.2", or the folder that it is local to
    QString prefix; ///< holds bin/, lib/, ...
};

/// opam's root: OPAMROOT, else ~/.opam, as opam itself does. Empty if there is none.
QString opamRoot();
/// The one in use first, then the others by name.
QList<OpamSwitch> opamSwitches();
/// The program on the PATH, else in a switch; empty when it is in none.
QString findOnPathOrInSwitch(const QString& program);
/// The existing folders in which a program can appear that findOnPathOrInSwitch() then finds.
QStringList programFolders();

struct MirageTool {
    QString program;                    ///< absolute path
    std::optional<OpamSwitch> ofSwitch; ///< nullopt: it is on the PATH, as its user set it up
    /// For env(1): NAME=VALUE that it and what it calls are to be run with.
    QStringList environment() const;
};

/// The one on the PATH, else that of the first switch that has it.
std::optional<MirageTool> findMirageTool();
/// How to install opam's packages, and opam if it is missing: a line of commands for a terminal.
QString opamInstall(const QStringList& packages);
/// How to install the tool.
QString howToGetMirage();
/// The error if there is none, with howToGetMirage().
Refusal mirageMissing();
/// Versions by name ("mirage", "ocaml", "solo5"), as far as they are known. Runs the programs, each
/// for some seconds at most. Throws Cancelled.
QMap<QString, QString> mirageVersions(const MirageTool& tool, std::stop_token stop = {});

} // namespace unisweep
