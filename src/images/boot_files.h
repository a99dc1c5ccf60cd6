// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDateTime>
#include <QMap>
#include <QString>

namespace unisweep
{

/// The purpose of an image's file. Its word is also the file's name in the image's folder.
enum class FileRole { Kernel, Initrd, Disk };
/// "kernel", "initrd", "disk"
QString toWord(FileRole role);
/// nullopt for other words.
std::optional<FileRole> fileRoleFromWord(const QString& word);

/// What a hypervisor boots, and what is needed to reproduce it.
struct BootFiles {
    QString id; ///< such as "linux-bind-1f3a…"
    QString platform;
    QString server;
    QString recipeKey; ///< key of the recipe and options, without the packages' versions
    QString kernel;    ///< absolute path; empty if there is none
    QString initrd;
    QString disk;
    QString diskFormat;              ///< "qcow2" or "raw", detected from its first bytes at import
    QMap<FileRole, QString> sha256;  ///< of each file
    QMap<FileRole, qint64> bytes;    ///< of each file
    QMap<QString, QString> packages; ///< versions by name
    QMap<QString, QString> notes;    ///< options and other facts, for the results file
    QDateTime created;               ///< UTC
    QString commandLine;             ///< from the recipe; set by ImageBuilder, not stored

    /// The path of the file with that role; empty if there is none.
    QString& path(FileRole role);
    qint64 totalBytes() const;
};

} // namespace unisweep
