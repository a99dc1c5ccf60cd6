// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/solo5_file.h"

#include <cstring>

#include <QFile>

#include "images/elf_file.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::uint32_t abiNote = 0x31494241;
constexpr std::uint32_t manifestNote = 0x3154464d;
constexpr std::uint32_t manifestVersion = 1;
constexpr std::uint32_t maxDevices = 64;
constexpr qsizetype manifestPadding = 4;
constexpr qsizetype manifestHead = 8;
constexpr qsizetype nameBytes = 68;
constexpr qsizetype entryBytes = 104;

std::uint32_t number(const QByteArray& bytes, qsizetype at)
{
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.constData() + at, sizeof value);
    return value;
}

bool readAbi(const QByteArray& note, Solo5File& file, QString& why)
{
    if (note.size() < 8) {
        why = ImageError::tr("its note with the target is damaged");
        return false;
    }
    const std::uint32_t target = number(note, 0);
    if (target < 1 || target > static_cast<std::uint32_t>(Solo5Target::Xen)) {
        why = ImageError::tr("its target number %1 is unknown").arg(target);
        return false;
    }
    file.target = static_cast<Solo5Target>(target);
    file.abiVersion = number(note, 4);
    return true;
}

bool readManifest(const QByteArray& note, Solo5File& file, QString& why)
{
    const QByteArray manifest = note.mid(manifestPadding);
    if (manifest.size() < manifestHead) {
        why = ImageError::tr("its manifest is damaged");
        return false;
    }
    if (const std::uint32_t version = number(manifest, 0); version != manifestVersion) {
        why = ImageError::tr("its manifest has version %1; this program reads version %2")
                  .arg(version)
                  .arg(manifestVersion);
        return false;
    }
    const std::uint32_t count = number(manifest, 4);
    if (count > maxDevices ||
        manifest.size() < manifestHead + static_cast<qsizetype>(count) * entryBytes) {
        why = ImageError::tr("its manifest is damaged: it is too short for its %1 devices")
                  .arg(count);
        return false;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const QByteArray entry = manifest.mid(manifestHead + i * entryBytes, entryBytes);
        const std::uint32_t kind = number(entry, nameBytes);
        if (kind != static_cast<std::uint32_t>(Solo5Device::Kind::Block) &&
            kind != static_cast<std::uint32_t>(Solo5Device::Kind::Network))
            continue; // reserved entries belong to the bindings
        const char* name = entry.constData();
        file.devices << Solo5Device{
            QString::fromLatin1(name, static_cast<qsizetype>(strnlen(name, nameBytes))),
            static_cast<Solo5Device::Kind>(kind)};
    }
    return true;
}

} // namespace

QStringList Solo5File::names(Solo5Device::Kind kind) const
{
    QStringList names;
    for (const Solo5Device& device : devices) {
        if (device.kind == kind)
            names << device.name;
    }
    return names;
}

std::optional<Solo5File> readSolo5File(const QByteArray& bytes, QString& why)
{
    const std::optional<ElfFile> elf = ElfFile::parse(bytes);
    if (!elf) {
        why = ImageError::tr("it is not a 64-bit ELF file");
        return {};
    }
    Solo5File file;
    bool hasTarget = false;
    bool hasManifest = false;
    for (const ElfNote& note : elf->notes()) {
        if (note.owner != "Solo5")
            continue;
        if (note.type == abiNote) {
            hasTarget = true;
            if (!readAbi(note.descriptor, file, why))
                return {};
        } else if (note.type == manifestNote) {
            hasManifest = true;
            if (!readManifest(note.descriptor, file, why))
                return {};
        }
    }
    if (!hasTarget || !hasManifest) {
        why = hasTarget || hasManifest
                  ? ImageError::tr("one of its two Solo5 notes is missing")
                  : ImageError::tr("it is not a Solo5 unikernel: it has no Solo5 notes (Solo5 0.6 "
                                   "and later write them)");
        return {};
    }
    return file;
}

std::optional<Solo5File> readSolo5File(const QString& path, QString& why)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        why = ImageError::tr("the file cannot be read: %1").arg(file.errorString());
        return {};
    }
    return readSolo5File(file.readAll(), why);
}

} // namespace unisweep
