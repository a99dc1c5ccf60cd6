// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDateTime>
#include <QMap>
#include <QString>

namespace unisweep
{

/// What a file of an image is for. Its word is also its name in the image's folder.
enum class FileRole { Kernel, Initrd, Disk };
/// "kernel", "initrd", "disk"
QString toWord(FileRole role);
/// nullopt for other words.
std::optional<FileRole> fileRoleFromWord(const QString& word);

/// What a hypervisor boots, and what others need to know to reproduce it.
struct BootFiles {
    QString id; ///< such as "linux-bind-1f3a…"
    QString platform;
    QString server;
    QString recipeKey; ///< of the recipe and the options, without the packages' versions
    QString kernel;    ///< absolute paths; empty where there is none
    QString initrd;
    QString disk;
    QString diskFormat;              ///< "qcow2" or "raw", found from its first bytes at the import
    QMap<FileRole, QString> sha256;  ///< of each file
    QMap<FileRole, qint64> bytes;    ///< the same
    QMap<QString, QString> packages; ///< versions, by name
    QMap<QString, QString> notes;    ///< options and other facts, for the record
    QDateTime created;               ///< UTC
    QString commandLine;             ///< the recipe's; set by ImageBuilder, not stored

    /// The path of the file of that role; empty where there is none.
    QString& path(FileRole role);
    qint64 totalBytes() const;
};

} // namespace unisweep
