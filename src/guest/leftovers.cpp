// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/leftovers.h"

#include <chrono>
#include <thread>

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "base/owned_name.h"
#include "base/temporary_name.h"
#include "guest/guest_threads.h"
#include "guest/libvirt_reaper.h"
#include "guest/orphan_emulator.h"
#include "guest/owned_bridge.h"
#include "guest/runtime_directory.h"
#include "guest/stuck_container.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace
{

// Daemons of other hosts are reached by ssh, which is slow.
constexpr auto queryDeadline = 30s;
// A daemon that does not respond is usually busy, or about to be restarted.
constexpr auto retryEvery = 5s;
// A killed process ends soon, unless it hangs in the kernel.
constexpr auto killGrace = 2s;
// libvirt's lock files of console terminals (its VIR_CHRDEV_LOCK_FILE_PATH). The path is the same
// for all users, so a lock left behind by root prevents others from opening their consoles.
constexpr auto lockDirectory = "/var/lock";

// Whether this is the folder of a process that has ended.
bool isStaleDirectory(const QFileInfo& folder)
{
    // The names that OwnDirectory uses; other programs may also have files here.
    static const QRegularExpression ours(u"^([0-9]+|[0-9]+\\.old-[0-9]+)$"_s);
    if (const auto maker = makerOfDraft(folder.fileName()))
        return !isRunning(*maker); // a draft may not be locked yet
    return ours.match(folder.fileName()).hasMatch() && ownerIsGone(folder.filePath());
}

QStringList staleDirectories()
{
    QStringList directories;
    for (const QString& root : runtimeRoots()) {
        const auto folders =
            QDir(root).entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QFileInfo& folder : folders) {
            if (isStaleDirectory(folder))
                directories << folder.filePath();
        }
    }
    return directories;
}

// The folder of a workbench that a command line names; empty if it names none.
QString ownFolderIn(const QByteArray& commandLine)
{
    for (const QString& root : runtimeRoots()) {
        const QByteArray start = QFile::encodeName(root) + '/';
        const qsizetype at = commandLine.indexOf(start);
        if (at < 0)
            continue;
        const qsizetype end = commandLine.indexOf('/', at + start.size());
        return QFile::decodeName(commandLine.mid(at, end < 0 ? -1 : end - at));
    }
    return {};
}

// Emulators of embedded drivers whose workbench has ended: of guests, which have a name, and those
// that libvirt asked for their capabilities. Those of daemons are the daemons' responsibility.
QList<ProcessId> staleEmulators()
{
    QList<ProcessId> emulators;
    for (const pid_t pid : allProcesses()) {
        const QList<QByteArray> words = commandLineOf(pid);
        if (!words.value(0).contains("qemu-system-"))
            continue;
        const QString folder = ownFolderIn(words.join(' '));
        if (folder.isEmpty())
            continue;
        const QString guest = guestNameIn(words);
        const std::optional<ProcessId> owner = ownerOf(guest);
        const bool isStale = guest.isEmpty() ? ownerIsGone(folder) : owner && !isRunning(*owner);
        if (const ProcessId process = identifyProcess(pid); isStale && isRunning(process))
            emulators << process;
    }
    return emulators;
}

// Containers that their daemon cannot end because it waits for them.
QList<ProcessId> staleStuckContainers()
{
    QList<ProcessId> containers;
    for (const StuckContainer& one : findStuckContainers()) {
        const std::optional<ProcessId> owner = ownerOf(one.name);
        if (owner && !isRunning(*owner))
            containers << one.process;
    }
    return containers;
}

// libvirt follows UUCP's convention: the lock contains the holder's process ID as text.
QStringList staleLocks()
{
    QStringList locks;
    const auto files =
        QDir(QLatin1String(lockDirectory)).entryInfoList({u"LCK.._pts_*"_s}, QDir::Files);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (info.ownerId() != geteuid() || !file.open(QIODevice::ReadOnly))
            continue;
        const int holder = file.readAll().trimmed().toInt();
        if (holder > 0 && !isRunning(identifyProcess(holder)))
            locks << info.filePath();
    }
    return locks;
}

QStringList onHypervisor(const QStringList& names, const HypervisorUri& uri)
{
    QStringList texts;
    for (const QString& name : names)
        texts << GuestError::tr("%1 on %2").arg(name, uri.toText());
    return texts;
}

// This host's daemons, if they are running, and the hypervisors noted by dead processes.
// Adds daemons that run and cannot be reached to `unreached`.
QList<HypervisorUri> hypervisorsToQuery(const QStringList& directories, Leftovers& result,
                                        QList<HypervisorUri>& unreached)
{
    QList<HypervisorUri> uris;
    for (const char* text : {"qemu:///system", "lxc:///system"}) {
        const HypervisorUri uri = HypervisorUri::of(text);
        const bool runs = QFile::exists(u"/run/libvirt/libvirt-sock"_s) ||
                          QFile::exists(u"/run/libvirt/virt%1d-sock"_s.arg(toWord(uri.driver)));
        if (!runs)
            continue;
        const QString why = whyNoSystemDaemon(uri);
        if (why.isEmpty())
            uris << uri;
        else if (!why.contains("no connection driver available"_L1)) { // it never had any
            result.notQueried << u"%1: %2"_s.arg(uri.toText(), why);
            unreached << uri;
        }
    }
    for (const QString& directory : directories) {
        for (const HypervisorUri& uri : notedHypervisors(directory)) {
            // The embedded driver and the user's daemon leave nothing that others must end.
            const bool ends = uri.scope == HypervisorUri::Scope::Embed || uri.isAuto();
            const bool isAlreadyQueried = !uri.isRemote() &&
                                          uri.scope == HypervisorUri::Scope::System &&
                                          uri.driver != HypervisorUri::Driver::Xen;
            if (!ends && !isAlreadyQueried && !uris.contains(uri))
                uris << uri;
        }
    }
    return uris;
}

// What the daemon lost track of when it was killed. Only root can remove it.
void inspectOrphanEmulators(const Hypervisor& hypervisor, Reap what, const std::stop_token& stop,
                            Leftovers& result)
{
    if (geteuid() != 0 || hypervisor.uri.isRemote() ||
        hypervisor.uri.driver != HypervisorUri::Driver::Qemu)
        return;
    for (const ProcessId& emulator : orphanEmulators(knownGuests(hypervisor, stop))) {
        if (result.processes.contains(emulator))
            continue;
        result.processes << emulator;
        if (what == Reap::End)
            killProcess(emulator);
    }
}

void inspectOrphanNetworks(const Hypervisor& hypervisor, Reap what, const std::stop_token& stop,
                           Leftovers& result)
{
    if (geteuid() != 0 || hypervisor.uri.isRemote())
        return;
    const KnownNetworks known = knownNetworks(hypervisor, stop);
    for (const ProcessId& server : orphanDhcpServers(known)) {
        result.processes << server;
        if (what == Reap::End)
            killProcess(server);
    }
    for (const QString& bridge : orphanBridges(known)) {
        if (what == Reap::Find || removeBridge(bridge))
            result.networks << bridge;
    }
}

// Guests before their networks, which this host's system daemons share: whichever responds first is
// asked for them. True if the hypervisor could be queried.
bool inspectHypervisor(const HypervisorUri& uri, Reap what, const std::stop_token& stop,
                       bool& sharedSeen, Leftovers& result)
{
    try {
        Hypervisor hypervisor;
        hypervisor.uri = uri;
        hypervisor.connection = connectTo(uri, queryDeadline, stop);
        result.guests << onHypervisor(reapDomains(hypervisor, what, stop), uri);
        inspectOrphanEmulators(hypervisor, what, stop, result);
        const bool shares = !uri.isRemote() && uri.scope == HypervisorUri::Scope::System;
        if (!shares || !sharedSeen) {
            result.networks << onHypervisor(reapNetworks(hypervisor, what, stop), uri);
            inspectOrphanNetworks(hypervisor, what, stop, result);
            sharedSeen = sharedSeen || shares;
        }
        return true;
    } catch (const GuestError& error) {
        result.notQueried << u"%1: %2"_s.arg(uri.toText(), error.message());
        return false;
    }
}

Leftovers findOrEnd(Reap what, const std::stop_token& stop)
{
    Leftovers result;
    result.directories = staleDirectories();
    for (const QString& directory : result.directories)
        result.processes << notedProcesses(directory);
    for (const ProcessId& guest : staleEmulators() + staleStuckContainers()) {
        if (!result.processes.contains(guest))
            result.processes << guest;
    }
    result.locks = staleLocks();
    result.temporaries = staleTemporaries();
    if (what == Reap::End) {
        for (const ProcessId& process : result.processes)
            killProcess(process);
    }
    QList<HypervisorUri> unreached;
    bool sharedSeen = false;
    for (const HypervisorUri& uri : hypervisorsToQuery(result.directories, result, unreached)) {
        if (!inspectHypervisor(uri, what, stop, sharedSeen, result))
            unreached << uri;
    }
    if (what == Reap::Find)
        return result;

    const auto until = std::chrono::steady_clock::now() + killGrace;
    while (std::any_of(result.processes.begin(), result.processes.end(), isRunning) &&
           std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(20ms);
    for (const QString& lock : result.locks)
        QFile::remove(lock);
    for (const QString& path : result.temporaries)
        QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path);
    QStringList removed;
    for (const QString& directory : result.directories) {
        const QList<HypervisorUri> noted = notedHypervisors(directory);
        const bool keeps = std::any_of(noted.begin(), noted.end(), [&](const HypervisorUri& uri) {
            return unreached.contains(uri);
        });
        if (keeps)
            result.pending << directory;
        else if (QDir(directory).removeRecursively())
            removed << directory;
    }
    result.directories = removed;
    return result;
}

} // namespace

QString Leftovers::toText() const
{
    QStringList parts;
    const auto add = [&](const QString& part, qsizetype count) {
        if (count > 0)
            parts << part;
    };
    const auto number = [](qsizetype count) { return static_cast<int>(count); };
    const qsizetype all = guests.size() + processes.size();
    add(GuestError::tr("%n guest(s)", nullptr, number(all)), all);
    add(GuestError::tr("%n network(s)", nullptr, number(networks.size())), networks.size());
    add(GuestError::tr("%n folder(s)", nullptr, number(directories.size())), directories.size());
    add(GuestError::tr("%n lock(s)", nullptr, number(locks.size())), locks.size());
    add(GuestError::tr("%n temporary file(s)", nullptr, number(temporaries.size())),
        temporaries.size());
    return parts.isEmpty() ? GuestError::tr("nothing") : parts.join(u", "_s);
}

Leftovers findLeftovers(std::stop_token stop)
{
    return findOrEnd(Reap::Find, stop);
}

Leftovers reapLeftovers(std::stop_token stop)
{
    return findOrEnd(Reap::End, stop);
}

Leftovers reapLeftovers(std::chrono::minutes patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    Leftovers all = findOrEnd(Reap::End, {});
    while (!all.pending.isEmpty() && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(retryEvery);
        Leftovers more = findOrEnd(Reap::End, {});
        all.directories += more.directories;
        all.processes += more.processes;
        all.guests += more.guests;
        all.networks += more.networks;
        all.locks += more.locks;
        all.temporaries += more.temporaries;
        all.notQueried = more.notQueried;
        all.pending = more.pending;
    }
    return all;
}

} // namespace unisweep
