// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/stub_library.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <elf.h>
#include <span>
#include <utility>
#include <vector>

namespace unisweep
{

// The file is mapped as a whole at its own offsets: code and tables in one segment, and the dynamic
// section, which the loader writes to, in the next page.
static constexpr std::uint64_t pageBytes = 0x1000;
static constexpr std::array<char, 3> returnZero = {'\x31', '\xc0', '\xc3'}; // xor eax,eax; ret

// sub rsp,8; call [rip+slot]; mov dword [rax],failure; add rsp,8; or rax,-1; ret. The slot is that
// of __errno_location, which the loader fills; `callAt` receives the position of its offset.
static QByteArray failingCode(int failure, qsizetype& callAt)
{
    QByteArray code = QByteArray::fromHex("4883ec08ff15");
    callAt = code.size();
    code += QByteArray(4, '\0') + QByteArray::fromHex("c700");
    for (int i = 0; i < 4; ++i)
        code += static_cast<char>(failure >> (8 * i) & 0xff);
    return code + QByteArray::fromHex("4883c4084883c8ffc3");
}

template<class T> static void appendBytes(QByteArray& out, const T& value)
{
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

static std::uint64_t align(QByteArray& out, std::uint64_t to)
{
    while (static_cast<std::uint64_t>(out.size()) % to != 0)
        out += '\0';
    return static_cast<std::uint64_t>(out.size());
}

static Elf64_Phdr segment(std::uint32_t type, std::uint32_t flags, std::uint64_t at,
                          std::uint64_t size, std::uint64_t alignment)
{
    Elf64_Phdr header{};
    header.p_type = type;
    header.p_flags = flags;
    header.p_offset = header.p_vaddr = header.p_paddr = at;
    header.p_filesz = header.p_memsz = size;
    header.p_align = alignment;
    return header;
}

static Elf64_Sym functionSymbol(qsizetype nameAt)
{
    Elf64_Sym symbol{};
    symbol.st_name = static_cast<std::uint32_t>(nameAt);
    symbol.st_info = ELF64_ST_INFO(STB_GLOBAL, STT_FUNC);
    return symbol;
}

// A hash table with one bucket: a chain of all symbols.
static void appendHashTable(QByteArray& out, std::uint32_t symbols)
{
    appendBytes(out, std::uint32_t{1});
    appendBytes(out, symbols);
    appendBytes(out, std::uint32_t{symbols > 1 ? 1u : 0u});
    appendBytes(out, std::uint32_t{0});
    for (std::uint32_t i = 1; i < symbols; ++i)
        appendBytes(out, std::uint32_t{i + 1 < symbols ? i + 1 : 0});
}

static void appendDynamicSection(QByteArray& out,
                                 std::span<const std::pair<std::int64_t, std::uint64_t>> entries)
{
    for (const auto& [tag, value] : entries) {
        Elf64_Dyn entry{};
        entry.d_tag = tag;
        entry.d_un.d_val = value;
        appendBytes(out, entry);
    }
}

// Writes the headers at the beginning, where space is reserved.
static void writeHeaders(QByteArray& out, std::span<const Elf64_Phdr> segments)
{
    Elf64_Ehdr header{};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
    header.e_ident[EI_VERSION] = EV_CURRENT;
    header.e_type = ET_DYN;
    header.e_machine = EM_X86_64;
    header.e_version = EV_CURRENT;
    header.e_phoff = sizeof header;
    header.e_ehsize = sizeof header;
    header.e_phentsize = sizeof(Elf64_Phdr);
    header.e_phnum = static_cast<Elf64_Half>(segments.size());
    std::memcpy(out.data(), &header, sizeof header);
    std::memcpy(out.data() + sizeof header, segments.data(), segments.size_bytes());
}

QByteArray stubLibrary(const QByteArray& soname, const QByteArrayList& functions, int failure)
{
    constexpr std::size_t segments = 4;
    QByteArray out(sizeof(Elf64_Ehdr) + segments * sizeof(Elf64_Phdr), '\0');

    const std::uint64_t code = align(out, 16);
    qsizetype callAt = 0;
    const QByteArray body = failure == 0 ? QByteArray(returnZero.data(), returnZero.size())
                                         : failingCode(failure, callAt);
    out += body;

    QByteArray strings(1, '\0');
    const auto soNameAt = static_cast<std::uint64_t>(strings.size());
    strings += soname + '\0';
    const std::uint64_t symbolsAt = align(out, 8);
    appendBytes(out, Elf64_Sym{});
    for (const QByteArray& function : functions) {
        Elf64_Sym symbol = functionSymbol(strings.size());
        symbol.st_shndx = 1; // any section: there is no section table
        symbol.st_value = code;
        symbol.st_size = static_cast<std::uint64_t>(body.size());
        appendBytes(out, symbol);
        strings += function + '\0';
    }
    // The last symbol is imported, not defined.
    const auto wanted = static_cast<std::uint32_t>(functions.size() + 1);
    if (failure != 0) {
        appendBytes(out, functionSymbol(strings.size()));
        strings += QByteArray("__errno_location") + '\0';
    }
    const std::uint64_t stringsAt = align(out, 8);
    out += strings;

    const std::uint64_t hashAt = align(out, 8);
    appendHashTable(out, wanted + (failure != 0 ? 1u : 0u));
    // The slot of __errno_location follows the dynamic section in the writable segment.
    const std::uint64_t relocationAt = align(out, 8);
    Elf64_Rela relocation{};
    relocation.r_info = ELF64_R_INFO(std::uint64_t{wanted}, R_X86_64_GLOB_DAT);
    if (failure != 0)
        appendBytes(out, relocation);
    const auto firstEnd = static_cast<std::uint64_t>(out.size());

    const std::uint64_t dynamicAt = align(out, pageBytes);
    const auto stringBytes = static_cast<std::uint64_t>(strings.size());
    std::vector<std::pair<std::int64_t, std::uint64_t>> entries{{
        {DT_SONAME, soNameAt},
        {DT_HASH, hashAt},
        {DT_STRTAB, stringsAt},
        {DT_SYMTAB, symbolsAt},
        {DT_STRSZ, stringBytes},
        {DT_SYMENT, sizeof(Elf64_Sym)},
    }};
    if (failure != 0)
        entries.insert(entries.end(), {{DT_RELA, relocationAt},
                                       {DT_RELASZ, sizeof relocation},
                                       {DT_RELAENT, sizeof relocation}});
    entries.emplace_back(DT_NULL, 0);
    appendDynamicSection(out, entries);
    const std::uint64_t dynamicBytes = static_cast<std::uint64_t>(out.size()) - dynamicAt;
    std::uint64_t writtenBytes = dynamicBytes;
    if (failure != 0) {
        const std::uint64_t slotAt = align(out, 8);
        appendBytes(out, std::uint64_t{0});
        writtenBytes = static_cast<std::uint64_t>(out.size()) - dynamicAt;
        relocation.r_offset = slotAt;
        std::memcpy(out.data() + relocationAt, &relocation, sizeof relocation);
        const auto distance =
            static_cast<std::uint32_t>(slotAt - (code + static_cast<std::uint64_t>(callAt) + 4));
        std::memcpy(out.data() + code + callAt, &distance, sizeof distance);
    }

    const std::array<Elf64_Phdr, segments> headers{
        segment(PT_LOAD, PF_R | PF_X, 0, firstEnd, pageBytes),
        segment(PT_LOAD, PF_R | PF_W, dynamicAt, writtenBytes, pageBytes),
        segment(PT_DYNAMIC, PF_R | PF_W, dynamicAt, dynamicBytes, 8),
        segment(PT_GNU_STACK, PF_R | PF_W, 0, 0, 16), // or the stack would be executable
    };
    writeHeaders(out, headers);
    return out;
}

} // namespace unisweep
