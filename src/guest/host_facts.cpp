// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/host_facts.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <QFile>
#include <QString>

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString readLine(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly)
               ? QString::fromUtf8(file.readAll()).section(QLatin1Char('\n'), 0, 0).trimmed()
               : QString();
}

static void addIfKnown(QJsonObject& facts, const char* key, const QString& value)
{
    if (!value.isEmpty())
        facts.insert(QString::fromLatin1(key), value);
}

static QString entryOf(const QByteArray& text, const char* key)
{
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(key))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return {};
}

// KVM's parameters, which affect the latencies of its guests.
static void addKvm(QJsonObject& facts)
{
    for (const char* module : {"kvm_intel", "kvm_amd"}) {
        const QString directory = u"/sys/module/"_s + QLatin1String(module);
        if (!QFile::exists(directory))
            continue;
        facts.insert(u"kvm_module"_s, QLatin1String(module));
        for (const char* one : {"ept", "npt", "avic", "enable_apicv"})
            addIfKnown(facts, qPrintable(u"kvm_"_s + QLatin1String(one)),
                       readLine(qPrintable(directory + u"/parameters/"_s + QLatin1String(one))));
    }
    addIfKnown(facts, "kvm_halt_poll_ns", readLine("/sys/module/kvm/parameters/halt_poll_ns"));
}

QJsonObject hostFacts()
{
    QJsonObject facts;
    utsname system{};
    if (uname(&system) == 0)
        facts.insert(u"kernel"_s, u"%1 %2"_s.arg(QString::fromUtf8(system.sysname),
                                                 QString::fromUtf8(system.release)));
    QFile cpu(u"/proc/cpuinfo"_s);
    if (cpu.open(QIODevice::ReadOnly)) {
        const QByteArray text = cpu.readAll();
        addIfKnown(facts, "cpu_model", entryOf(text, "model name"));
        const QString flags = QLatin1Char(' ') + entryOf(text, "flags") + QLatin1Char(' ');
        facts.insert(u"host_is_virtual"_s, flags.contains(u" hypervisor "_s));
    }
    facts.insert(u"cpus"_s, static_cast<qint64>(sysconf(_SC_NPROCESSORS_ONLN)));
    facts.insert(u"memory_mib"_s,
                 static_cast<qint64>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE) >> 20);
    addIfKnown(facts, "governor",
               readLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
    addIfKnown(facts, "intel_no_turbo", readLine("/sys/devices/system/cpu/intel_pstate/no_turbo"));
    addIfKnown(facts, "boost", readLine("/sys/devices/system/cpu/cpufreq/boost"));
    addIfKnown(facts, "smt", readLine("/sys/devices/system/cpu/smt/control"));
    addIfKnown(facts, "clock_source",
               readLine("/sys/devices/system/clocksource/clocksource0/current_clocksource"));
    addKvm(facts);
    addIfKnown(facts, "load_average", readLine("/proc/loadavg"));
    return facts;
}

HostMemory readHostMemory()
{
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const auto mib = [&](const char* key) {
        return entryOf(text, key).section(QLatin1Char(' '), 0, 0).toLongLong() >> 10;
    };
    return {mib("MemTotal"), mib("MemAvailable")};
}

QString bootId()
{
    return readLine("/proc/sys/kernel/random/boot_id");
}

CpuTicks readCpuTicks()
{
    CpuTicks ticks;
    // cpu user nice system idle iowait irq softirq steal guest guest_nice; user includes guest.
    const QStringList fields = readLine("/proc/stat").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 1; i <= 8 && i < fields.size(); ++i)
        ticks.total += fields[i].toULongLong();
    ticks.stolen = fields.value(8).toULongLong();
    const quint64 idle = fields.value(4).toULongLong() + fields.value(5).toULongLong();
    ticks.busy = ticks.total - ticks.stolen - idle;
    return ticks;
}

double stolenShare(const CpuTicks& from, const CpuTicks& to)
{
    return to.total <= from.total ? 0
                                  : static_cast<double>(to.stolen - from.stolen) /
                                        static_cast<double>(to.total - from.total);
}

// Pairs of lines: "TcpExt: NAME …" and "TcpExt: NUMBER …".
TcpTrouble parseTcpTrouble(const QByteArray& netstat)
{
    TcpTrouble trouble;
    const QList<QByteArray> lines = netstat.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); i += 2) {
        if (!lines[i].startsWith("TcpExt:"))
            continue;
        const QList<QByteArray> names = lines[i].split(' ');
        const QList<QByteArray> numbers = lines[i + 1].split(' ');
        trouble.listenOverflows = numbers.value(names.indexOf("ListenOverflows")).toULongLong();
        trouble.synRetransmits = numbers.value(names.indexOf("TCPSynRetrans")).toULongLong();
    }
    return trouble;
}

TcpTrouble readTcpTrouble()
{
    QFile file(u"/proc/net/netstat"_s);
    return file.open(QIODevice::ReadOnly) ? parseTcpTrouble(file.readAll()) : TcpTrouble();
}

} // namespace unisweep
