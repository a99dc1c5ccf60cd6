// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/domain_xml.h"

#include <QXmlStreamWriter>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

using Attributes = QList<std::pair<QString, QString>>;

class DomainWriter
{
public:
    explicit DomainWriter(const DomainSpec& spec)
        : m_spec(spec)
        , m_xml(&m_text)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    QString write()
    {
        m_xml.writeStartElement(u"domain"_s);
        m_xml.writeAttribute(u"type"_s,
                             toWord(m_spec.hypervisor)); // libvirt uses the same names
        text(u"name"_s, m_spec.name);
        tag();
        text(u"memory"_s, QString::number(m_spec.memoryMiB), {{u"unit"_s, u"MiB"_s}});
        hugepages();
        cpus();
        if (m_spec.hypervisor == HypervisorKind::Lxc) {
            container();
        } else if (m_spec.hypervisor == HypervisorKind::Xen) {
            boot();
            endings();
            xenDevices();
        } else {
            boot();
            machine();
            devices();
        }
        m_xml.writeEndElement();
        return m_text;
    }

private:
    void empty(const QString& name, const Attributes& attributes)
    {
        m_xml.writeEmptyElement(name);
        for (const auto& [key, value] : attributes)
            m_xml.writeAttribute(key, value);
    }

    void start(const QString& name, const Attributes& attributes = {})
    {
        m_xml.writeStartElement(name);
        for (const auto& [key, value] : attributes)
            m_xml.writeAttribute(key, value);
    }

    void text(const QString& name, const QString& value, const Attributes& attributes = {})
    {
        start(name, attributes);
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    void tag()
    {
        const QString space = QString::fromLatin1(domainTagUri);
        start(u"metadata"_s);
        m_xml.writeNamespace(space, u"unisweep"_s);
        m_xml.writeEmptyElement(space, u"guest"_s);
        m_xml.writeAttribute(u"owner-pid"_s, QString::number(m_spec.owner.pid));
        m_xml.writeAttribute(u"owner-start"_s, QString::number(m_spec.owner.startTicks));
        m_xml.writeAttribute(u"owner-host"_s, m_spec.ownerHost);
        m_xml.writeEndElement();
    }

    // From memfd_create(2): unlike a mounted hugetlbfs, it needs no permission.
    void hugepages()
    {
        if (!m_spec.hardware.hugepages)
            return;
        start(u"memoryBacking"_s);
        start(u"hugepages"_s);
        empty(u"page"_s, {{u"size"_s, QString::number(hugepageMiB)}, {u"unit"_s, u"MiB"_s}});
        m_xml.writeEndElement();
        empty(u"source"_s, {{u"type"_s, u"memfd"_s}});
        m_xml.writeEndElement();
    }

    // For a machine limited to one CPU, QEMU 7.2's emulator omits the guest's memory barriers,
    // though the virtio devices run on another host thread. The guest then misses that the device
    // went to sleep, does not notify it, and its network interface hangs ("NETDEV WATCHDOG:
    // transmit queue 0 timed out"). With a maximum of two CPUs the barriers are kept.
    void cpus()
    {
        const QString count = QString::number(m_spec.vcpus);
        Attributes attributes;
        if (m_spec.hypervisor == HypervisorKind::Lxc && !m_spec.guestCpus.isEmpty())
            attributes << Attributes::value_type(u"cpuset"_s, m_spec.guestCpus.toText());
        if (m_spec.hypervisor != HypervisorKind::Qemu || m_spec.vcpus > 1)
            text(u"vcpu"_s, count, attributes);
        else
            text(u"vcpu"_s, u"2"_s, {{u"current"_s, count}});
        if (m_spec.hypervisor != HypervisorKind::Lxc)
            processors();
    }

    // https://libvirt.org/formatdomain.html#cpu-tuning. With as many processors as virtual CPUs,
    // each virtual CPU gets one of its own.
    void processors()
    {
        if (m_spec.guestCpus.isEmpty() && m_spec.emulatorCpus.isEmpty())
            return;
        start(u"cputune"_s);
        const bool oneEach = m_spec.guestCpus.size() == m_spec.vcpus;
        for (int vcpu = 0; vcpu < m_spec.vcpus && !m_spec.guestCpus.isEmpty(); ++vcpu) {
            const QString cpus = oneEach ? QString::number(m_spec.guestCpus.cpus().at(vcpu))
                                         : m_spec.guestCpus.toText();
            empty(u"vcpupin"_s, {{u"vcpu"_s, QString::number(vcpu)}, {u"cpuset"_s, cpus}});
        }
        if (!m_spec.emulatorCpus.isEmpty())
            empty(u"emulatorpin"_s, {{u"cpuset"_s, m_spec.emulatorCpus.toText()}});
        m_xml.writeEndElement();
    }

    void boot()
    {
        // The type of a paravirtualized guest is "linux" (https://libvirt.org/drvxen.html).
        const QString type = m_spec.hypervisor != HypervisorKind::Xen ? u"hvm"_s
                             : m_spec.machine == u"xenpv"_s           ? u"linux"_s
                                                                      : m_spec.machine;
        start(u"os"_s);
        text(u"type"_s, type, {{u"arch"_s, u"x86_64"_s}, {u"machine"_s, m_spec.machine}});
        if (!m_spec.kernel.isEmpty())
            text(u"kernel"_s, m_spec.kernel);
        if (!m_spec.initrd.isEmpty())
            text(u"initrd"_s, m_spec.initrd);
        if (!m_spec.kernel.isEmpty() && !m_spec.commandLine.isEmpty())
            text(u"cmdline"_s, m_spec.commandLine);
        if (m_spec.kernel.isEmpty() && m_spec.hypervisor != HypervisorKind::Xen)
            empty(u"bios"_s, {{u"useserial"_s, u"yes"_s}}); // prints why booting fails
        m_xml.writeEndElement();
    }

    void machine()
    {
        start(u"features"_s);
        empty(u"acpi"_s, {});
        empty(u"apic"_s, {});
        m_xml.writeEndElement();
        empty(u"cpu"_s,
              {{u"mode"_s,
                m_spec.hypervisor == HypervisorKind::Kvm ? u"host-passthrough"_s : u"maximum"_s}});
        start(u"clock"_s, {{u"offset"_s, u"utc"_s}});
        if (m_spec.hpet)
            empty(u"timer"_s, {{u"name"_s, u"hpet"_s}, {u"present"_s, u"yes"_s}});
        m_xml.writeEndElement();
        endings();
    }

    // A guest that ends must not restart, or its second boot would be measured as part of the
    // first.
    void endings()
    {
        for (const char* event : {"on_poweroff", "on_reboot", "on_crash"})
            text(QString::fromLatin1(event), u"destroy"_s);
    }

    void xenDevices()
    {
        start(u"devices"_s);
        if (!m_spec.disk.isEmpty())
            disk(u"xvda"_s, u"xen"_s);
        interface();
        start(u"console"_s, {{u"type"_s, u"pty"_s}});
        empty(u"target"_s, {{u"type"_s, u"xen"_s}, {u"port"_s, u"0"_s}});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    // https://libvirt.org/drvlxc.html
    void container()
    {
        start(u"os"_s);
        text(u"type"_s, u"exe"_s, {{u"arch"_s, u"x86_64"_s}});
        text(u"init"_s, m_spec.init);
        for (const QString& variable : m_spec.initEnvironment)
            text(u"initenv"_s, variable.section(QLatin1Char('='), 1),
                 {{u"name"_s, variable.section(QLatin1Char('='), 0, 0)}});
        m_xml.writeEndElement();
        start(u"features"_s);
        empty(u"privnet"_s, {});
        m_xml.writeEndElement();
        endings();
        start(u"devices"_s);
        start(u"filesystem"_s, {{u"type"_s, u"mount"_s}});
        empty(u"source"_s, {{u"dir"_s, m_spec.root}});
        empty(u"target"_s, {{u"dir"_s, u"/"_s}});
        m_xml.writeEndElement();
        interface();
        empty(u"console"_s, {{u"type"_s, u"pty"_s}});
        m_xml.writeEndElement();
    }

    void devices()
    {
        start(u"devices"_s);
        empty(u"controller"_s, {{u"type"_s, u"usb"_s}, {u"model"_s, u"none"_s}});
        if (!m_spec.disk.isEmpty())
            disk(u"vda"_s, u"virtio"_s);
        interface();
        start(u"serial"_s, {{u"type"_s, u"pty"_s}});
        empty(u"target"_s, {{u"type"_s, u"isa-serial"_s}, {u"port"_s, u"0"_s}});
        m_xml.writeEndElement();
        start(u"video"_s);
        empty(u"model"_s, {{u"type"_s, u"none"_s}});
        m_xml.writeEndElement();
        balloon();
        m_xml.writeEndElement();
    }

    static QString typeOf(NicKind kind)
    {
        switch (kind) {
        case NicKind::User:
            return u"user"_s;
        case NicKind::Network:
            return u"network"_s;
        case NicKind::Bridge:
            return u"bridge"_s;
        }
        Q_UNREACHABLE();
    }

    void interface()
    {
        const NicSpec& nic = m_spec.nic;
        const QString type = typeOf(nic.kind);
        start(u"interface"_s, {{u"type"_s, type}});
        if (!nic.source.isEmpty())
            empty(u"source"_s, {{type, nic.source}});
        if (!nic.mac.isEmpty())
            empty(u"mac"_s, {{u"address"_s, nic.mac}});
        if (!nic.model.isEmpty())
            empty(u"model"_s, {{u"type"_s, nic.model}});
        interfaceDriver();
        m_xml.writeEndElement();
    }

    // https://libvirt.org/formatdomain.html#setting-nic-driver-specific-options
    void interfaceDriver()
    {
        const VirtualHardware& hardware = m_spec.hardware;
        Attributes attributes;
        if (hardware.vhost != Vhost::Auto)
            attributes << Attributes::value_type(
                u"name"_s, hardware.vhost == Vhost::On ? u"vhost"_s : u"qemu"_s);
        if (hardware.networkQueues > 1)
            attributes << Attributes::value_type(u"queues"_s,
                                                 QString::number(hardware.networkQueues));
        if (!attributes.isEmpty())
            empty(u"driver"_s, attributes);
    }

    void balloon()
    {
        if (!m_spec.balloon) { // otherwise libvirt adds one
            empty(u"memballoon"_s, {{u"model"_s, u"none"_s}});
            return;
        }
        start(u"memballoon"_s, {{u"model"_s, u"virtio"_s}});
        empty(u"stats"_s, {{u"period"_s, u"1"_s}});
        m_xml.writeEndElement();
    }

    void disk(const QString& device, const QString& bus)
    {
        start(u"disk"_s, {{u"type"_s, u"file"_s}, {u"device"_s, u"disk"_s}});
        Attributes driver{{u"name"_s, u"qemu"_s}, {u"type"_s, m_spec.diskFormat}};
        if (m_spec.hardware.diskIo == DiskIo::Native) // which needs O_DIRECT
            driver << Attributes::value_type(u"cache"_s, u"none"_s);
        if (m_spec.hardware.diskIo != DiskIo::Threads)
            driver << Attributes::value_type(u"io"_s, toWord(m_spec.hardware.diskIo)); // its words
        empty(u"driver"_s, driver);
        empty(u"source"_s, {{u"file"_s, m_spec.disk}});
        empty(u"target"_s, {{u"dev"_s, device}, {u"bus"_s, bus}});
        empty(m_spec.writableDisk ? u"transient"_s : u"readonly"_s, {});
        m_xml.writeEndElement();
    }

    const DomainSpec& m_spec;
    QString m_text;
    QXmlStreamWriter m_xml;
};

} // namespace

QString domainXml(const DomainSpec& spec)
{
    return DomainWriter(spec).write();
}

} // namespace unisweep
