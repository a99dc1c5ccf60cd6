// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/tfs_writer.h"

#include <sys/stat.h>

#include <QCryptographicHash>
#include <QtEndian>

#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qsizetype sectorBytes = 512;
static constexpr quint64 tfsVersion = 5;
static constexpr quint64 logSectors = 1024;
static constexpr char valueRecord = 2; // TUPLE_AVAILABLE
static constexpr char endOfLog = 1;
static constexpr char linkRecord = 5;
static constexpr char tfsMagic[] = "NVMTFS";

// Disk layout, as in Nanos' own tool (tools/mkfs.c).
static constexpr qsizetype messagesBytes = 4096;
static constexpr qsizetype kernelPartitionBytes = 12 << 20;
static constexpr qsizetype roomBytes = 8 << 20;
static constexpr qsizetype tableAt = 446;
static constexpr qsizetype partitionEntryBytes = 16;
static constexpr qsizetype regionBytes = 20; // address, length, type; precedes the partition table
static constexpr quint32 fileSystemRegion = 12;

namespace
{

void appendVarint(QByteArray& out, quint64 value)
{
    int groups = 1;
    while (value >> (groups * 7) != 0)
        ++groups;
    for (int i = groups - 1; i >= 0; --i)
        out += static_cast<char>((value >> (i * 7) & 0x7f) | (i > 0 ? 0x80U : 0U));
}

qsizetype sectorsOf(qsizetype bytes)
{
    return (bytes + sectorBytes - 1) / sectorBytes;
}

TfsValue number(qsizetype value)
{
    return QByteArray::number(value);
}

// Sector 0 and the log.
QByteArray head(const TfsValue& root)
{
    const QByteArray value = encodeTfs(root);
    QByteArray log = tfsMagic;
    appendVarint(log, tfsVersion);
    appendVarint(log, logSectors);
    log += valueRecord;
    appendVarint(log, static_cast<quint64>(value.size()));
    appendVarint(log, static_cast<quint64>(value.size()));
    log += value;
    log += endOfLog;
    if (log.size() > static_cast<qsizetype>(logSectors) * sectorBytes)
        throw ImageError(
            ImageError::tr("the image has more files than Nanos' file system supports"));
    QByteArray first = tfsMagic;
    appendVarint(first, tfsVersion);
    appendVarint(first, 1);
    first += QCryptographicHash::hash(value, QCryptographicHash::Sha256).left(16);
    first += '\0'; // no label
    first += linkRecord;
    appendVarint(first, 1);
    appendVarint(first, logSectors);
    return first.leftJustified(sectorBytes, '\0') +
           log.leftJustified(logSectors * sectorBytes, '\0');
}

void setProgram(TfsValue& root, const NanosProgram& program)
{
    if (!program.words.isEmpty()) {
        root.members["program"] = program.words.first().toUtf8();
        std::vector<TfsValue> arguments;
        for (const QString& word : program.words)
            arguments.emplace_back(word.toUtf8());
        root.members["arguments"] = TfsValue::vector(std::move(arguments));
        TfsValue environment = TfsValue::tuple();
        for (const QString& variable : program.environment) {
            const qsizetype equals = variable.indexOf(u'=');
            environment.members[variable.left(equals).toUtf8()] = variable.mid(equals + 1).toUtf8();
        }
        root.members["environment"] = environment;
    }
    for (const QString& setting : program.settings) {
        const qsizetype equals = setting.indexOf(u'=');
        TfsValue* place = &root;
        for (const QString& name : setting.left(equals).split(u'.')) {
            place = &place->members[name.toUtf8()];
            if (place->text.isEmpty())
                place->kind = TfsValue::Kind::Tuple;
        }
        *place = setting.mid(equals + 1).toUtf8();
    }
}

TfsValue& placeOf(TfsValue& root, const QString& path)
{
    TfsValue* place = &root;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        TfsValue& children = place->members["children"];
        children.kind = TfsValue::Kind::Tuple;
        place = &children.members[name.toUtf8()];
        place->kind = TfsValue::Kind::Tuple;
    }
    return *place;
}

void addPartition(QByteArray& disk, int index, qsizetype offset, qsizetype bytes)
{
    QByteArray entry(partitionEntryBytes, '\0');
    entry[0] = static_cast<char>(0x80); // active
    entry[4] = static_cast<char>(0x83);
    // Heads and cylinders are out of range, because Nanos and firmware use the block numbers.
    for (const int at : {1, 5})
        entry.replace(at, 3, QByteArray::fromHex("feffff"));
    qToLittleEndian(static_cast<quint32>(offset / sectorBytes), entry.data() + 8);
    qToLittleEndian(static_cast<quint32>(bytes / sectorBytes), entry.data() + 12);
    disk.replace(tableAt + index * partitionEntryBytes, partitionEntryBytes, entry);
}

} // namespace

QByteArray writeTfs(const ArchiveTree& tree, const NanosProgram& program)
{
    TfsValue root = TfsValue::tuple({{"children", TfsValue::tuple()}});
    QByteArray contents;
    qsizetype sector = 1 + static_cast<qsizetype>(logSectors);
    for (const auto& [path, entry] : tree.entries()) {
        TfsValue& place = placeOf(root, path);
        if (S_ISDIR(entry.mode)) {
            place.members["children"].kind = TfsValue::Kind::Tuple;
        } else if (S_ISLNK(entry.mode)) {
            place.members["linktarget"] = entry.content;
        } else if (S_ISREG(entry.mode)) {
            const qsizetype sectors = sectorsOf(entry.content.size());
            TfsValue extents = TfsValue::tuple();
            if (sectors > 0)
                extents.members["0"] = TfsValue::tuple({{"length", number(sectors)},
                                                        {"offset", number(sector)},
                                                        {"allocated", number(sectors)}});
            place.members["extents"] = extents;
            place.members["filelength"] = number(entry.content.size());
            contents += entry.content;
            contents.append(sectors * sectorBytes - entry.content.size(), '\0');
            sector += sectors;
        } else {
            throw ImageError(
                ImageError::tr("%1 is a device, which Nanos' file system does not support")
                    .arg(path));
        }
    }
    setProgram(root, program);
    return head(root) + contents;
}

TfsValue readTfs(const QByteArray& fileSystem)
{
    const auto fail = [] {
        return ImageError(ImageError::tr(
            "the disk has no Nanos file system written by Unisweep. Build the image again"));
    };
    QByteArray start = tfsMagic;
    appendVarint(start, tfsVersion);
    appendVarint(start, logSectors);
    start += valueRecord;
    const QByteArray log = fileSystem.mid(sectorBytes, tfsLogBytes - sectorBytes);
    if (log.size() < tfsLogBytes - sectorBytes || !log.startsWith(start))
        throw fail();
    qsizetype at = start.size();
    quint64 length = 0;
    for (int part = 0; part < 2; ++part) { // total length, then that of this piece
        length = 0;
        bool more = true;
        while (more && length < tfsLogBytes) {
            const auto next = static_cast<quint8>(log[at++]);
            length = length << 7 | (next & 0x7f);
            more = (next & 0x80) != 0;
        }
    }
    if (length + static_cast<quint64>(at) >= static_cast<quint64>(log.size()) ||
        log[at + static_cast<qsizetype>(length)] != endOfLog)
        throw fail();
    return decodeTfs(log.mid(at, static_cast<qsizetype>(length)));
}

QByteArray withProgram(const QByteArray& fileSystem, const NanosProgram& program)
{
    TfsValue root = readTfs(fileSystem);
    setProgram(root, program);
    return head(root);
}

QByteArray nanosDisk(const QByteArray& boot, const QByteArray& kernel, const QByteArray& fileSystem)
{
    const qsizetype regionAt = tableAt - regionBytes;
    const auto fail = [](const QString& what) {
        return ImageError(
            ImageError::tr("the boot file is not the boot.img of Nanos: %1").arg(what));
    };
    if (boot.size() < sectorBytes || boot.size() % sectorBytes != 0 ||
        boot.mid(510, 2) != QByteArray::fromHex("55aa"))
        throw fail(ImageError::tr("it does not start with a boot record"));
    const auto length = qFromLittleEndian<quint64>(boot.constData() + regionAt + 8);
    if (qFromLittleEndian<quint32>(boot.constData() + regionAt + 16) != fileSystemRegion ||
        length != static_cast<quint64>(boot.size() - sectorBytes))
        throw fail(ImageError::tr("it does not contain the offset of the file system"));
    ArchiveTree kernelTree;
    kernelTree.addFile(u"/kernel"_s, kernel);
    const QByteArray kernelSystem = writeTfs(kernelTree);
    if (kernelSystem.size() > kernelPartitionBytes)
        throw ImageError(ImageError::tr("the Nanos kernel is larger than its partition of 12 MiB"));
    QByteArray disk = boot;
    disk.append(messagesBytes, '\0');
    const qsizetype kernelAt = disk.size();
    disk += kernelSystem.leftJustified(kernelPartitionBytes, '\0');
    const qsizetype rootAt = disk.size();
    disk += fileSystem;
    // Space for the kernel's log and the program's files; each file needs at least a megabyte.
    const qsizetype rootBytes = sectorsOf(fileSystem.size() + roomBytes) * sectorBytes;
    disk.append(rootBytes - fileSystem.size(), '\0');
    addPartition(disk, 0, kernelAt, kernelPartitionBytes);
    addPartition(disk, 1, rootAt, rootBytes);
    return disk;
}

qint64 nanosRootOffset(const QByteArray& firstSector)
{
    const qsizetype entry = tableAt + partitionEntryBytes;
    if (firstSector.size() < sectorBytes ||
        firstSector.mid(510, 2) != QByteArray::fromHex("55aa") ||
        static_cast<quint8>(firstSector[entry + 4]) != 0x83)
        throw ImageError(
            ImageError::tr("the disk has no partition for Nanos' files. Build the image again"));
    return qint64{qFromLittleEndian<quint32>(firstSector.constData() + entry + 8)} * sectorBytes;
}

} // namespace unisweep
