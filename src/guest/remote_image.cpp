// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/remote_image.h"

#include <memory>

#include <libvirt/virterror.h>

#include <QFile>
#include <QFileInfo>
#include <QXmlStreamWriter>

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

using PoolHandle = std::shared_ptr<virStoragePool>;
using VolumeHandle = std::shared_ptr<virStorageVol>;

static const QString poolName = u"unisweep"_s;
static const QString poolPath = u"/var/lib/libvirt/images/unisweep"_s;
static constexpr auto storageDeadline = 30s;
static constexpr auto sendDeadline = 30min; // for slow connections; it can be canceled
static constexpr qint64 chunkBytes = 256 << 10;

static PoolHandle own(virStoragePoolPtr pool)
{
    return freedByWorker(pool, virStoragePoolFree);
}

static VolumeHandle own(virStorageVolPtr volume)
{
    return freedByWorker(volume, virStorageVolFree);
}

static QString poolXml()
{
    QString text;
    QXmlStreamWriter xml(&text);
    xml.writeStartElement(u"pool"_s);
    xml.writeAttribute(u"type"_s, u"dir"_s);
    xml.writeTextElement(u"name"_s, poolName);
    xml.writeStartElement(u"target"_s);
    xml.writeTextElement(u"path"_s, poolPath);
    xml.writeEndElement();
    xml.writeEndElement();
    return text;
}

static QString volumeXml(const QString& name, qint64 bytes)
{
    QString text;
    QXmlStreamWriter xml(&text);
    xml.writeStartElement(u"volume"_s);
    xml.writeTextElement(u"name"_s, name);
    xml.writeTextElement(u"capacity"_s, QString::number(bytes));
    xml.writeStartElement(u"target"_s);
    xml.writeEmptyElement(u"format"_s);
    xml.writeAttribute(u"type"_s, u"raw"_s);
    xml.writeStartElement(u"permissions"_s);
    xml.writeTextElement(u"mode"_s, u"0644"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return text;
}

// Opens the pool, and creates it if necessary. The pool is transient; its directory stays.
static PoolHandle openPool(virConnectPtr connection)
{
    PoolHandle pool = own(virStoragePoolLookupByName(connection, "unisweep"));
    if (!pool)
        pool = own(virStoragePoolCreateXML(connection, poolXml().toUtf8().constData(),
                                           VIR_STORAGE_POOL_CREATE_WITH_BUILD));
    if (!pool)
        throw libvirtError(
            GuestError::tr(
                "cannot create the storage pool for images (%1) on the hypervisor's host")
                .arg(poolPath));
    virStoragePoolRefresh(pool.get(), 0);
    return pool;
}

static QString pathOf(const VolumeHandle& volume)
{
    char* path = virStorageVolGetPath(volume.get());
    const QString result = QString::fromUtf8(path);
    free(path);
    return result;
}

// The file's size, not the capacity of the disk in it (qcow2).
static std::optional<qint64> sizeOf(const VolumeHandle& volume)
{
    virStorageVolInfo info{};
    const bool known =
        virStorageVolGetInfoFlags(volume.get(), &info, VIR_STORAGE_VOL_GET_PHYSICAL) == 0;
    return known ? std::optional(static_cast<qint64>(info.allocation)) : std::nullopt;
}

static void send(virConnectPtr connection, const VolumeHandle& volume, QFile& file,
                 const std::stop_token& stop)
{
    const StreamHandle stream = ownStream(virStreamNew(connection, 0));
    if (!stream || virStorageVolUpload(volume.get(), stream.get(), 0,
                                       static_cast<unsigned long long>(file.size()), 0) < 0)
        throw libvirtError(GuestError::tr("cannot send %1").arg(file.fileName()));
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(chunkBytes);
        for (qsizetype sent = 0; sent < chunk.size();) {
            const int count = virStreamSend(stream.get(), chunk.constData() + sent,
                                            static_cast<std::size_t>(chunk.size() - sent));
            if (count < 0 || stop.stop_requested()) {
                virStreamAbort(stream.get());
                if (stop.stop_requested())
                    throw Canceled();
                throw libvirtError(
                    GuestError::tr("sending %1 was interrupted").arg(file.fileName()));
            }
            sent += count;
        }
    }
    if (virStreamFinish(stream.get()) < 0)
        throw libvirtError(GuestError::tr("cannot finish sending %1").arg(file.fileName()));
}

// Uploads a file and returns its remote path. After an interrupted transfer the truncated file has
// its full size as well, so a marker file beside it shows that it is complete.
static QString upload(virConnectPtr connection, const PoolHandle& pool, const QString& path,
                      const QString& name, const std::stop_token& stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw GuestError(GuestError::tr("cannot read %1: %2").arg(path, file.errorString()));
    const QByteArray marker = (name + u".whole"_s).toUtf8();
    const VolumeHandle there =
        own(virStorageVolLookupByName(pool.get(), name.toUtf8().constData()));
    if (there && sizeOf(there) == file.size() &&
        own(virStorageVolLookupByName(pool.get(), marker.constData())))
        return pathOf(there);
    if (there)
        virStorageVolDelete(there.get(), 0);
    const VolumeHandle volume = own(
        virStorageVolCreateXML(pool.get(), volumeXml(name, file.size()).toUtf8().constData(), 0));
    if (!volume)
        throw libvirtError(GuestError::tr("cannot create %1 on the hypervisor's host").arg(name));
    send(connection, volume, file, stop);
    own(virStorageVolCreateXML(pool.get(),
                               volumeXml(QString::fromUtf8(marker), 1).toUtf8().constData(), 0));
    return pathOf(volume);
}

BootFiles uploadImage(const Hypervisor& hypervisor, const BootFiles& image,
                      const std::function<void(const QString&)>& log, std::stop_token stop)
{
    const PoolHandle pool = callLibvirt(
        GuestError::tr("looking up the storage pool for images on the hypervisor's host"),
        storageDeadline, stop,
        [connection = hypervisor.connection] { return openPool(connection.get()); });
    BootFiles remote = image;
    for (const FileRole role : {FileRole::Kernel, FileRole::Initrd, FileRole::Disk}) {
        const QString path = remote.path(role);
        if (path.isEmpty())
            continue;
        const QString name = u"%1-%2"_s.arg(image.sha256.value(role), QFileInfo(path).fileName());
        remote.path(role) =
            callLibvirt(GuestError::tr("sending %1").arg(path), sendDeadline, stop,
                        [connection = hypervisor.connection, pool, path, name, stop] {
                            return upload(connection.get(), pool, path, name, stop);
                        });
        log(GuestError::tr("copied %1 to the hypervisor's host as %2")
                .arg(path, remote.path(role)));
    }
    return remote;
}

} // namespace unisweep
