// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/process_guest.h"

#include <QFile>

#include "base/clock_now.h"
#include "guest/free_port.h"
#include "guest/guard.h"
#include "guest/process_tree.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString loopback = u"127.0.0.1"_s;

ProcessGuest::ProcessGuest(Recipe recipe, const QString& arguments, QString archive, int cpus,
                           const CpuList& wantedCpus)
    : m_recipe(std::move(recipe))
    , m_archive(std::move(archive))
{
    const ServerEntry& server = m_recipe.server();
    for (const Port& port : server.reachedPorts()) {
        if (m_ports.contains(port.number))
            continue;
        const auto wants = [&](bool udp) {
            return server.reachedPorts().contains(Port{port.number, udp});
        };
        m_ports.insert(port.number, freePort(wants(true), wants(false)));
    }
    m_program.command = server.startWords(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    for (QString& word : m_program.command)
        word = substituted(word);
    for (const QString& variable : server.environment)
        m_program.environment << substituted(variable);
    m_program.cpus = cpus;
    m_program.wantedCpus = wantedCpus;
}

ProcessGuest::~ProcessGuest()
{
    ProcessGuest::stop();
}

QString ProcessGuest::substituted(QString text) const
{
    for (auto port = m_ports.cbegin(); port != m_ports.cend(); ++port)
        text.replace(u"{port-%1}"_s.arg(port.key()), QString::number(port.value()));
    return text.replace(u"{address}"_s, loopback);
}

void ProcessGuest::writeFiles() const
{
    for (const ImageFile& file : m_recipe.server().parts.files) {
        const QString text = QString::fromUtf8(file.text);
        if (!file.generate.isEmpty() || substituted(text) == text)
            continue;
        QFile out(m_program.root + file.path);
        if (!out.open(QIODevice::WriteOnly) || out.write(substituted(text).toUtf8()) < 0)
            throw GuestError(
                GuestError::tr("cannot write %1: %2").arg(out.fileName(), out.errorString()));
    }
}

void ProcessGuest::start(std::stop_token stop)
{
    m_root = std::make_unique<UnpackedRoot>(m_archive, false, stop);
    m_program.root = m_root->path();
    m_program.outputFile = m_program.root + u"/console"_s;
    m_console = std::make_unique<ConsolePipe>(m_program.outputFile);
    writeFiles();
    // Unpacking is not part of the start; it corresponds to building a guest's disk.
    m_createdNs = static_cast<quint64>(monotonicNowNs());
    m_process = std::make_unique<IsolatedProcess>(m_program);
    guardProcess(m_process->id());
}

void ProcessGuest::stop()
{
    if (m_process) {
        m_process->kill();
        releaseProcess(m_process->id());
        m_process.reset();
    }
    m_root.reset();
}

Endpoint ProcessGuest::endpoint(const Port& port) const
{
    if (!m_ports.contains(port.number))
        throw GuestError(
            GuestError::tr("the catalog does not list port %1 of the server").arg(port.number));
    return {port, loopback, m_ports.value(port.number)};
}

ThreadLister ProcessGuest::threadLister() const
{
    return m_process ? listTree(m_process->id()) : ThreadLister();
}

GuestCounters ProcessGuest::counters()
{
    GuestCounters counters;
    if (!m_process)
        return counters;
    counters.monotonicNs = static_cast<quint64>(monotonicNowNs());
    const ProcessTreeUse use = useOfTree(m_process->id());
    counters.cpuNs = use.cpuNs;
    counters.memoryUsedKiB = use.residentKiB;
    counters.residentKiB = use.residentKiB;
    return counters;
}

QList<ConsolePiece> ProcessGuest::takeConsole()
{
    return m_console ? m_console->take() : QList<ConsolePiece>();
}

qint64 ProcessGuest::timesConsoleFull() const
{
    return m_console ? m_console->timesFull() : 0;
}

bool ProcessGuest::isRunning(QString& how)
{
    const auto ending =
        m_process ? m_process->ending() : std::optional(GuestError::tr("it was never started"));
    how = ending.value_or(QString());
    return !ending;
}

QString ProcessGuest::description() const
{
    return u"process of the host in user, mount and process namespaces\n"
           "command: %1\nenvironment: %2\nroot: unpacked from %3\ncpus: %4\n"_s.arg(
               commandLine(), m_program.environment.join(QLatin1Char(' ')), m_archive,
               m_program.wantedCpus.isEmpty() ? QString::number(m_program.cpus)
                                              : u"number "_s + m_program.wantedCpus.toText());
}

} // namespace unisweep
