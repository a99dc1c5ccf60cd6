// SPDX-License-Identifier: GPL-3.0-or-later
// The description of a platform and its servers in the catalog: plain data, read from YAML
// (experiments/catalog/README.md documents the files).
#pragma once

#include <optional>

#include <QByteArrayList>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include "catalog/argument_entry.h"
#include "catalog/fetch_source.h"
#include "catalog/solo5_target.h"
#include "evidence/collection_lines.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// How a guest is started; each kind is implemented in C++.
enum class BootKind {
    DirectKernel, ///< the hypervisor loads a kernel (and an initrd or a disk)
    Disk,         ///< firmware boots a whole disk
    Container,    ///< a root directory and an init program
    Process,      ///< a program of the host
    Solo5,        ///< a Solo5 tender (solo5-spt, solo5-hvt) runs the unikernel
};

enum class HypervisorKind {
    Qemu,    ///< emulation (TCG)
    Kvm,     ///< QEMU with KVM
    Xen,     ///< Xen, fully or para-virtualized
    Lxc,     ///< libvirt's LXC driver
    Process, ///< none: a process of the host
    Spt,     ///< Solo5's tender under seccomp
    Hvt,     ///< Solo5's tender under KVM
};

/// The meaning of a line on the console.
enum class ConsoleMeaning {
    Firmware,     ///< output of the machine's firmware; no system has started yet
    NoBoot,       ///< the firmware found no system to start
    Booting,      ///< the first sign of life
    NetworkUp,    ///< the guest has its address; capture 1 is the address, if there is one
    ServerUp,     ///< the server was started, or reports that it listens
    NoNetwork,    ///< no address was obtained
    ServerExited, ///< the server exited; capture 1 is its status, if there is one
    ServerKilled, ///< the server was killed; capture 1 is the signal, if there is one
    OutOfMemory,
    KernelPanic,
    Fault,  ///< any other crash
    Halted, ///< the guest stopped without a message
};

struct ConsoleMark {
    QRegularExpression pattern; ///< matched against each line, without its end
    ConsoleMeaning meaning = ConsoleMeaning::Booting;
    QString description; ///< for people: "the kernel panicked"
    bool vague = false;  ///< says that it ended, but not why: a later line with a cause replaces it
};

struct Port {
    int number = 0;
    bool udp = false; ///< otherwise TCP
    bool operator==(const Port&) const = default;
};

/// Where the server's own counters can be read.
struct StatisticsSource {
    QString kind; ///< "bind-json": HTTP GET /json/v1/server; "osv-rest": guest/osv_account.h
    int port = 0; ///< TCP
};

/// A file written into the image.
struct ImageFile {
    QString path;
    QByteArray text;
    QString generate; ///< "zone" or "page": generated from the build's options instead of `text`
    bool executable = false;
};

struct ImageDirectory {
    QString path;
    QString owner; ///< a name in `users`; empty for root
    int permissions = 0755;
};

/// A Java source that is compiled when an image is built (images/java_classes.h).
struct JavaSource {
    QString name; ///< of its file
    QByteArray text;
    QStringList classPath; ///< absolute paths in the packages
    QString classes;       ///< the directory for them
};

/// A generated library to be preloaded, for functions that the guest's kernel lacks or implements
/// wrongly.
struct Shim {
    QByteArrayList functions; ///< that it defines; they return 0
    int failure = 0;          ///< if not 0: they return -1 and set errno to this
};

/// The content of an image from the distribution's packages.
struct ImageParts {
    QStringList packages;
    QStringList programs; ///< absolute paths; their libraries are added automatically
    QStringList copies; ///< absolute paths with wildcards (* and ?): modules, data; a directory is
                        ///< copied entirely
    QStringList libraries;     ///< sonames that are loaded at run time only (dlopen)
    QStringList libraryPath;   ///< directories of libraries that programs find at run time only
    QStringList stubs;         ///< sonames that are never called; replaced by empty stubs
    QStringList supplied;      ///< sonames that the guest's kernel provides: not copied
    QMap<QString, Shim> shims; ///< by path
    QStringList kernelModules;
    QStringList users;
    QList<ImageDirectory> directories;
    QList<ImageFile> files;
    QList<JavaSource> java;
    QMap<QString, QString> links; ///< path → target
};

struct ServerEntry {
    QString id;
    QString asIn; ///< the platform whose server of the same id provides what is not set here
    QString title;
    QList<Service> services;
    QStringList protocols; ///< that described clients may require (ClientEntry::protocol)
    ImageParts parts;
    QStringList start;       ///< program and arguments, in the foreground
    QStringList environment; ///< NAME=VALUE
    QList<Port> ports;
    std::optional<StatisticsSource> statistics;
    int minimumMiB =
        0; ///< smallest memory with which it was seen to answer, for messages; 0: unknown
    QString
        oldestKernel; ///< the oldest kernel that it runs on (images/kernel_version.h); empty: any
    QString whyOldestKernel; ///< what older ones lack
    /// It is slow, and loses requests, until it has answered about this many; 0: it is not.
    int warmUpRequests = 0;
    std::optional<CollectionSource> events; ///< of its runtime
    QList<ConsoleMark> console;
    QString commandLine; ///< appended to the platform's (a unikernel's program and arguments)
    QList<ArgumentEntry> arguments; ///< in addition to the platform's

    /// The start line with these words inserted at {arguments}, or appended.
    QStringList startWords(const QStringList& further) const;
    /// The first of its ports for the service over TCP or UDP (Experiment::usesTcp()); null if
    /// there is none.
    const Port* portFor(Service service, bool tcp) const;
    /// The same over what the service usually uses.
    const Port* portFor(Service service) const;
    /// The ports that are used from outside: its own, that of its counters, and that of its
    /// runtime's events.
    QList<Port> reachedPorts() const;
};

enum class ImageSource {
    None,   ///< only the host's own programs
    Build,  ///< built on this host from the distribution's packages
    Import, ///< a file that the user supplies
    /// Built on this host from the distribution's packages, except for the kernel, which the user
    /// supplies or which is downloaded; the root is in RootFormat.
    Compose,
    Install, ///< the distribution itself, installed on a disk on this host (distribution.h)
};

/// The place of the root file system of an image built from packages.
enum class RootPlace {
    Memory, ///< the initial file system, unpacked into memory, is the root
    Disk,   ///< a disk; the initial file system only mounts it
};

/// The root of a composed image.
enum class RootFormat {
    Rofs, ///< a disk besides the kernel, in OSv's format (images/rofs_writer.h)
    Tfs,  ///< a disk that contains the kernel, in Nanos' format (images/tfs_writer.h), which also
          ///< defines what to start
    Cpio, ///< the initial file system
};

struct NetworkSetup {
    bool dhcp = true;
    /// Appended to the command line for a fixed address, with {address}, {prefix}, {netmask} and
    /// {gateway}; empty: not supported.
    QString staticArguments;
    QString nicModel = QStringLiteral("virtio");
    bool operator==(const NetworkSetup&) const = default;
};

/// A combination that was tried and does not run.
struct Unserved {
    QString server;                           ///< empty: the platform itself, on `hypervisor`
    std::optional<Service> service;           ///< nullopt: the server does not run at all
    std::optional<HypervisorKind> hypervisor; ///< nullopt: on any
    QString reason;                           ///< why
};

/// A published kernel without a hash.
struct OfferedKernel {
    QString id; ///< the word on the command line: "release"
    QString title;
    QString url; ///< http or https
};

struct PlatformEntry {
    QString id;
    QString asIn; ///< the platform that provides what is not set here
    QString title;
    BootKind boot = BootKind::DirectKernel;
    QList<HypervisorKind> hypervisors;
    QString machine; ///< QEMU's machine type, such as "pc"
    bool hpet = false;
    bool balloon = true;       ///< the guest reports its memory through a virtio balloon
    bool writableDisk = false; ///< the guest must write to its disk; changes are discarded
    QString commandLine;       ///< of the kernel, without the network's part
    NetworkSetup network;
    QList<ArgumentEntry> arguments; ///< of every server's program
    QList<ConsoleMark> console;
    std::optional<CollectionSource> events; ///< for servers without events of their own
    ImageSource imageSource = ImageSource::None;
    QString kernelPackage; ///< for ImageSource::Build and Install; empty: runs on the host's kernel
    RootPlace root = RootPlace::Memory;      ///< for ImageSource::Build
    ImageParts early;                        ///< for RootPlace::Disk: the initial file system
    std::optional<FetchSource> kernelSource; ///< for ImageSource::Compose
    QList<OfferedKernel> offeredKernels;     ///< for ImageSource::Compose; the first is the default
    RootFormat rootFormat = RootFormat::Rofs; ///< for ImageSource::Compose
    ImageParts parts;                         ///< the content of every image of this platform
    QString obtain;                           ///< how the user gets an image, for messages
    /// For ImageSource::Import: the folder of experiments/ with sources in a subfolder for each
    /// server's id, from which the mirage tool builds it; empty: there are none.
    QString sources;
    QList<Solo5Target> solo5Targets; ///< the targets of its unikernels; empty: no Solo5 files
    int minimumMiB = 0;
    QList<ServerEntry> servers;
    QList<Unserved> unserved;
    QString file; ///< where this was read

    /// Whether its guests are virtual machines with a kernel or disk that the hypervisor boots.
    bool isMachine() const { return boot == BootKind::DirectKernel || boot == BootKind::Disk; }
    /// By its id; nullptr if the platform has no such server.
    const ServerEntry* server(const QString& wanted) const;
    /// Why the server does not run, or not for the service or on the hypervisor; nullptr if no
    /// reason is known.
    const Unserved* whyUnserved(const QString& wanted, std::optional<Service> service,
                                std::optional<HypervisorKind> hypervisor) const;
};

QString toWord(BootKind kind);
QString toWord(HypervisorKind kind);
QString toWord(ConsoleMeaning meaning);
QString toWord(ImageSource source);
QString toWord(RootPlace place);
QString toWord(RootFormat format);
/// For the window: "QEMU (emulated)", "KVM", ...
QString displayName(HypervisorKind kind);

template<> QList<BootKind> allValues<BootKind>();
template<> QList<HypervisorKind> allValues<HypervisorKind>();
template<> QList<ConsoleMeaning> allValues<ConsoleMeaning>();
template<> QList<ImageSource> allValues<ImageSource>();
template<> QList<RootPlace> allValues<RootPlace>();
template<> QList<RootFormat> allValues<RootFormat>();

/// Whether it means that the guest has ended.
bool isFatal(ConsoleMeaning meaning);

} // namespace unisweep
