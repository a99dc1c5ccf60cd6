// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/solo5_guest.h"

#include <csignal>

#include <unistd.h>

#include <QFile>
#include <QStandardPaths>

#include "base/clock_now.h"
#include "base/process_end.h"
#include "evidence/packet_door.h"
#include "guest/guard.h"
#include "images/mirage_tool.h"
#include "switches/schedstat.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Fixed: by default a tender chooses a random address, and a stale ARP entry then delays the first
// response by seconds.
static const QString guestMac = u"52:54:00:75:73:01"_s;
static constexpr int endTimeoutMs = 5'000;

Solo5Guest::Solo5Guest(TenderSpec spec)
    : m_spec(std::move(spec))
{
    QString address = m_spec.addressArguments;
    address.replace(u"{address}"_s, PrivateNetwork::guestAddress())
        .replace(u"{prefix}"_s, QString::number(PrivateNetwork::prefix))
        .replace(u"{netmask}"_s, u"255.255.255.0"_s)
        .replace(u"{gateway}"_s, PrivateNetwork::hostAddress());
    m_arguments =
        (address + QLatin1Char(' ') + m_spec.arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Solo5Guest::~Solo5Guest()
{
    stop();
}

Solo5Target Solo5Guest::targetOf(const HypervisorUri& hypervisor)
{
    return hypervisor.driver == HypervisorUri::Driver::Hvt ? Solo5Target::Hvt : Solo5Target::Spt;
}

QString Solo5Guest::findTender(Solo5Target target)
{
    const QString name = u"solo5-"_s + toWord(target);
    const QString directory = qEnvironmentVariable("UNISWEEP_TENDERS");
    return directory.isEmpty() ? findOnPathOrInSwitch(name)
                               : QStandardPaths::findExecutable(name, {directory});
}

QString Solo5Guest::whyNotFor(const Solo5File& file, Solo5Target target)
{
    if (file.target != target) {
        return GuestError::tr("the unikernel is built for %1, but the series uses %2. Build it "
                              "with: mirage configure -t %2")
            .arg(toWord(file.target), toWord(target));
    }
    const QStringList disks = file.names(Solo5Device::Kind::Block);
    if (!disks.isEmpty()) {
        return GuestError::
            tr("the unikernel needs a disk (\"%1\"), which is not supported. Build it without one")
                .arg(disks.join(u"\", \""_s));
    }
    const QStringList networks = file.names(Solo5Device::Kind::Network);
    if (networks.size() != 1) {
        return GuestError::tr("the unikernel declares %1 network devices; expected exactly one")
            .arg(networks.size());
    }
    return {};
}

QStringList Solo5Guest::tenderArguments() const
{
    return QStringList{u"--mem=%1"_s.arg(m_spec.memoryMiB),
                       u"--net:%1=%2"_s.arg(m_spec.network, QLatin1String(PrivateNetwork::tap)),
                       u"--net-mac:%1=%2"_s.arg(m_spec.network, guestMac), u"--"_s,
                       m_spec.unikernel} +
           m_arguments;
}

void Solo5Guest::start(std::stop_token)
{
    m_network = std::make_unique<PrivateNetwork>();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    m_process->setChildProcessModifier(
        [enter = m_network->entrance(), out = m_console.writeEnd(), cpus = m_spec.cpus] {
            cpus.confine(); // checked before the start
            dup2(out, STDOUT_FILENO);
            dup2(out, STDERR_FILENO);
            endWithParent(SIGKILL);
            enter();
        });
    m_createdNs = static_cast<quint64>(monotonicNowNs());
    m_process->start(m_spec.program, tenderArguments());
    if (!m_process->waitForStarted())
        throw GuestError(
            GuestError::tr("cannot start %1: %2").arg(m_spec.program, m_process->errorString()));
    m_id = identifyProcess(static_cast<pid_t>(m_process->processId()));
    if (m_id.exists())
        guardProcess(m_id);
}

void Solo5Guest::stop()
{
    if (!m_process)
        return;
    if (m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(endTimeoutMs);
    }
    if (m_id.exists())
        releaseProcess(std::exchange(m_id, {}));
    m_process.reset();
    m_network.reset();
}

Endpoint Solo5Guest::endpoint(const Port& port) const
{
    if (!m_network)
        throw GuestError(GuestError::tr("the guest was never started"));
    return {port, PrivateNetwork::guestAddress(), static_cast<quint16>(port.number),
            m_network->entrance()};
}

std::unique_ptr<DoorWatch> Solo5Guest::openDoor(const Port& port)
{
    return std::make_unique<PacketDoor>(QLatin1String(PrivateNetwork::tap), doorPort(port),
                                        endpoint(port).enterNetwork);
}

GuestCounters Solo5Guest::counters()
{
    GuestCounters counters;
    if (!m_id.exists())
        return counters;
    counters.monotonicNs = static_cast<quint64>(monotonicNowNs());
    // In nanoseconds, unlike /proc/PID/stat, and of one thread, which is all that a tender has: the
    // guest's virtual CPU.
    if (const auto times = Schedstat(m_id.pid).read()) {
        counters.cpuNs = times->runNs;
        counters.vcpuNs = times->runNs;
        counters.vcpuDelayNs = times->waitNs;
    }
    QFile memory(u"/proc/%1/statm"_s.arg(m_id.pid));
    if (memory.open(QIODevice::ReadOnly))
        counters.residentKiB =
            memory.readAll().split(' ').value(1).toLongLong() * (sysconf(_SC_PAGESIZE) / 1024);
    return counters;
}

QList<ConsolePiece> Solo5Guest::takeConsole()
{
    return m_console.take();
}

bool Solo5Guest::isRunning(QString& how)
{
    if (!m_process) {
        how = GuestError::tr("it was never started");
        return false;
    }
    m_process->waitForFinished(0);
    if (m_process->state() != QProcess::NotRunning)
        return true;
    const int status = m_process->exitCode();
    if (m_process->exitStatus() == QProcess::CrashExit) {
        how = status == SIGSYS
                  ? GuestError::tr("it made a system call that its tender forbids (seccomp)")
                  : GuestError::tr("its tender was killed by signal %1").arg(status);
    } else if (status == 255) { // solo5_abort()
        how = GuestError::tr("it aborted");
    } else if (status == 1) { // an error of the tender, or exit(1) of the unikernel
        how = GuestError::tr("its tender could not start it, or it exited with status 1");
    } else {
        how = GuestError::tr("it exited with status %1").arg(status);
    }
    return false;
}

QString Solo5Guest::description() const
{
    return m_spec.program + QLatin1Char(' ') + tenderArguments().join(QLatin1Char(' '));
}

Accelerator Solo5Guest::accelerator() const
{
    return m_spec.uri.startsWith(u"hvt"_s) ? Accelerator::Kvm : Accelerator::Native;
}

} // namespace unisweep
