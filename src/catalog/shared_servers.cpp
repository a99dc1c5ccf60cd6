// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/shared_servers.h"

#include <algorithm>

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
    parts.stubs += own.stubs;
    parts.users += own.users;
    parts.directories += own.directories;
    for (const ImageFile& file : own.files)
        parts.files.removeIf([&](const ImageFile& other) { return other.path == file.path; });
    parts.files += own.files;
    parts.links.insert(own.links);
    return parts;
}

static ServerEntry completed(const ServerEntry& own, const ServerEntry& base)
{
    ServerEntry server = own;
    server.parts = together(base.parts, own.parts);
    if (own.title.isEmpty())
        server.title = base.title;
    if (own.services.isEmpty())
        server.services = base.services;
    if (own.start.isEmpty())
        server.start = base.start;
    if (own.environment.isEmpty())
        server.environment = base.environment;
    if (own.ports.isEmpty())
        server.ports = base.ports;
    if (!own.statistics)
        server.statistics = base.statistics;
    server.console += base.console;
    return server;
}

Problems fillSharedServers(std::vector<std::shared_ptr<const PlatformEntry>>& platforms)
{
    Problems problems;
    const auto base = [&](const ServerEntry& server) -> const ServerEntry* {
        for (const auto& platform : platforms) {
            if (platform->id == server.asIn)
                return platform->server(server.id);
        }
        return nullptr;
    };
    for (auto& platform : platforms) {
        auto filled = std::make_shared<PlatformEntry>(*platform);
        for (ServerEntry& server : filled->servers) {
            if (server.asIn.isEmpty())
                continue;
            if (const ServerEntry* found = base(server); found && found->asIn.isEmpty())
                server = completed(server, *found);
            else
                problems << Problem{
                    platform->file, 0, 0, u"servers"_s,
                    u"there is no server \"%1\" with a description of its own in a platform "
                    "\"%2\", which \"as-in\" names"_s.arg(server.id, server.asIn)};
        }
        platform = filled;
    }
    return problems;
}

} // namespace unisweep
