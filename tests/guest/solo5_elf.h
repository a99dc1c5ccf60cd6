// SPDX-License-Identifier: GPL-3.0-or-later
// Solo5 unikernels without a program: ELF files that contain only the notes describing a unikernel.
// images/solo5_file.h documents their layout.
#pragma once

#include <cstring>

#include <elf.h>

#include <QByteArray>
#include <QList>

namespace unisweep::testing
{

template<class T> QByteArray raw(const T& value)
{
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

inline QByteArray note(const char* owner, quint32 type, const QByteArray& descriptor)
{
    const QByteArray name = QByteArray(owner).append('\0').leftJustified(8, '\0');
    return raw(Elf64_Nhdr{static_cast<quint32>(qstrlen(owner) + 1),
                          static_cast<quint32>(descriptor.size()), type}) +
           name + descriptor;
}

inline QByteArray abiNote(quint32 target)
{
    return note("Solo5", 0x31494241, raw(target) + raw(quint32(1)) + QByteArray(8, '\0'));
}

struct Device {
    const char* name;
    quint32 kind;
};

inline QByteArray manifestNote(const QList<Device>& devices, quint32 version = 1)
{
    QByteArray text =
        QByteArray(4, '\0') + raw(version) + raw(static_cast<quint32>(devices.size()));
    for (const Device& device : devices)
        text += QByteArray(device.name).leftJustified(68, '\0') + raw(device.kind) +
                QByteArray(32, '\0');
    return note("Solo5", 0x3154464d, text);
}

// An ELF file that contains only these notes, in one segment each.
inline QByteArray elfWith(const QList<QByteArray>& notes)
{
    Elf64_Ehdr header{};
    memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
    header.e_ident[EI_VERSION] = EV_CURRENT;
    header.e_version = EV_CURRENT;
    header.e_phoff = sizeof header;
    header.e_phentsize = sizeof(Elf64_Phdr);
    header.e_phnum = static_cast<Elf64_Half>(notes.size());
    QByteArray segments;
    QByteArray content;
    for (const QByteArray& one : notes) {
        Elf64_Phdr segment{};
        segment.p_type = PT_NOTE;
        segment.p_offset = sizeof header + static_cast<quint64>(notes.size()) * sizeof segment +
                           static_cast<quint64>(content.size());
        segment.p_filesz = static_cast<quint64>(one.size());
        segments += raw(segment);
        content += one;
    }
    return raw(header) + segments + content;
}

} // namespace unisweep::testing
