// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that an experiment can name: platforms and their servers.
//
//   const Catalog catalog = Catalog::load(Catalog::defaultDirectories());   // throws InputError
//   const auto found = catalog.find({"linux", "bind", Service::Dns, HypervisorKind::Kvm});
//   if (const auto* recipe = std::get_if<Recipe>(&found)) ...
//   else std::get<Refusal>(found).reason ...
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "catalog/platform.h"
#include "experiment/problem.h"

namespace unisweep
{

/// The requirements of an experiment's series. Without a hypervisor kind, any is accepted.
struct RecipeQuery {
    QString platform;
    QString server;
    std::optional<Service> service;
    std::optional<HypervisorKind> hypervisor;
};

/// A platform with one of its servers: everything needed to build an image and boot it. Cheap to
/// copy; shares ownership of its data.
struct Recipe {
    std::shared_ptr<const PlatformEntry> platformEntry;
    qsizetype serverIndex = 0;

    const PlatformEntry& platform() const { return *platformEntry; }
    const ServerEntry& server() const { return platformEntry->servers.at(serverIndex); }
    /// The server's console marks, then the platform's: the first that matches a line counts.
    QList<ConsoleMark> console() const;
    /// The platform's arguments and the server's; of two with the same name, the server's.
    QList<ArgumentEntry> arguments() const;
    /// Identifies the content of the image, apart from the packages' versions: SHA-256 in
    /// hexadecimal.
    QString fingerprint() const;
};

/// Why something is not available, and how to make it available.
struct Refusal {
    QString reason;
    QString remedy;
    /// "reason; remedy"
    QString toString() const;
};

class Catalog
{
public:
    /// Reads every *.yaml of the directories, in order; a platform in a later directory replaces
    /// the one with the same id. Throws InputError with every problem of every file.
    static Catalog load(const QStringList& directories);
    /// Like load(), but leaves out files with problems and adds these to `problems`, so that one
    /// invalid file does not make all others unusable.
    static Catalog loadValid(const QStringList& directories, Problems& problems);
    /// One file, for tests and editors.
    static PlatformEntry parse(const QString& file, const QByteArray& text);
    /// The installed catalog (or that of the source tree of the build), then the user's:
    /// $XDG_DATA_HOME/unisweep/catalog. UNISWEEP_CATALOG, a list of directories separated by ':',
    /// replaces both.
    static QStringList defaultDirectories();

    const std::vector<std::shared_ptr<const PlatformEntry>>& platforms() const
    {
        return m_platforms;
    }
    std::shared_ptr<const PlatformEntry> platform(const QString& id) const;
    std::variant<Recipe, Refusal> find(const RecipeQuery& query) const;
    /// Adds a platform, replacing one with the same id.
    void add(std::shared_ptr<const PlatformEntry> platform);
    /// Every recipe, in the order of the files.
    QList<Recipe> recipes() const;

private:
    std::vector<std::shared_ptr<const PlatformEntry>> m_platforms;
};

} // namespace unisweep
