// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/supplied_file.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "base/input_file.h"
#include "base/shell_quoting.h"
#include "images/image_error.h"
#include "images/qcow_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype bootSectorBytes = 512;

struct Magic {
    qsizetype at; ///< negative: from the end of the file
    QByteArray bytes;
    const char* name;
    /// For disks, the format's name in qemu-img; for compressed files, the program that unpacks
    /// them, which takes the file name.
    const char* tool;
};

// Formats that QEMU supports in addition to raw and qcow2 (block/*.c in its sources).
const std::array<Magic, 13>& diskFormats()
{
    static const std::array<Magic, 13> formats = {{
        {0, "KDMV", "VMDK", "vmdk"},
        {0, "COWD", "VMDK", "vmdk"},
        {0, "# Disk DescriptorFile", "VMDK", "vmdk"},
        {0x40, QByteArray::fromHex("7f10dabe"), "VDI", "vdi"},
        {0, "vhdxfile", "VHDX", "vhdx"},
        {0, "conectix", "VHD", "vpc"},
        {-512, "conectix", "VHD", "vpc"},
        {0, QByteArray("QED\0", 4), "QED", "qed"},
        {0, "WithoutFreeSpace", "Parallels", "parallels"},
        {0, "WithouFreSpacExt", "Parallels", "parallels"},
        {0, "Bochs Virtual HD Image", "Bochs", "bochs"},
        {-512, "koly", "DMG", "dmg"},
        {0, QByteArray("LUKS\xba\xbe", 6), "LUKS", "luks"},
    }};
    return formats;
}

const std::array<Magic, 9>& packedFormats()
{
    static const std::array<Magic, 9> formats = {{
        {0, QByteArray::fromHex("1f8b"), "gzip", "gunzip -k"},
        {0, QByteArray::fromHex("fd377a585a00"), "xz", "unxz -k"},
        {0, QByteArray::fromHex("28b52ffd"), "zstd", "unzstd"},
        {0, "BZh", "bzip2", "bunzip2 -k"},
        {0, QByteArray::fromHex("04224d18"), "lz4", "unlz4"},
        {0, QByteArray::fromHex("02214c18"), "lz4", "unlz4"},
        {0, QByteArray::fromHex("504b0304"), "zip", "unzip"},
        {0, QByteArray::fromHex("377abcaf271c"), "7-Zip", "7z x"},
        {257, "ustar", "tar", "tar xf"},
    }};
    return formats;
}

// The beginning and the last sector of a file.
struct Ends {
    QByteArray head;
    QByteArray tail;

    bool has(const Magic& magic) const
    {
        if (magic.at < 0)
            return tail.size() == 512 && tail.startsWith(magic.bytes);
        return head.mid(magic.at, magic.bytes.size()) == magic.bytes;
    }
};

Ends readEnds(const QString& path)
{
    if (const QString why = whyNoRegularFile(path); !why.isEmpty())
        throw ImageError(u"%1: %2"_s.arg(path, why));
    const QFileInfo info(path);
    if (info.size() == 0)
        throw ImageError(ImageError::tr("%1 is empty").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(path, file.errorString()));
    Ends ends;
    ends.head = file.read(64 << 10);
    if (info.size() >= 512 && file.seek(info.size() - 512))
        ends.tail = file.read(512);
    return ends;
}

void refusePacked(const QString& path, const Ends& ends)
{
    for (const Magic& format : packedFormats()) {
        if (ends.has(format))
            throw ImageError(ImageError::tr("%1 is compressed (%2). Unpack it first: %3 %4")
                                 .arg(path, QLatin1String(format.name), QLatin1String(format.tool),
                                      shellQuoted(path)));
    }
}

bool hasBootRecord(const QByteArray& head)
{
    return head.size() >= 512 && head.mid(510, 2) == QByteArray::fromHex("55aa");
}

// A partition table alone leaves zeros where the firmware would find a program.
bool isBootRecordEmpty(const QByteArray& head)
{
    return head.startsWith(QByteArray(2, '\0'));
}

// arch/x64/boot16.S of OSv: "VSO" in place of the disk signature, and a partition table that
// scripts/build fills when it adds a file system.
bool isOsvWithoutFiles(const QByteArray& sector)
{
    constexpr qsizetype mark = 0x1b8;
    constexpr qsizetype table = 0x1be;
    constexpr qsizetype tableBytes = 64;
    return sector.size() >= 512 && sector.mid(mark, 4) == QByteArray("VSO\0", 4) &&
           sector.mid(table, tableBytes) == QByteArray(tableBytes, '\0');
}

bool isLinux(const QByteArray& head)
{
    return head.mid(0x202, 4) == "HdrS";
}

// Formats that Linux unpacks (lib/decompress.c, init/initramfs.c) or mounts (init/do_mounts_rd.c).
// Zeros may precede them.
bool isInitrdOfLinux(const Ends& ends)
{
    static const std::array<Magic, 14> formats = {{
        {0, "070701", "cpio", ""},
        {0, "070702", "cpio", ""},
        {0, QByteArray::fromHex("1f8b"), "gzip", ""},
        {0, QByteArray::fromHex("1f9e"), "gzip", ""},
        {0, "BZh", "bzip2", ""},
        {0, QByteArray::fromHex("5d0000"), "lzma", ""},
        {0, QByteArray::fromHex("fd377a585a00"), "xz", ""},
        {0, QByteArray::fromHex("894c5a4f"), "lzo", ""},
        {0, QByteArray::fromHex("02214c18"), "lz4", ""},
        {0, QByteArray::fromHex("28b52ffd"), "zstd", ""},
        {0, "-rom1fs-", "romfs", ""},
        {0, "hsqs", "squashfs", ""},
        {0, QByteArray::fromHex("453dcd28"), "cramfs", ""},
        {0x438, QByteArray::fromHex("53ef"), "ext2", ""},
    }};
    const auto zeros =
        std::find_if(ends.head.begin(), ends.head.end(), [](char c) { return c != 0; });
    Ends found = ends;
    found.head.remove(0, (zeros - ends.head.begin()) / 4 * 4);
    return std::any_of(formats.begin(), formats.end(), [&](const Magic& magic) {
        return magic.at == 0 ? found.has(magic) : ends.has(magic);
    });
}

// Multiboot 1 and 2 have their magic number within the first 32 KiB.
bool isMultiboot(const QByteArray& head)
{
    for (qsizetype at = 0; at + 4 <= std::min<qsizetype>(head.size(), 32 << 10); at += 4) {
        const auto word = qFromLittleEndian<quint32>(head.constData() + at);
        if (word == 0x1badb002 || word == 0xe85250d6)
            return true;
    }
    return false;
}

} // namespace

void checkDiskFile(const QString& path, bool mustBoot)
{
    const Ends ends = readEnds(path);
    refusePacked(path, ends);
    for (const Magic& format : diskFormats()) {
        if (ends.has(format))
            throw ImageError(ImageError::tr("%1 is a disk in the format %2. Convert it first: %3")
                                 .arg(path, QLatin1String(format.name),
                                      convertCommand(path, QLatin1String(format.tool))));
    }
    // nullopt: compressed
    std::optional<QByteArray> sector = ends.head.left(bootSectorBytes);
    const bool isQcow = isQcowFile(ends.head);
    if (isQcow) {
        checkQcowFile(path);
        sector = firstSectorOfQcow(path);
    }
    if (!sector)
        return;
    if (isOsvWithoutFiles(*sector))
        throw ImageError(
            ImageError::tr("%1 contains OSv's kernel and no file system, so it has no program that "
                           "could serve. Images are composed with a kernel: unisweep images get "
                           "osv, or unisweep images import osv --kernel FILE")
                .arg(path));
    if (!mustBoot)
        return;
    if (!hasBootRecord(*sector) && isQcow)
        throw ImageError(ImageError::tr("%1 has no boot record, so no firmware can boot it: its "
                                        "first sector is empty or contains data only")
                             .arg(path));
    if (!hasBootRecord(*sector))
        throw ImageError(
            ImageError::tr(
                "%1 has no boot record, so no firmware can boot it; it is neither a raw disk nor "
                "in QEMU's format. Find out what it is with: file %2; if QEMU recognizes it: %3")
                .arg(path, shellQuoted(path), convertCommand(path, {})));
    if (isBootRecordEmpty(*sector))
        throw ImageError(ImageError::tr("%1 has partitions but no boot loader: its boot record "
                                        "contains no program. Install one (BIOS, not UEFI), or "
                                        "boot its kernel directly: --kernel FILE and --initrd FILE")
                             .arg(path));
}

void checkKernelFile(const QString& path)
{
    const Ends ends = readEnds(path);
    refusePacked(path, ends);
    const bool isElf = ends.head.startsWith("\x7f"
                                            "ELF");
    if (!isElf && !isLinux(ends.head) && !isMultiboot(ends.head))
        throw ImageError(ImageError::tr("%1 is not a kernel: it is not ELF, a Linux kernel "
                                        "(bzImage) or multiboot. Import a whole disk with --disk")
                             .arg(path));
}

void checkInitrdFile(const QString& path, const QString& kernel)
{
    const Ends ends = readEnds(path);
    if (isLinux(ends.head))
        throw ImageError(
            ImageError::tr("%1 is a Linux kernel, not an initrd. Import it with --kernel")
                .arg(path));
    // Other kernels may accept any format, so it is not checked.
    if (isLinux(readEnds(kernel).head) && !isInitrdOfLinux(ends))
        throw ImageError(
            ImageError::tr(
                "%1 is not an initrd: it is neither a cpio archive, compressed or not, nor a file "
                "system that Linux can boot from. Find out what it is with: file %2")
                .arg(path, shellQuoted(path)));
}

} // namespace unisweep
