// SPDX-License-Identifier: GPL-3.0-or-later
// Writes OSv's read-only file system, ROFS version 1, as OSv reads it and its own tool writes it:
// fs/rofs/rofs.hh, rofs_vfsops.cc and scripts/gen-rofs-img.py of cloudius-systems/osv (version
// 0.57). All numbers are little-endian; blocks have 512 bytes.
//
//   block 0    superblock, eight 64-bit numbers: magic 0xDEADBEAD, version 1, block size 512,
//              first block and number of blocks of the tables, then the number of directory
//              entries, of symbolic links and of inodes
//   block 1 …  the files' contents, each from the start of a block
//   tables     one after the other, without gaps:
//              directory entries: 64-bit inode number, 16-bit length of the name, the name
//              symbolic links:    16-bit length of the target, the target
//              inodes:            four 64-bit numbers: type as in st_mode, its own number (the
//                                 root's is 1), where its data begin, and how much there is:
//                                   file       first block        bytes
//                                   directory  first entry        entries
//                                   link       index of the link  1
//
// There are no owners, permissions or times: OSv has one user and shows every file as r-xr-xr-x.
#pragma once

#include <QByteArray>

#include "images/cpio_writer.h"

namespace unisweep
{

/// The file system with what the tree holds; the same tree always gives the same bytes. Throws
/// ImageError for what ROFS cannot hold: devices, and names or targets over 65,535 bytes.
QByteArray writeRofs(const ArchiveTree& tree);

/// A disk with the file system in its second primary partition (OSv's /dev/vblk0.1, where its
/// option --rootfs=rofs looks), from the second block on. The first partition, OSv's boot loader,
/// is absent: the kernel is loaded by the hypervisor.
QByteArray osvDisk(const QByteArray& fileSystem);

} // namespace unisweep
