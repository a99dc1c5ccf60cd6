// SPDX-License-Identifier: GPL-3.0-or-later
// The experiments shipped with the program: experiments/ and experiments/paper/.
#pragma once

#include <QList>
#include <QString>

namespace unisweep
{

struct BuiltInExperiment {
    QString name;  ///< as on the command line: "dns-linux-quick", "paper/figure3-dns-linux"
    QString path;  ///< of its file
    QString title; ///< "Figure 3: Linux DNS server"; the name if the file cannot be read
};

/// The folder where they are installed, or that of the source tree.
QString builtInFolder();
/// First those that run anywhere, then the others of the folder, then those of the paper; each
/// group ordered by name. Reads every file, which takes milliseconds.
QList<BuiltInExperiment> builtInExperiments();
/// Whether the file is in that folder, by whatever path. Such a file is opened as a copy and never
/// written.
bool isBuiltIn(const QString& path);
/// `wanted` itself if the file exists; otherwise the built-in experiment with this name, or the
/// only one whose name starts with it. Throws InputError, with the available names.
QString experimentPath(const QString& wanted);

} // namespace unisweep
