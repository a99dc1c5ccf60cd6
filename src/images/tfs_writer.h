// SPDX-License-Identifier: GPL-3.0-or-later
// Writes TFS version 5, the file system of Nanos: what src/fs/tlog.c of nanovms/nanos reads (looked
// at in b9c3671). Sectors have 512 bytes.
//
//   sector 0         "NVMTFS", version, 1; 16 bytes of identity, the label and a NUL; 0x05 and
//   where
//                    the log is: sector 1, 1024 sectors
//   sectors 1–1024   "NVMTFS", version, 1024; 0x02, length, length, one value (tfs_value.h); 0x01
//   sector 1025 …    the files' contents, each from the start of a sector
//
// Numbers are of 7 bits a byte, high part first. The value is the root's tuple: "children", by
// name, and what the kernel is to do ("program", "arguments", "environment", a network interface's
// settings). A directory has "children", a link "linktarget", a file "filelength" and "extents",
// whose offset, length and allocated are counted in sectors. There are no owners, permissions or
// times.
#pragma once

#include "images/cpio_writer.h"
#include "images/tfs_value.h"

namespace unisweep
{

/// What Nanos starts, and its network where it does not ask for an address.
struct NanosProgram {
    QStringList words;       ///< the program, by its absolute path, and its arguments
    QStringList environment; ///< NAME=VALUE
    QStringList settings;    ///< "en1.ipaddr=192.0.2.2": members of tuples of the root
};

/// The file system with what the tree holds; the same tree always gives the same bytes. Throws
/// ImageError for what TFS cannot hold: devices, and more names than its log has room for.
QByteArray writeTfs(const ArchiveTree& tree, const NanosProgram& program = {});
/// The same file system with another program; its files stay where they are. `fileSystem` needs no
/// more than the first `tfsLogBytes`, and that many are returned. Throws ImageError.
QByteArray withProgram(const QByteArray& fileSystem, const NanosProgram& program);
/// What writeTfs() puts before the files' contents.
inline constexpr qsizetype tfsLogBytes = 1025 * 512;

/// The root's tuple of a file system that writeTfs() has written. Throws ImageError.
TfsValue readTfs(const QByteArray& fileSystem);

/// A disk that firmware boots: Nanos' boot.img, whose place for its messages follows it, a file
/// system with the kernel in the first partition, and the root's in the second. Throws ImageError
/// when `boot` is no such file.
QByteArray nanosDisk(const QByteArray& boot, const QByteArray& kernel,
                     const QByteArray& fileSystem);
/// Where the root's file system begins on such a disk, in bytes, by its partition table. Throws
/// ImageError.
qint64 nanosRootOffset(const QByteArray& firstSector);

} // namespace unisweep
