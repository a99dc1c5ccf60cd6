// SPDX-License-Identifier: GPL-3.0-or-later
// The experiments that come with the program: experiments/, and experiments/paper/.
#pragma once

#include <QList>
#include <QString>

namespace unisweep
{

struct BuiltInExperiment {
    QString name;  ///< as on the command line: "dns-linux-quick", "paper/figure3-dns-linux"
    QString path;  ///< of its file
    QString title; ///< "Figure 3: Linux DNS server"; the name where the file cannot be read
};

/// Where they are installed, else in the source tree.
QString builtInFolder();
/// What runs anywhere first, then the folder's own, then those of the paper, each by name. Reads
/// every file: milliseconds.
QList<BuiltInExperiment> builtInExperiments();
/// Whether the file lies in that folder, by whatever name. Such a file is opened as a copy and
/// never written.
bool isBuiltIn(const QString& path);
/// `wanted` itself when there is such a file, else that of the built-in experiment of this name or
/// the only one whose name begins so. Throws InputError, with what there is.
QString experimentPath(const QString& wanted);

} // namespace unisweep
