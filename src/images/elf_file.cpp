// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/elf_file.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <gelf.h>

namespace unisweep
{

namespace
{

using ElfHandle = std::unique_ptr<Elf, decltype(&elf_end)>;

/// Null if the bytes are not a 64-bit little-endian ELF file. They must outlive the handle.
ElfHandle openElf(const QByteArray& bytes)
{
    elf_version(EV_CURRENT);
    // elf_memory() takes a non-const pointer for writers; reading does not modify the data.
    ElfHandle elf(
        elf_memory(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size())),
        elf_end);
    GElf_Ehdr header;
    if (!elf || elf_kind(elf.get()) != ELF_K_ELF || !gelf_getehdr(elf.get(), &header) ||
        header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB)
        elf.reset();
    return elf;
}

QList<GElf_Phdr> segmentsOf(Elf* elf)
{
    QList<GElf_Phdr> segments;
    std::size_t count = 0;
    elf_getphdrnum(elf, &count);
    GElf_Phdr segment;
    for (std::size_t i = 0; i < count && gelf_getphdr(elf, static_cast<int>(i), &segment); ++i)
        segments << segment;
    return segments;
}

/// The part of the file that a segment contains; null if it is outside the file.
Elf_Data* contentOf(Elf* elf, const GElf_Phdr& segment, Elf_Type type)
{
    return elf_getdata_rawchunk(elf, static_cast<std::int64_t>(segment.p_offset), segment.p_filesz,
                                type);
}

QByteArray bytesOf(const Elf_Data* data, std::size_t offset, std::size_t length)
{
    return {static_cast<const char*>(data->d_buf) + offset, static_cast<qsizetype>(length)};
}

QByteArray untilZero(const QByteArray& bytes)
{
    return bytes.left(static_cast<qsizetype>(qstrnlen(bytes.constData(), bytes.size())));
}

QList<ElfNote> notesOf(Elf_Data* data)
{
    QList<ElfNote> notes;
    GElf_Nhdr note;
    std::size_t name = 0;
    std::size_t descriptor = 0;
    for (std::size_t at = 0; (at = gelf_getnote(data, at, &note, &name, &descriptor)) > 0;)
        notes << ElfNote{untilZero(bytesOf(data, name, note.n_namesz)), note.n_type,
                         bytesOf(data, descriptor, note.n_descsz)};
    return notes;
}

} // namespace

void ElfFile::readDynamic(Elf* elf, Elf_Data* data, std::size_t strings)
{
    GElf_Dyn entry;
    for (int i = 0; gelf_getdyn(data, i, &entry) && entry.d_tag != DT_NULL; ++i) {
        const QString value = QString::fromUtf8(elf_strptr(elf, strings, entry.d_un.d_val));
        if (entry.d_tag == DT_NEEDED)
            m_needed << value;
        else if (entry.d_tag == DT_RUNPATH || entry.d_tag == DT_RPATH)
            m_runPaths = value.split(QLatin1Char(':'), Qt::SkipEmptyParts);
    }
}

void ElfFile::readSymbols(Elf* elf, Elf_Data* data, std::size_t strings)
{
    GElf_Sym symbol;
    for (int i = 1; gelf_getsym(data, i, &symbol); ++i) {
        const QByteArray name(elf_strptr(elf, strings, symbol.st_name));
        if (!name.isEmpty())
            (symbol.st_shndx == SHN_UNDEF ? m_imports : m_exports) << name;
    }
}

void ElfFile::readModuleInfo(Elf_Data* data)
{
    for (const QByteArray& field : bytesOf(data, 0, data->d_size).split('\0')) {
        if (field.startsWith("depends="))
            m_moduleDepends =
                QString::fromUtf8(field.mid(8)).split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
}

std::optional<ElfFile> ElfFile::parse(const QByteArray& bytes)
{
    const ElfHandle elf = openElf(bytes);
    if (!elf)
        return {};
    GElf_Ehdr header;
    gelf_getehdr(elf.get(), &header);
    const QList<GElf_Phdr> segments = segmentsOf(elf.get());
    if (segments.size() != header.e_phnum)
        return {};

    ElfFile file;
    for (const GElf_Phdr& segment : segments) {
        if (segment.p_type == PT_INTERP) {
            if (const auto* data = contentOf(elf.get(), segment, ELF_T_BYTE))
                file.m_interpreter = QString::fromUtf8(untilZero(bytesOf(data, 0, data->d_size)));
        } else if (segment.p_type == PT_NOTE) {
            // Notes are aligned to 4 bytes regardless of the segment's alignment (Solo5 says 8,
            // which refers to the segment).
            if (auto* data = contentOf(elf.get(), segment, ELF_T_NHDR))
                file.m_notes << notesOf(data);
        }
    }
    std::size_t names = 0;
    std::size_t sections = 1; // skips the first, which is empty
    elf_getshdrstrndx(elf.get(), &names);
    for (Elf_Scn* section = nullptr; (section = elf_nextscn(elf.get(), section));) {
        ++sections;
        GElf_Shdr about;
        if (!gelf_getshdr(section, &about))
            return {};
        const char* name = elf_strptr(elf.get(), names, about.sh_name);
        const bool isModuleInfo = name && qstrcmp(name, ".modinfo") == 0;
        if (about.sh_type != SHT_DYNAMIC && about.sh_type != SHT_DYNSYM && !isModuleInfo)
            continue;
        Elf_Data* data = elf_getdata(section, nullptr);
        if (!data || !data->d_buf)
            continue;
        if (about.sh_type == SHT_DYNAMIC)
            file.readDynamic(elf.get(), data, about.sh_link);
        else if (about.sh_type == SHT_DYNSYM)
            file.readSymbols(elf.get(), data, about.sh_link);
        else
            file.readModuleInfo(data);
    }
    if (header.e_shnum > 0 && sections != header.e_shnum)
        return {};
    return file;
}

std::optional<std::uint64_t> elfLoadEnd(QByteArray head)
{
    Elf64_Ehdr header;
    if (head.size() < static_cast<qsizetype>(sizeof header))
        return {};
    // Ignore the sections: they are at the end of the file, which `head` may not include, and
    // libelf would read them.
    std::memcpy(&header, head.constData(), sizeof header);
    header.e_shoff = 0;
    header.e_shnum = 0;
    header.e_shstrndx = SHN_UNDEF;
    std::memcpy(head.data(), &header, sizeof header);
    const ElfHandle elf = openElf(head);
    if (!elf)
        return {};
    const QList<GElf_Phdr> segments = segmentsOf(elf.get());
    if (segments.size() != header.e_phnum)
        return {};
    std::optional<std::uint64_t> end;
    for (const GElf_Phdr& segment : segments) {
        if (segment.p_type == PT_LOAD)
            end = std::max(end.value_or(0), std::uint64_t{segment.p_paddr + segment.p_memsz});
    }
    return end;
}

} // namespace unisweep
