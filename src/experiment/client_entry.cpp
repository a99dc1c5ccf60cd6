// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_entry.h"

#include <algorithm>

#include <QDir>

#include "experiment/catalog_directories.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool ClientEntry::reports(const QString& group) const
{
    return std::ranges::any_of(lines, [&](const ClientLine& line) {
        return line.pattern.namedCaptureGroups().contains(group);
    });
}

QStringList clientPlaceholders()
{
    return {u"{address}"_s, u"{port}"_s,     u"{rate}"_s,    u"{rate-each}"_s, u"{connections}"_s,
            u"{seconds}"_s, u"{requests}"_s, u"{timeout}"_s, u"{path}"_s,      u"{log}"_s};
}

std::vector<std::shared_ptr<const ClientEntry>> loadClients(const QStringList& directories,
                                                            Problems& problems)
{
    std::vector<std::shared_ptr<const ClientEntry>> entries;
    for (const QString& directory : directories) {
        const QDir clients(directory + u"/clients"_s);
        for (const QString& name : clients.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
            const QString file = clients.filePath(name);
            try {
                const auto entry =
                    std::make_shared<const ClientEntry>(parseClient(file, readInputFile(file)));
                std::erase_if(entries, [&](const auto& other) { return other->id == entry->id; });
                entries.push_back(entry);
            } catch (const InputError& error) {
                problems << error.problems();
            }
        }
    }
    return entries;
}

const std::vector<std::shared_ptr<const ClientEntry>>& clientEntries()
{
    static const auto entries = [] {
        Problems problems; // the catalog defines them
        return loadClients(catalogDirectories(), problems);
    }();
    return entries;
}

std::shared_ptr<const ClientEntry> clientEntry(const Client& client)
{
    for (const auto& entry : clientEntries()) {
        if (client == Client::Described && entry->id == client.id())
            return entry;
    }
    return nullptr;
}

} // namespace unisweep
