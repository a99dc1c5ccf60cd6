// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/dump_door.h"

#include <cstdlib>
#include <utility>

#include <libvirt/libvirt-qemu.h>
#include <sys/stat.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString dumpId = u"unisweepdoor"_s;
static const QString userNetdev = u"hostnet0"_s; // libvirt's name for the first one

// Runs a QMP command. Throws GuestError if QEMU refuses it.
static void command(const DomainHandle& domain, const QString& name, const QJsonObject& arguments)
{
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"execute"_s, name}, {u"arguments"_s, arguments}})
            .toJson(QJsonDocument::Compact);
    const QByteArray response =
        callLibvirt(GuestError::tr("querying QEMU"), callDeadline, {}, [domain, text] {
            char* result = nullptr;
            if (virDomainQemuMonitorCommand(domain.get(), text.constData(), &result, 0) < 0)
                throw libvirtError(GuestError::tr("cannot query QEMU"));
            const QByteArray bytes(result);
            free(result);
            return bytes;
        });
    const QJsonObject error =
        QJsonDocument::fromJson(response).object().value(u"error"_s).toObject();
    if (!error.isEmpty())
        throw GuestError(GuestError::tr("QEMU cannot dump the guest's packets: %1")
                             .arg(error.value(u"desc"_s).toString()));
}

static QString makeFifo(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(u"packets"_s);
    if (!folder.isValid() || mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
        throw GuestError(GuestError::tr("cannot create %1").arg(path));
    return path;
}

DumpDoor::DumpDoor(DomainHandle domain, DoorPort port)
    : m_domain(std::move(domain))
    , m_folder(runtimeDirectory() + u"/door-XXXXXX"_s)
    , m_reader(makeFifo(m_folder), port)
{
    command(m_domain, u"object-add"_s,
            {{u"qom-type"_s, u"filter-dump"_s},
             {u"id"_s, dumpId},
             {u"netdev"_s, userNetdev},
             {u"file"_s, m_folder.filePath(u"packets"_s)},
             {u"maxlen"_s, static_cast<int>(doorFrameBytes)}});
    m_dumps = true;
}

DumpDoor::~DumpDoor()
{
    endDump();
}

// After the guest's end there is no filter to remove, so errors are ignored.
void DumpDoor::endDump() noexcept
{
    if (!std::exchange(m_dumps, false))
        return;
    try {
        command(m_domain, u"object-del"_s, {{u"id"_s, dumpId}});
    } catch (const std::exception&) {
    }
}

DoorCapture DumpDoor::finish()
{
    endDump();
    DoorCapture capture = m_reader.finish();
    capture.place = userNetdev;
    return capture;
}

} // namespace unisweep
