// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalog knows of a platform and its servers: plain data, read from YAML (see
// experiments/catalog/README.md for the words of the files).
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

/// How a guest comes to life: what the C++ knows kinds of.
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

/// What a line on the console says about the guest.
enum class ConsoleMeaning {
    Firmware,     ///< the machine's firmware says what it does; no system has spoken yet
    NoBoot,       ///< the firmware found no system to start
    Booting,      ///< the first sign of life
    NetworkUp,    ///< the guest has its address; capture 1 is the address, when there is one
    ServerUp,     ///< the server was started, or says itself that it listens
    NoNetwork,    ///< no address was obtained
    ServerExited, ///< the server ended; capture 1 is its status, when there is one
    ServerKilled, ///< the server was killed; capture 1 is the signal, when there is one
    OutOfMemory,
    KernelPanic,
    Fault,  ///< a crash that is none of the above
    Halted, ///< the guest stopped without saying why
};

struct ConsoleMark {
    QRegularExpression pattern; ///< matched against each line, without its end
    ConsoleMeaning meaning = ConsoleMeaning::Booting;
    QString says;       ///< for people: "the kernel panicked"
    bool vague = false; ///< tells that it is over, not why: a later line that tells replaces it
};

struct Port {
    int number = 0;
    bool udp = false; ///< else TCP
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
    QString generate; ///< "zone" or "page": made from the build's options instead of `text`
    bool executable = false;
};

struct ImageDirectory {
    QString path;
    QString owner; ///< a name in `users`; empty for root
    int permissions = 0755;
};

/// A source of Java that is compiled when an image is made (images/java_classes.h).
struct JavaSource {
    QString name; ///< of its file
    QByteArray text;
    QStringList classPath; ///< absolute paths in the packages
    QString classes;       ///< the directory that they go into
};

/// A library made here to be preloaded, for calls that the guest's kernel lacks or gets wrong.
struct Shim {
    QByteArrayList functions; ///< that it defines: they return 0
    int failure = 0;          ///< not 0: they return -1 and set errno to this instead
};

/// What of the distribution's packages an image takes.
struct ImageParts {
    QStringList packages;
    QStringList programs;  ///< absolute paths; their libraries come by themselves
    QStringList copies;    ///< absolute paths with wildcards (* and ?): modules, data; a directory
                           ///< is taken whole
    QStringList libraries; ///< sonames that are loaded at run time only (dlopen)
    QStringList libraryPath;   ///< where libraries lie that programs find at run time only
    QStringList stubs;         ///< sonames that nothing calls; replaced by empty stand-ins
    QStringList supplied;      ///< sonames that the guest's kernel has itself: not taken
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
    QString asIn; ///< the platform whose server of this id gives what is not said here
    QString title;
    QList<Service> services;
    QStringList protocols; ///< that described clients may ask for (ClientEntry::protocol)
    ImageParts parts;
    QStringList start;       ///< program and arguments, in the foreground
    QStringList environment; ///< NAME=VALUE
    QList<Port> ports;
    std::optional<StatisticsSource> statistics;
    int minimumMiB = 0; ///< least memory that was seen to answer, for messages; 0 unknown
    QString
        leastKernel; ///< the oldest kernel that it runs on (images/kernel_version.h); empty: any
    QString whyLeastKernel; ///< what older ones lack
    /// It is slow, and loses requests, until it has answered about so many; 0: it is not.
    int warmUpRequests = 0;
    std::optional<CollectionSource> events; ///< of its runtime
    QList<ConsoleMark> console;
    QString commandLine; ///< appended to the platform's (a unikernel's program and arguments)
    QList<ArgumentEntry> arguments; ///< beside the platform's

    /// The start line with what the program is told beside: where it says {arguments}, else at its
    /// end.
    QStringList startWords(const QStringList& told) const;
    /// The first of its ports that the service is asked at; null when there is none.
    const Port* portFor(Service service) const;
    /// What is asked of it from outside: its ports, that of its own counters, and that of its
    /// runtime's events.
    QList<Port> reachedPorts() const;
};

enum class ImageSource {
    None,   ///< nothing to boot but the host's own programs
    Build,  ///< made here from the distribution's packages
    Import, ///< a file that the user supplies
    /// Made here from the distribution's packages, but for the kernel, which is a file that the
    /// user supplies or that is fetched; the root is as RootFormat says.
    Compose,
    Install, ///< the distribution itself, installed here on a disk (distribution.h)
};

/// Where the root file system of an image made from packages is.
enum class RootPlace {
    Memory, ///< the initial file system, unpacked into memory, is the root
    Disk,   ///< a disk; the initial file system only mounts it
};

/// What the root of a composed image is.
enum class RootFormat {
    Rofs, ///< a disk beside the kernel, of OSv's (images/rofs_writer.h)
    Tfs, ///< a disk with the kernel, of Nanos' (images/tfs_writer.h), which also says what to start
    Cpio, ///< the initial file system
};

struct NetworkSetup {
    bool dhcp = true;
    /// Added to the command line for a fixed address, with {address}, {prefix}, {netmask} and
    /// {gateway}; empty: it cannot be done.
    QString staticArguments;
    QString nicModel = QStringLiteral("virtio");
    bool operator==(const NetworkSetup&) const = default;
};

/// What was tried and does not run, so that nobody tries it again.
struct Unserved {
    QString server;
    std::optional<Service> service; ///< nullopt: the server does not run at all
    QString says;                   ///< why
};

/// A kernel that others publish, without a hash.
struct OfferedKernel {
    QString id; ///< the word on the command line: "release"
    QString title;
    QString url; ///< http or https
};

struct PlatformEntry {
    QString id;
    QString asIn; ///< the platform that gives what is not said here
    QString title;
    BootKind boot = BootKind::DirectKernel;
    QList<HypervisorKind> hypervisors;
    QString machine; ///< QEMU's machine type, such as "pc"
    bool hpet = false;
    bool balloon = true;       ///< the guest tells its memory through a virtio balloon
    bool writableDisk = false; ///< the guest must write to its disk; what it writes is discarded
    QString commandLine;       ///< of the kernel, without the network's part
    NetworkSetup network;
    QList<ArgumentEntry> arguments; ///< of every server's program
    QList<ConsoleMark> console;
    std::optional<CollectionSource> events; ///< of servers that say nothing of their own
    ImageSource imageSource = ImageSource::None;
    QString kernelPackage; ///< of ImageSource::Build and Install; empty: runs on the host's kernel
    RootPlace root = RootPlace::Memory;      ///< of ImageSource::Build
    ImageParts early;                        ///< of RootPlace::Disk: the initial file system
    std::optional<FetchSource> kernelSource; ///< of ImageSource::Compose
    QList<OfferedKernel> offeredKernels; ///< of ImageSource::Compose; the first is the usual one
    RootFormat rootFormat = RootFormat::Rofs; ///< of ImageSource::Compose
    ImageParts parts;                         ///< what every image of this platform holds
    QString obtain;                           ///< how the user gets an image, for messages
    /// Of ImageSource::Import: the folder of experiments/ where a folder of each server's id may
    /// hold sources that the mirage tool builds it from; empty: there are none.
    QString sources;
    QList<Solo5Target> solo5Targets; ///< what its unikernels are built for; empty: no Solo5 files
    int minimumMiB = 0;
    QList<ServerEntry> servers;
    QList<Unserved> unserved;
    QString file; ///< where this was read

    /// By its id; nullptr when the platform has no such server.
    const ServerEntry* server(const QString& wanted) const;
    /// Why the server does not run, or not for the service; empty when nothing is known against it.
    QString whyUnserved(const QString& wanted, std::optional<Service> service) const;
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

/// True when the guest is over, one way or another.
bool isDeath(ConsoleMeaning meaning);

} // namespace unisweep
