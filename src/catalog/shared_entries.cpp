// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/shared_entries.h"

#include <algorithm>

#include "catalog/catalog_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static ImageParts together(const ImageParts& base, const ImageParts& own)
{
    ImageParts parts = base;
    parts.packages += own.packages;
    parts.programs += own.programs;
    parts.copies += own.copies;
    parts.libraries += own.libraries;
    parts.libraryPath += own.libraryPath;
    parts.stubs += own.stubs;
    parts.supplied += own.supplied;
    parts.shims.insert(own.shims);
    parts.kernelModules += own.kernelModules;
    parts.users += own.users;
    parts.directories += own.directories;
    for (const ImageFile& file : own.files)
        parts.files.removeIf([&](const ImageFile& other) { return other.path == file.path; });
    parts.files += own.files;
    for (const JavaSource& source : own.java)
        parts.java.removeIf([&](const JavaSource& other) { return other.name == source.name; });
    parts.java += own.java;
    parts.links.insert(own.links);
    return parts;
}

template<class List> static void takeIfEmpty(List& own, const List& base)
{
    if (own.isEmpty())
        own = base;
}

static ServerEntry completed(const ServerEntry& own, const ServerEntry& base)
{
    ServerEntry server = own;
    server.parts = together(base.parts, own.parts);
    takeIfEmpty(server.title, base.title);
    takeIfEmpty(server.services, base.services);
    takeIfEmpty(server.protocols, base.protocols);
    takeIfEmpty(server.start, base.start);
    takeIfEmpty(server.environment, base.environment);
    takeIfEmpty(server.ports, base.ports);
    takeIfEmpty(server.arguments, base.arguments);
    takeIfEmpty(server.commandLine, base.commandLine);
    if (!own.events)
        server.events = base.events;
    if (own.warmUpRequests == 0)
        server.warmUpRequests = base.warmUpRequests;
    if (!own.statistics)
        server.statistics = base.statistics;
    server.console += base.console;
    return server;
}

static void complete(PlatformEntry& platform, const PlatformEntry& base)
{
    takeIfEmpty(platform.commandLine, base.commandLine);
    takeIfEmpty(platform.arguments, base.arguments);
    platform.console += base.console;
    if (!platform.events)
        platform.events = base.events;
    if (platform.network == NetworkSetup())
        platform.network = base.network;
    if (platform.imageSource == base.imageSource) {
        takeIfEmpty(platform.kernelPackage, base.kernelPackage);
        platform.parts = together(base.parts, platform.parts);
    }
}

using Platforms = std::vector<std::shared_ptr<const PlatformEntry>>;

static const PlatformEntry* platformOf(const Platforms& platforms, const QString& id)
{
    const auto found = std::find_if(platforms.begin(), platforms.end(),
                                    [&](const auto& platform) { return platform->id == id; });
    return found == platforms.end() ? nullptr : found->get();
}

static void fill(PlatformEntry& platform, const Platforms& platforms, Problems& problems)
{
    const auto complain = [&](const QString& key, const QString& what) {
        problems << Problem{platform.file, 0, 0, key, what};
    };
    if (!platform.asIn.isEmpty()) {
        const PlatformEntry* base = platformOf(platforms, platform.asIn);
        if (base && base->asIn.isEmpty())
            complete(platform, *base);
        else
            complain(u"as-in"_s, CatalogText::tr("\"as-in\" names the platform \"%1\", which does "
                                                 "not exist or has no description of its own")
                                     .arg(platform.asIn));
    }
    const bool onOwnKernel =
        platform.boot != BootKind::Container && platform.boot != BootKind::Process;
    const bool made =
        platform.imageSource == ImageSource::Build || platform.imageSource == ImageSource::Install;
    if (!platform.asIn.isEmpty() && made && onOwnKernel && platform.kernelPackage.isEmpty())
        complain(u"image"_s, CatalogText::tr("\"kernel-package\" is missing, and \"%1\" does not "
                                             "set it for images of this source")
                                 .arg(platform.asIn));
    for (ServerEntry& server : platform.servers) {
        if (!server.events)
            server.events = platform.events;
        if (server.asIn.isEmpty())
            continue;
        const PlatformEntry* base = platformOf(platforms, server.asIn);
        const ServerEntry* same = base ? base->server(server.id) : nullptr;
        if (same && same->asIn.isEmpty())
            server = completed(server, *same);
        else
            complain(u"servers"_s,
                     CatalogText::tr("\"as-in\" names the server \"%1\" of platform \"%2\", which "
                                     "does not exist or has no description of its own")
                         .arg(server.id, server.asIn));
    }
}

static Problems checkPorts(const PlatformEntry& platform)
{
    Problems problems;
    for (const ServerEntry& server : platform.servers) {
        for (const Service service : server.services) {
            if (!server.portFor(service))
                problems << Problem{platform.file, 0, 0, u"servers"_s,
                                    CatalogText::tr("\"%1\" serves %2 but has no port for it. Add "
                                                    "one to \"ports\", or remove the service")
                                        .arg(server.id, toWord(service))};
        }
    }
    return problems;
}

Problems fillSharedEntries(Platforms& platforms)
{
    Problems problems;
    const Platforms asWritten = platforms;
    for (auto& platform : platforms) {
        auto filled = std::make_shared<PlatformEntry>(*platform);
        fill(*filled, asWritten, problems);
        problems << checkPorts(*filled);
        platform = filled;
    }
    return problems;
}

} // namespace unisweep
