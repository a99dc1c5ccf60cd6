// SPDX-License-Identifier: GPL-3.0-or-later
// The description of a Solo5 unikernel in two notes of its ELF file (name "Solo5").
//
// Source: Solo5's include/elf_abi.h and include/mft_abi.h (github.com/Solo5/solo5, 0.6 to 0.12).
// Each note has its own segment (PT_NOTE); all numbers are little-endian.
//
//   type "ABI1" (0x31494241): u32 target, u32 version, u32 0, u32 0
//   type "MFT1" (0x3154464d): 4 bytes of padding (alignment to 8), u32 version (1), u32 count,
//     count × { char name[68], u32 type, 32 bytes for the tender }
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "catalog/solo5_target.h"

namespace unisweep
{

struct Solo5Device {
    enum class Kind { Block = 1, Network };
    QString name; ///< as in the tender's option --net:NAME=TAP
    Kind kind = Kind::Network;
    bool operator==(const Solo5Device&) const = default;
};

struct Solo5File {
    Solo5Target target = Solo5Target::Spt;
    quint32 abiVersion = 0;
    QList<Solo5Device> devices; ///< the required ones

    QStringList names(Solo5Device::Kind kind) const;
};

/// nullopt if the bytes are not a Solo5 unikernel; `why` then says what is missing or damaged.
std::optional<Solo5File> readSolo5File(const QByteArray& bytes, QString& why);
/// The same of a file.
std::optional<Solo5File> readSolo5File(const QString& path, QString& why);

} // namespace unisweep
