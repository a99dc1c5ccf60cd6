// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/kernel_file.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <archive.h>
#include <elf.h>

#include <QFile>
#include <QtEndian>

#include "images/elf_file.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Limit for damaged headers.
static constexpr quint32 maxKernelBytes = 512 << 20;

static quint32 word(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

/// Decompresses the payload of a kernel build: LZ4's legacy frames (`lz4 -l`) or Zstandard.
static std::optional<QByteArray> unpacked(const QByteArray& payload, quint32 size)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_filter_lz4(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_memory(reader.get(), payload.constData(),
                                 static_cast<std::size_t>(payload.size())) != ARCHIVE_OK ||
        archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        return {};
    QByteArray out(size, Qt::Uninitialized);
    char more = 0;
    if (archive_read_data(reader.get(), out.data(), size) != static_cast<la_ssize_t>(size) ||
        archive_read_data(reader.get(), &more, 1) != 0)
        return {};
    return out;
}

/// Xen's note XEN_ELFNOTE_PHYS32_ENTRY marks a kernel with a PVH entry.
static bool hasPvhEntry(const QByteArray& kernel)
{
    constexpr std::uint32_t physicalEntry = 18;
    const auto elf = ElfFile::parse(kernel);
    return elf && std::any_of(elf->notes().begin(), elf->notes().end(), [](const ElfNote& note) {
               return note.type == physicalEntry && note.owner == "Xen";
           });
}

std::optional<quint64> kernelEnd(const QByteArray& head)
{
    if (head.startsWith(ELFMAG))
        return elfLoadEnd(head);
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
    return ImageError::tr("its kernel needs %1 MiB before it can print anything")
        .arg(static_cast<double>(*end) / (1 << 20), 0, 'f', 1);
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
    // The kernel build appends the uncompressed size to the compressor's output.
    const QByteArray payload = bzImage.mid(at, length - 4);
    const quint32 size = word(bzImage, at + length - 4);
    if (size > maxKernelBytes)
        return {};
    std::optional<QByteArray> kernel = unpacked(payload, size);
    if (!kernel || !hasPvhEntry(*kernel))
        return {};
    return kernel;
}

QByteArray bootableKernel(const QByteArray& bzImage)
{
    return pvhKernel(bzImage).value_or(bzImage);
}

} // namespace unisweep
