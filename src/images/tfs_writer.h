// SPDX-License-Identifier: GPL-3.0-or-later
// Writes TFS version 5, the file system of Nanos, as src/fs/tlog.c of nanovms/nanos reads it (at
// b9c3671). Sectors have 512 bytes.
//
//   sector 0         "NVMTFS", version, 1; 16 bytes of identity, the label and a NUL; 0x05 and the
//                    location of the log: sector 1, 1024 sectors
//   sectors 1–1024   "NVMTFS", version, 1024; 0x02, length, length, one value (tfs_value.h); 0x01
//   sector 1025 …    the files' contents, each from the start of a sector
//
// Numbers have 7 bits per byte, high part first. The value is the root's tuple: "children" by name,
// and what the kernel should do ("program", "arguments", "environment", settings of a network
// interface). A directory has "children", a link "linktarget", a file "filelength" and "extents",
// whose offset, length and allocated are in sectors. There are no owners, permissions or times.
#pragma once

#include "images/cpio_writer.h"
#include "images/tfs_value.h"

namespace unisweep
{

/// What Nanos starts, and its network settings if it does not use DHCP.
struct NanosProgram {
    QStringList words;       ///< the program's absolute path and its arguments
    QStringList environment; ///< NAME=VALUE
    QStringList settings;    ///< such as "en1.ipaddr=192.0.2.2": members of the root's tuples
};

/// Returns the file system with the tree's content; the same tree always gives the same bytes.
/// Throws ImageError for what TFS cannot represent: devices, and more names than fit into its log.
QByteArray writeTfs(const ArchiveTree& tree, const NanosProgram& program = {});
/// Returns the beginning of the same file system with a different program; its files stay in place.
/// Only the first `tfsLogBytes` of `fileSystem` are needed, and that many are returned. Throws
/// ImageError.
QByteArray withProgram(const QByteArray& fileSystem, const NanosProgram& program);
/// The size of what writeTfs() puts before the files' contents.
inline constexpr qsizetype tfsLogBytes = qsizetype{1025} * 512;

/// The root's tuple of a file system written by writeTfs(). Throws ImageError.
TfsValue readTfs(const QByteArray& fileSystem);

/// A disk that firmware boots: Nanos' boot.img followed by space for its messages, a file system
/// with the kernel in the first partition, and the root file system in the second. Throws
/// ImageError if `boot` is not a boot.img.
QByteArray nanosDisk(const QByteArray& boot, const QByteArray& kernel,
                     const QByteArray& fileSystem);
/// The offset in bytes of the root file system on such a disk, from its partition table. Throws
/// ImageError.
qint64 nanosRootOffset(const QByteArray& firstSector);

} // namespace unisweep
