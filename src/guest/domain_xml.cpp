// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/domain_xml.h"

#include <QXmlStreamWriter>

namespace unisweep
{

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
        m_xml.writeStartElement(QStringLiteral("domain"));
        m_xml.writeAttribute(QStringLiteral("type"),
                             toWord(m_spec.hypervisor)); // libvirt has the same words
        text(QStringLiteral("name"), m_spec.name);
        tag();
        text(QStringLiteral("memory"), QString::number(m_spec.memoryMiB),
             {{QStringLiteral("unit"), QStringLiteral("MiB")}});
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
        start(QStringLiteral("metadata"));
        m_xml.writeNamespace(space, QStringLiteral("unisweep"));
        m_xml.writeEmptyElement(space, QStringLiteral("guest"));
        m_xml.writeAttribute(QStringLiteral("owner-pid"), QString::number(m_spec.owner.pid));
        m_xml.writeAttribute(QStringLiteral("owner-start"),
                             QString::number(m_spec.owner.startTicks));
        m_xml.writeAttribute(QStringLiteral("owner-host"), m_spec.ownerHost);
        m_xml.writeEndElement();
    }

    // Of a machine that can only ever have one CPU, QEMU 7.2's emulator leaves out the guest's
    // memory barriers, though the virtio devices run on another thread of the host: the guest
    // misses that the device went to sleep, does not wake it, and its network card stands still for
    // ever ("NETDEV WATCHDOG: transmit queue 0 timed out"). With room for a second CPU, which is
    // not there, they are kept.
    void cpus()
    {
        const QString count = QString::number(m_spec.vcpus);
        if (m_spec.hypervisor != HypervisorKind::Qemu || m_spec.vcpus > 1)
            text(QStringLiteral("vcpu"), count);
        else
            text(QStringLiteral("vcpu"), QStringLiteral("2"), {{QStringLiteral("current"), count}});
    }

    void boot()
    {
        // https://libvirt.org/drvxen.html: the type of a paravirtualized guest is "linux".
        const QString type = m_spec.hypervisor != HypervisorKind::Xen    ? QStringLiteral("hvm")
                             : m_spec.machine == QStringLiteral("xenpv") ? QStringLiteral("linux")
                                                                         : m_spec.machine;
        start(QStringLiteral("os"));
        text(QStringLiteral("type"), type,
             {{QStringLiteral("arch"), QStringLiteral("x86_64")},
              {QStringLiteral("machine"), m_spec.machine}});
        if (!m_spec.kernel.isEmpty())
            text(QStringLiteral("kernel"), m_spec.kernel);
        if (!m_spec.initrd.isEmpty())
            text(QStringLiteral("initrd"), m_spec.initrd);
        if (!m_spec.kernel.isEmpty() && !m_spec.commandLine.isEmpty())
            text(QStringLiteral("cmdline"), m_spec.commandLine);
        m_xml.writeEndElement();
    }

    void machine()
    {
        start(QStringLiteral("features"));
        empty(QStringLiteral("acpi"), {});
        empty(QStringLiteral("apic"), {});
        m_xml.writeEndElement();
        empty(QStringLiteral("cpu"),
              {{QStringLiteral("mode"), m_spec.hypervisor == HypervisorKind::Kvm
                                            ? QStringLiteral("host-passthrough")
                                            : QStringLiteral("maximum")}});
        start(QStringLiteral("clock"), {{QStringLiteral("offset"), QStringLiteral("utc")}});
        if (m_spec.hpet)
            empty(QStringLiteral("timer"), {{QStringLiteral("name"), QStringLiteral("hpet")},
                                            {QStringLiteral("present"), QStringLiteral("yes")}});
        m_xml.writeEndElement();
        endings();
    }

    // A guest that ends is over: a second boot would be measured as the first.
    void endings()
    {
        for (const char* event : {"on_poweroff", "on_reboot", "on_crash"})
            text(QString::fromLatin1(event), QStringLiteral("destroy"));
    }

    void xenDevices()
    {
        start(QStringLiteral("devices"));
        if (!m_spec.disk.isEmpty())
            disk(QStringLiteral("xvda"), QStringLiteral("xen"));
        interface();
        start(QStringLiteral("console"), {{QStringLiteral("type"), QStringLiteral("pty")}});
        empty(QStringLiteral("target"), {{QStringLiteral("type"), QStringLiteral("xen")},
                                         {QStringLiteral("port"), QStringLiteral("0")}});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    // https://libvirt.org/drvlxc.html
    void container()
    {
        start(QStringLiteral("os"));
        text(QStringLiteral("type"), QStringLiteral("exe"),
             {{QStringLiteral("arch"), QStringLiteral("x86_64")}});
        text(QStringLiteral("init"), m_spec.init);
        for (const QString& variable : m_spec.initEnvironment)
            text(QStringLiteral("initenv"), variable.section(QLatin1Char('='), 1),
                 {{QStringLiteral("name"), variable.section(QLatin1Char('='), 0, 0)}});
        m_xml.writeEndElement();
        start(QStringLiteral("features"));
        empty(QStringLiteral("privnet"), {});
        m_xml.writeEndElement();
        endings();
        start(QStringLiteral("devices"));
        start(QStringLiteral("filesystem"), {{QStringLiteral("type"), QStringLiteral("mount")}});
        empty(QStringLiteral("source"), {{QStringLiteral("dir"), m_spec.root}});
        empty(QStringLiteral("target"), {{QStringLiteral("dir"), QStringLiteral("/")}});
        m_xml.writeEndElement();
        interface();
        empty(QStringLiteral("console"), {{QStringLiteral("type"), QStringLiteral("pty")}});
        m_xml.writeEndElement();
    }

    void devices()
    {
        start(QStringLiteral("devices"));
        empty(QStringLiteral("controller"), {{QStringLiteral("type"), QStringLiteral("usb")},
                                             {QStringLiteral("model"), QStringLiteral("none")}});
        if (!m_spec.disk.isEmpty())
            disk(QStringLiteral("vda"), QStringLiteral("virtio"));
        interface();
        start(QStringLiteral("serial"), {{QStringLiteral("type"), QStringLiteral("pty")}});
        empty(QStringLiteral("target"), {{QStringLiteral("type"), QStringLiteral("isa-serial")},
                                         {QStringLiteral("port"), QStringLiteral("0")}});
        m_xml.writeEndElement();
        start(QStringLiteral("video"));
        empty(QStringLiteral("model"), {{QStringLiteral("type"), QStringLiteral("none")}});
        m_xml.writeEndElement();
        balloon();
        m_xml.writeEndElement();
    }

    static QString typeOf(NicKind kind)
    {
        switch (kind) {
        case NicKind::User:
            return QStringLiteral("user");
        case NicKind::Network:
            return QStringLiteral("network");
        case NicKind::Bridge:
            return QStringLiteral("bridge");
        }
        Q_UNREACHABLE();
    }

    void interface()
    {
        const NicSpec& nic = m_spec.nic;
        const QString type = typeOf(nic.kind);
        start(QStringLiteral("interface"), {{QStringLiteral("type"), type}});
        if (!nic.source.isEmpty())
            empty(QStringLiteral("source"), {{type, nic.source}});
        if (!nic.mac.isEmpty())
            empty(QStringLiteral("mac"), {{QStringLiteral("address"), nic.mac}});
        if (!nic.model.isEmpty())
            empty(QStringLiteral("model"), {{QStringLiteral("type"), nic.model}});
        m_xml.writeEndElement();
    }

    void balloon()
    {
        if (!m_spec.balloon) { // or libvirt adds one
            empty(QStringLiteral("memballoon"),
                  {{QStringLiteral("model"), QStringLiteral("none")}});
            return;
        }
        start(QStringLiteral("memballoon"), {{QStringLiteral("model"), QStringLiteral("virtio")}});
        empty(QStringLiteral("stats"), {{QStringLiteral("period"), QStringLiteral("1")}});
        m_xml.writeEndElement();
    }

    void disk(const QString& device, const QString& bus)
    {
        start(QStringLiteral("disk"), {{QStringLiteral("type"), QStringLiteral("file")},
                                       {QStringLiteral("device"), QStringLiteral("disk")}});
        empty(QStringLiteral("driver"), {{QStringLiteral("name"), QStringLiteral("qemu")},
                                         {QStringLiteral("type"), m_spec.diskFormat}});
        empty(QStringLiteral("source"), {{QStringLiteral("file"), m_spec.disk}});
        empty(QStringLiteral("target"),
              {{QStringLiteral("dev"), device}, {QStringLiteral("bus"), bus}});
        empty(m_spec.writableDisk ? QStringLiteral("transient") : QStringLiteral("readonly"), {});
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
