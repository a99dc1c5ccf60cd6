// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/qcow_file.h"

#include <algorithm>

#include <QFile>
#include <QtEndian>

#include "base/shell_quoting.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype diskSectorBytes = 512;
constexpr qsizetype oldHeaderBytes = 72; ///< of version 2
constexpr quint64 corruptBit = 1U << 1U;
constexpr quint64 dataFileBit = 1U << 2U;
constexpr quint64 extendedBit = 1U << 4U;
constexpr quint64 knownBits = 0x1f;
constexpr quint64 offsetBits = 0x00fffffffffffe00ULL;
constexpr quint64 compressedBit = 1ULL << 62U;
constexpr quint64 zeroBit = 1;
/// QEMU itself reads no larger table of the first level.
constexpr quint64 maxTables = 4ULL << 20U;

template<class T> T numberAt(const QByteArray& bytes, qsizetype at)
{
    return at + qsizetype(sizeof(T)) <= bytes.size() ? qFromBigEndian<T>(bytes.constData() + at)
                                                     : T(0);
}

struct QcowHeader {
    quint32 version = 0;
    quint64 backing = 0;
    quint32 clusterBits = 0;
    quint32 encryption = 0;
    quint32 tables = 0; ///< entries of the first level
    quint64 tablesAt = 0;
    quint64 features = 0; ///< which a reader must know

    quint64 clusterBytes() const { return 1ULL << clusterBits; }
    qsizetype entryBytes() const { return (features & extendedBit) != 0 ? 16 : 8; }
};

QcowHeader qcowHeaderOf(const QByteArray& head)
{
    QcowHeader header{.version = numberAt<quint32>(head, 4),
                      .backing = numberAt<quint64>(head, 8),
                      .clusterBits = numberAt<quint32>(head, 20),
                      .encryption = numberAt<quint32>(head, 32),
                      .tables = numberAt<quint32>(head, 36),
                      .tablesAt = numberAt<quint64>(head, 40)};
    if (header.version == 3)
        header.features = numberAt<quint64>(head, oldHeaderBytes);
    return header;
}

QByteArray readAt(QFile& file, quint64 offset, quint64 size)
{
    if (offset >= static_cast<quint64>(file.size()) || !file.seek(static_cast<qint64>(offset)))
        return {};
    return file.read(static_cast<qint64>(size));
}

// The clusters that the tables name must begin within the file; the last one need not be full.
bool isWhole(QFile& file, const QcowHeader& header)
{
    const auto size = static_cast<quint64>(file.size());
    const QByteArray first = readAt(file, header.tablesAt, quint64(header.tables) * 8);
    if (first.size() != qsizetype(header.tables) * 8)
        return false;
    for (qsizetype i = 0; i < first.size(); i += 8) {
        const quint64 table = numberAt<quint64>(first, i) & offsetBits;
        if (table == 0)
            continue;
        const QByteArray second = readAt(file, table, header.clusterBytes());
        if (second.size() != static_cast<qsizetype>(header.clusterBytes()))
            return false;
        for (qsizetype at = 0; at < second.size(); at += header.entryBytes()) {
            const auto entry = numberAt<quint64>(second, at);
            // The offset of a compressed cluster has fewer bits, by its size.
            const quint64 mask = (entry & compressedBit) != 0
                                     ? (1ULL << (62U - (header.clusterBits - 8U))) - 1U
                                     : offsetBits;
            if (const quint64 cluster = entry & mask; cluster != 0 && cluster >= size)
                return false;
        }
    }
    return true;
}

} // namespace

QString convertCommand(const QString& path, const QString& format)
{
    return u"qemu-img convert %1-O qcow2 %2 %3"_s.arg(
        format.isEmpty() ? QString() : u"-f %1 "_s.arg(format), shellQuoted(path),
        shellQuoted(path + u".flat.qcow2"_s));
}

bool isQcowFile(const QByteArray& head)
{
    return head.startsWith("QFI\xfb");
}

void checkQcowFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(path, file.errorString()));
    const QByteArray head = file.read(diskSectorBytes);
    if (head.size() < oldHeaderBytes)
        throw ImageError(ImageError::tr("%1 is truncated: it ends within its header").arg(path));
    const QcowHeader header = qcowHeaderOf(head);
    if (header.version < 2 || header.version > 3)
        throw ImageError(
            ImageError::tr("%1 has version %2 of QEMU's format. Convert it first: %3")
                .arg(path, QString::number(header.version),
                     convertCommand(path, header.version == 1 ? u"qcow"_s : QString())));
    if (header.backing != 0)
        throw ImageError(
            ImageError::tr("%1 is an overlay: it contains only the differences from another file, "
                           "which may change or disappear. Merge both files first: %2")
                .arg(path, convertCommand(path, u"qcow2"_s)));
    if ((header.features & dataFileBit) != 0)
        throw ImageError(
            ImageError::tr("%1 stores its data in another file. Merge both files first: %2")
                .arg(path, convertCommand(path, u"qcow2"_s)));
    if (header.encryption != 0)
        throw ImageError(
            ImageError::tr(
                "%1 is encrypted. Decrypt it first (qemu-img convert with --object secret)")
                .arg(path));
    if ((header.features & corruptBit) != 0)
        throw ImageError(ImageError::tr("%1 is marked as damaged, and QEMU will not write to it. "
                                        "Repair it first: qemu-img check -r all %2")
                             .arg(path, shellQuoted(path)));
    if ((header.features & ~knownBits) != 0)
        throw ImageError(ImageError::tr("%1 needs features of QEMU's format that are not known "
                                        "here. Convert it first: %2")
                             .arg(path, convertCommand(path, u"qcow2"_s)));
    if (header.clusterBits < 9 || header.clusterBits > 21 || header.tables > maxTables)
        throw ImageError(ImageError::tr("%1 is damaged: its header is invalid").arg(path));
    if (!isWhole(file, header))
        throw ImageError(
            ImageError::tr("%1 is truncated: parts of the disk are missing at its end. Copy or "
                           "download it again")
                .arg(path));
}

std::optional<QByteArray> firstSectorOfQcow(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QcowHeader header = qcowHeaderOf(file.read(diskSectorBytes));
    const QByteArray zeros(diskSectorBytes, '\0');
    const quint64 table =
        header.tables == 0 ? 0 : numberAt<quint64>(readAt(file, header.tablesAt, 8), 0);
    if ((table & offsetBits) == 0)
        return zeros;
    const auto entry = numberAt<quint64>(readAt(file, table & offsetBits, 8), 0);
    if ((entry & compressedBit) != 0)
        return {};
    if ((entry & offsetBits) == 0 || (entry & zeroBit) != 0)
        return zeros;
    QByteArray sector = readAt(file, entry & offsetBits, diskSectorBytes);
    return sector.append(zeros).first(diskSectorBytes);
}

} // namespace unisweep
