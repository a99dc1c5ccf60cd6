// SPDX-License-Identifier: GPL-3.0-or-later
// What we need to know of an ELF file (System V ABI, 64-bit little endian): the libraries it asks
// for, the loader it names, the symbols it takes from elsewhere, a kernel module's needs, and its
// notes.
#pragma once

#include <cstdint>
#include <optional>

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

namespace unisweep
{

/// An entry of a PT_NOTE segment.
struct ElfNote {
    QByteArray owner; ///< the note's name, without its final zero
    std::uint32_t type = 0;
    QByteArray descriptor;
};

class ElfFile
{
public:
    /// nullopt when these bytes are no 64-bit little-endian ELF file, or a damaged one.
    static std::optional<ElfFile> parse(const QByteArray& bytes);

    /// The dynamic loader (PT_INTERP); empty for libraries and static programs.
    const QString& interpreter() const { return m_interpreter; }
    /// DT_NEEDED, in order.
    const QStringList& needed() const { return m_needed; }
    /// DT_RUNPATH or DT_RPATH as written, split at ':'; may hold $ORIGIN.
    const QStringList& runPaths() const { return m_runPaths; }
    /// Names of undefined / defined dynamic symbols, without versions.
    const QByteArrayList& imports() const { return m_imports; }
    const QByteArrayList& exports() const { return m_exports; }
    /// A kernel module's `depends=` (module names with '-' or '_'); empty for other files.
    const QStringList& moduleDepends() const { return m_moduleDepends; }
    const QList<ElfNote>& notes() const { return m_notes; }

private:
    class Reader;
    QString m_interpreter;
    QStringList m_needed;
    QStringList m_runPaths;
    QByteArrayList m_imports;
    QByteArrayList m_exports;
    QStringList m_moduleDepends;
    QList<ElfNote> m_notes;
};

} // namespace unisweep
