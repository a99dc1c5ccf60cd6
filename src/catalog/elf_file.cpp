// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/elf_file.h"

#include <algorithm>
#include <cstring>
#include <elf.h>

namespace unisweep
{

/// Bounds-checked access: the bytes may be anything.
class ElfFile::Reader
{
public:
    explicit Reader(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    template<class T> std::optional<T> at(std::uint64_t offset) const
    {
        T value;
        if (offset > size() || size() - offset < sizeof value)
            return {};
        std::memcpy(&value, m_bytes.constData() + offset, sizeof value);
        return value;
    }
    QByteArray text(std::uint64_t offset) const
    {
        if (offset >= size())
            return {};
        const char* begin = m_bytes.constData() + offset;
        return {begin, static_cast<qsizetype>(strnlen(begin, size() - offset))};
    }
    QByteArray slice(std::uint64_t offset, std::uint64_t length) const
    {
        if (offset > size() || length > size() - offset)
            return {};
        return m_bytes.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
    }

    void readDynamic(const Elf64_Shdr& section, const Elf64_Shdr& strings, ElfFile& file) const;
    void readSymbols(const Elf64_Shdr& section, const Elf64_Shdr& strings, ElfFile& file) const;
    void readModuleInfo(const Elf64_Shdr& section, ElfFile& file) const;
    void readNotes(const Elf64_Phdr& segment, ElfFile& file) const;

private:
    std::uint64_t size() const { return static_cast<std::uint64_t>(m_bytes.size()); }
    const QByteArray& m_bytes;
};

void ElfFile::Reader::readDynamic(const Elf64_Shdr& section, const Elf64_Shdr& strings,
                                  ElfFile& file) const
{
    for (std::uint64_t i = 0; i < section.sh_size / sizeof(Elf64_Dyn); ++i) {
        const auto entry = at<Elf64_Dyn>(section.sh_offset + i * sizeof(Elf64_Dyn));
        if (!entry || entry->d_tag == DT_NULL)
            return;
        const auto value = [&] {
            return QString::fromUtf8(text(strings.sh_offset + entry->d_un.d_val));
        };
        if (entry->d_tag == DT_NEEDED)
            file.m_needed << value();
        else if (entry->d_tag == DT_RUNPATH || entry->d_tag == DT_RPATH)
            file.m_runPaths = value().split(QLatin1Char(':'), Qt::SkipEmptyParts);
    }
}

void ElfFile::Reader::readSymbols(const Elf64_Shdr& section, const Elf64_Shdr& strings,
                                  ElfFile& file) const
{
    for (std::uint64_t i = 1; i < section.sh_size / sizeof(Elf64_Sym); ++i) {
        const auto symbol = at<Elf64_Sym>(section.sh_offset + i * sizeof(Elf64_Sym));
        if (!symbol)
            return;
        const QByteArray name = text(strings.sh_offset + symbol->st_name);
        if (!name.isEmpty())
            (symbol->st_shndx == SHN_UNDEF ? file.m_imports : file.m_exports) << name;
    }
}

void ElfFile::Reader::readModuleInfo(const Elf64_Shdr& section, ElfFile& file) const
{
    for (const QByteArray& field : slice(section.sh_offset, section.sh_size).split('\0')) {
        if (field.startsWith("depends="))
            file.m_moduleDepends =
                QString::fromUtf8(field.mid(8)).split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
}

void ElfFile::Reader::readNotes(const Elf64_Phdr& segment, ElfFile& file) const
{
    const auto padded = [](std::uint64_t length) { return (length + 3) & ~std::uint64_t{3}; };
    std::uint64_t at = segment.p_offset;
    std::uint64_t left = segment.p_filesz;
    while (left >= sizeof(Elf64_Nhdr)) {
        const auto header = this->at<Elf64_Nhdr>(at);
        if (!header)
            return;
        const std::uint64_t name = at + sizeof *header;
        const std::uint64_t descriptor = name + padded(header->n_namesz);
        const std::uint64_t whole =
            sizeof *header + padded(header->n_namesz) + padded(header->n_descsz);
        file.m_notes << ElfNote{slice(name, header->n_namesz).split('\0').constFirst(),
                                header->n_type, slice(descriptor, header->n_descsz)};
        at += whole;
        left -= std::min(left, whole);
    }
}

std::optional<ElfFile> ElfFile::parse(const QByteArray& bytes)
{
    const Reader reader(bytes);
    const auto header = reader.at<Elf64_Ehdr>(0);
    if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 ||
        header->e_ident[EI_CLASS] != ELFCLASS64 || header->e_ident[EI_DATA] != ELFDATA2LSB)
        return {};

    ElfFile file;
    for (std::uint64_t i = 0; i < header->e_phnum; ++i) {
        const auto segment = reader.at<Elf64_Phdr>(header->e_phoff + i * sizeof(Elf64_Phdr));
        if (!segment)
            return {};
        if (segment->p_type == PT_INTERP)
            file.m_interpreter = QString::fromUtf8(reader.text(segment->p_offset));
        else if (segment->p_type == PT_NOTE)
            reader.readNotes(*segment, file);
    }
    const auto sectionAt = [&](std::uint64_t index) {
        return reader.at<Elf64_Shdr>(header->e_shoff + index * sizeof(Elf64_Shdr));
    };
    const auto names = sectionAt(header->e_shstrndx);
    for (std::uint64_t i = 0; i < header->e_shnum; ++i) {
        const auto section = sectionAt(i);
        if (!section || !names)
            return {};
        const auto strings =
            section->sh_link < header->e_shnum ? sectionAt(section->sh_link) : std::nullopt;
        if (section->sh_type == SHT_DYNAMIC && strings)
            reader.readDynamic(*section, *strings, file);
        else if (section->sh_type == SHT_DYNSYM && strings)
            reader.readSymbols(*section, *strings, file);
        else if (reader.text(names->sh_offset + section->sh_name) == ".modinfo")
            reader.readModuleInfo(*section, file);
    }
    return file;
}

} // namespace unisweep
