// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/catalog_directories.h"

#include <QDir>
#include <QStandardPaths>

#include "base/own_files.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QStringList catalogDirectories()
{
    const QString override = qEnvironmentVariable("UNISWEEP_CATALOG");
    if (!override.isEmpty())
        return override.split(u':', Qt::SkipEmptyParts);
    QStringList directories;
    const QString ours = QDir(dataDirectory() + u"/catalog"_s).canonicalPath();
    if (!ours.isEmpty())
        directories << ours;
    const QString user = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                         u"/unisweep/catalog"_s;
    if (QDir(user).exists())
        directories << user;
    return directories;
}

} // namespace unisweep
