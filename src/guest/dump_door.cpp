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

static const QString dumpId = QStringLiteral("unisweepdoor");
static const QString userNetdev = QStringLiteral("hostnet0"); // as libvirt names the first

// A command of QEMU's machine protocol. Throws GuestError when QEMU refuses it.
static void command(const DomainHandle& domain, const QString& name, const QJsonObject& arguments)
{
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("execute"), name},
                                                      {QStringLiteral("arguments"), arguments}})
                                .toJson(QJsonDocument::Compact);
    const QByteArray answer =
        callLibvirt(QStringLiteral("asking QEMU"), callDeadline, {}, [domain, text] {
            char* result = nullptr;
            if (virDomainQemuMonitorCommand(domain.get(), text.constData(), &result, 0) < 0)
                throw libvirtError(QStringLiteral("QEMU cannot be asked"));
            const QByteArray bytes(result);
            free(result);
            return bytes;
        });
    const QJsonObject error =
        QJsonDocument::fromJson(answer).object().value(QStringLiteral("error")).toObject();
    if (!error.isEmpty())
        throw GuestError(GuestError::tr("QEMU does not dump the guest's packets: %1")
                             .arg(error.value(QStringLiteral("desc")).toString()));
}

static QString makeFifo(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("packets"));
    if (!folder.isValid() || mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
        throw GuestError(GuestError::tr("%1 cannot be made").arg(path));
    return path;
}

DumpDoor::DumpDoor(DomainHandle domain, DoorPort port)
    : m_domain(std::move(domain))
    , m_folder(runtimeDirectory() + QStringLiteral("/door-XXXXXX"))
    , m_reader(makeFifo(m_folder), port)
{
    command(m_domain, QStringLiteral("object-add"),
            {{QStringLiteral("qom-type"), QStringLiteral("filter-dump")},
             {QStringLiteral("id"), dumpId},
             {QStringLiteral("netdev"), userNetdev},
             {QStringLiteral("file"), m_folder.filePath(QStringLiteral("packets"))},
             {QStringLiteral("maxlen"), static_cast<int>(doorFrameBytes)}});
    m_dumps = true;
}

DumpDoor::~DumpDoor()
{
    endDump();
}

// A guest that is gone has taken it along.
void DumpDoor::endDump() noexcept
{
    if (!std::exchange(m_dumps, false))
        return;
    try {
        command(m_domain, QStringLiteral("object-del"), {{QStringLiteral("id"), dumpId}});
    } catch (const std::exception&) {
    }
}

DoorSight DumpDoor::finish()
{
    endDump();
    DoorSight sight = m_reader.finish();
    sight.place = userNetdev;
    return sight;
}

} // namespace unisweep
