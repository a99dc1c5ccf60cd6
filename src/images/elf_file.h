// SPDX-License-Identifier: GPL-3.0-or-later
// Reads ELF files (System V ABI, 64-bit little endian): required libraries, the dynamic loader,
// imported symbols, the dependencies of a kernel module, and notes. Uses libelf, which checks every
// offset.
#pragma once

#include <cstdint>
#include <optional>

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>
#include <libelf.h>

namespace unisweep
{

/// An entry of a PT_NOTE segment.
struct ElfNote {
    QByteArray owner; ///< the note's name, without the terminating zero
    std::uint32_t type = 0;
    QByteArray descriptor;
};

class ElfFile
{
public:
    /// nullopt if these bytes are not a valid 64-bit little-endian ELF file.
    static std::optional<ElfFile> parse(const QByteArray& bytes);

    /// The dynamic loader (PT_INTERP); empty for libraries and static programs.
    const QString& interpreter() const { return m_interpreter; }
    /// DT_NEEDED, in order.
    const QStringList& needed() const { return m_needed; }
    /// DT_RUNPATH or DT_RPATH as written, split at ':'; may contain $ORIGIN.
    const QStringList& runPaths() const { return m_runPaths; }
    /// Names of the undefined and of the defined dynamic symbols, without versions.
    const QByteArrayList& imports() const { return m_imports; }
    const QByteArrayList& exports() const { return m_exports; }
    /// A kernel module's `depends=` (module names with '-' or '_'); empty for other files.
    const QStringList& moduleDepends() const { return m_moduleDepends; }
    const QList<ElfNote>& notes() const { return m_notes; }

private:
    void readDynamic(Elf* elf, Elf_Data* data, std::size_t strings);
    void readSymbols(Elf* elf, Elf_Data* data, std::size_t strings);
    void readModuleInfo(Elf_Data* data);

    QString m_interpreter;
    QStringList m_needed;
    QStringList m_runPaths;
    QByteArrayList m_imports;
    QByteArrayList m_exports;
    QStringList m_moduleDepends;
    QList<ElfNote> m_notes;
};

/// The end, in bytes, of the physical memory that the segments of an ELF file are loaded to. `head`
/// must include the segment headers. nullopt if it does not, if no segment is loaded, or if the
/// file is not a 64-bit little-endian ELF file.
std::optional<std::uint64_t> elfLoadEnd(QByteArray head);

} // namespace unisweep
