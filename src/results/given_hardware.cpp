// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/given_hardware.h"

#include <QXmlStreamReader>

namespace unisweep
{

using namespace Qt::StringLiterals;

static void readDriver(const QXmlStreamAttributes& driver, bool ofDisk, VirtualHardware& hardware)
{
    if (ofDisk) {
        for (const DiskIo io : allValues<DiskIo>()) {
            if (driver.value(u"io"_s) == toWord(io))
                hardware.diskIo = io;
        }
        return;
    }
    if (driver.value(u"name"_s) == u"vhost"_s)
        hardware.vhost = Vhost::On;
    else if (driver.value(u"name"_s) == u"qemu"_s)
        hardware.vhost = Vhost::Off;
    if (const int queues = driver.value(u"queues"_s).toInt(); queues > 0)
        hardware.networkQueues = queues;
}

VirtualHardware givenHardware(const GuestRecord& guest)
{
    const QString& live = guest.hypervisor.liveXml;
    QXmlStreamReader reader(live.isEmpty() ? guest.domainXml : live);
    VirtualHardware hardware;
    QString device; // that is being read
    while (!reader.atEnd()) {
        const auto kind = reader.readNext();
        const QStringView name = reader.name();
        if (name == u"disk"_s || name == u"interface"_s)
            device = kind == QXmlStreamReader::StartElement ? name.toString() : QString();
        if (kind != QXmlStreamReader::StartElement)
            continue;
        if (name == u"hugepages"_s)
            hardware.hugepages = true;
        else if (name == u"driver"_s && !device.isEmpty())
            readDriver(reader.attributes(), device == u"disk"_s, hardware);
    }
    return hardware;
}

} // namespace unisweep
