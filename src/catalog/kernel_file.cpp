// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/kernel_file.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <elf.h>

#include <QFile>
#include <QtEndian>
#include <zstd.h>

namespace unisweep
{

using namespace Qt::StringLiterals;

// The largest kernel we believe in.
static constexpr qsizetype maxKernelBytes = 512 << 20;

static quint32 word(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

/// A length that goes on in further bytes while they are 255.
static bool extendLength(const QByteArray& in, qsizetype& at, qsizetype end, qsizetype& length)
{
    if (length != 15)
        return true;
    quint8 byte = 255;
    while (byte == 255) {
        if (at >= end)
            return false;
        byte = static_cast<quint8>(in[at++]);
        length += byte;
    }
    return true;
}

/// One LZ4 block (lz4_Block_format): tokens of literals and matches.
static bool appendLz4Block(const QByteArray& in, qsizetype at, qsizetype end, QByteArray& out)
{
    const qsizetype blockStart = out.size();
    while (at < end) {
        const auto token = static_cast<quint8>(in[at++]);
        qsizetype literals = token >> 4;
        if (!extendLength(in, at, end, literals) || literals > end - at)
            return false;
        out.append(in.constData() + at, literals);
        at += literals;
        if (at == end)
            return true; // the last sequence has no match
        if (end - at < 2)
            return false;
        const qsizetype distance = qFromLittleEndian<quint16>(in.constData() + at);
        at += 2;
        qsizetype length = token & 15;
        if (!extendLength(in, at, end, length))
            return false;
        length += 4;
        if (distance == 0 || distance > out.size() - blockStart ||
            out.size() + length > maxKernelBytes)
            return false;
        qsizetype from = out.size() - distance;
        out.resize(out.size() + length);
        char* data = out.data();
        for (qsizetype to = from + distance; length > 0; --length) // may overlap: byte by byte
            data[to++] = data[from++];
    }
    return true;
}

/// LZ4's legacy frames, as `lz4 -l` writes them for the kernel: blocks with their sizes.
static std::optional<QByteArray> unpackLz4(const QByteArray& in)
{
    QByteArray out;
    out.reserve(64 << 20);
    for (qsizetype at = 4; at + 4 <= in.size();) {
        const quint32 size = word(in, at);
        at += 4;
        if (size == 0x184c2102) // another frame
            continue;
        if (size > static_cast<quint64>(in.size() - at))
            return {};
        if (!appendLz4Block(in, at, at + size, out))
            return {};
        at += size;
    }
    return out;
}

static std::optional<QByteArray> unpackZstd(const QByteArray& in, quint32 size)
{
    QByteArray out(size, Qt::Uninitialized);
    const std::size_t got =
        ZSTD_decompress(out.data(), size, in.constData(), static_cast<std::size_t>(in.size()));
    if (ZSTD_isError(got) || got != size)
        return {};
    return out;
}

/// A note of Xen's with type 18 (XEN_ELFNOTE_PHYS32_ENTRY) marks a kernel with a PVH entry.
static bool hasPvhEntry(const QByteArray& elf)
{
    Elf64_Ehdr header;
    if (elf.size() < static_cast<qsizetype>(sizeof header))
        return false;
    std::memcpy(&header, elf.constData(), sizeof header);
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
        return false;
    for (int i = 0; i < header.e_phnum; ++i) {
        const auto at = static_cast<qsizetype>(header.e_phoff) + i * qsizetype(sizeof(Elf64_Phdr));
        Elf64_Phdr segment;
        if (at < 0 || at + static_cast<qsizetype>(sizeof segment) > elf.size())
            return false;
        std::memcpy(&segment, elf.constData() + at, sizeof segment);
        if (segment.p_type != PT_NOTE || segment.p_offset > static_cast<quint64>(elf.size()))
            continue;
        const QByteArray notes = elf.mid(static_cast<qsizetype>(segment.p_offset),
                                         static_cast<qsizetype>(segment.p_filesz));
        for (qsizetype note = 0; note + 16 <= notes.size();) {
            const quint32 name = word(notes, note);
            const quint32 description = word(notes, note + 4);
            if (word(notes, note + 8) == 18 && notes.mid(note + 12, 4) == QByteArray("Xen\0", 4))
                return true;
            note += 12 + (qint64(name) + 3) / 4 * 4 + (qint64(description) + 3) / 4 * 4;
        }
    }
    return false;
}

static std::optional<quint64> elfEnd(const QByteArray& head)
{
    Elf64_Ehdr header;
    std::memcpy(&header, head.constData(), sizeof header);
    if (header.e_ident[EI_CLASS] != ELFCLASS64)
        return {};
    std::optional<quint64> end;
    for (quint64 i = 0; i < header.e_phnum; ++i) {
        const quint64 at = header.e_phoff + i * sizeof(Elf64_Phdr);
        if (at + sizeof(Elf64_Phdr) > static_cast<quint64>(head.size()))
            return {};
        Elf64_Phdr segment;
        std::memcpy(&segment, head.constData() + at, sizeof segment);
        if (segment.p_type == PT_LOAD)
            end = std::max(end.value_or(0), quint64{segment.p_paddr + segment.p_memsz});
    }
    return end;
}

std::optional<quint64> kernelEnd(const QByteArray& head)
{
    if (head.size() >= static_cast<qsizetype>(sizeof(Elf64_Ehdr)) && head.startsWith(ELFMAG))
        return elfEnd(head);
    if (head.size() < 0x264 || head.mid(0x202, 4) != "HdrS" ||
        qFromLittleEndian<quint16>(head.constData() + 0x206) < 0x20a)
        return {};
    return qFromLittleEndian<quint64>(head.constData() + 0x258) + word(head, 0x260);
}

QString whyKernelDoesNotFit(const QString& kernel, int memoryMiB)
{
    QFile file(kernel);
    if (kernel.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const std::optional<quint64> end = kernelEnd(file.read(4096));
    if (!end || *end <= static_cast<quint64>(memoryMiB) << 20)
        return {};
    return u"the kernel itself does not fit: it needs the memory up to %1 MiB before it can say a "
           "word"_s.arg(static_cast<double>(*end) / (1 << 20), 0, 'f', 1);
}

std::optional<QByteArray> pvhKernel(const QByteArray& bzImage)
{
    if (bzImage.size() < 0x260 || bzImage.mid(0x202, 4) != "HdrS" ||
        qFromLittleEndian<quint16>(bzImage.constData() + 0x206) < 0x208)
        return {};
    qsizetype setupSectors = static_cast<quint8>(bzImage[0x1f1]);
    if (setupSectors == 0)
        setupSectors = 4;
    const qsizetype at = (setupSectors + 1) * 512 + word(bzImage, 0x248);
    const qsizetype length = word(bzImage, 0x24c);
    if (length < 8 || at + length > bzImage.size())
        return {};
    // The kernel's build appends the unpacked size to what the compressor wrote.
    const QByteArray payload = bzImage.mid(at, length - 4);
    const quint32 size = word(bzImage, at + length - 4);
    if (size > maxKernelBytes)
        return {};
    std::optional<QByteArray> kernel;
    if (word(payload, 0) == 0x184c2102)
        kernel = unpackLz4(payload);
    else if (word(payload, 0) == 0xfd2fb528)
        kernel = unpackZstd(payload, size);
    if (!kernel || kernel->size() != static_cast<qsizetype>(size) || !hasPvhEntry(*kernel))
        return {};
    return kernel;
}

QByteArray bootableKernel(const QByteArray& bzImage)
{
    return pvhKernel(bzImage).value_or(bzImage);
}

} // namespace unisweep
