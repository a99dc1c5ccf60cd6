// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QIODevice>

#include "base/nearest_word.h"
#include "catalog/catalog_text.h"
#include "catalog/shared_entries.h"
#include "experiment/catalog_directories.h"
#include "experiment/client_entry.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString Refusal::toString() const
{
    return remedy.isEmpty() ? reason : reason + u"; "_s + remedy;
}

// Output of SeaBIOS, and of the boot record that installers write if there is no boot loader, on a
// machine that boots from a disk (DomainSpec::kernel is empty).
static QList<ConsoleMark> firmwareMarks()
{
    const auto mark = [](const char* pattern, ConsoleMeaning meaning, const QString& description) {
        return ConsoleMark{QRegularExpression(QLatin1String(pattern)), meaning, description};
    };
    return {
        mark("^No bootable device\\.", ConsoleMeaning::NoBoot,
             CatalogText::tr("the disk is not bootable")),
        mark("^(Missing operating system|Operating system not found|Error loading operating "
             "system|Invalid partition table)",
             ConsoleMeaning::NoBoot, CatalogText::tr("the disk contains no operating system")),
        mark("^(SeaBIOS \\(version|iPXE \\(|Press Ctrl-B|Machine UUID|Booting from |Boot failed: )",
             ConsoleMeaning::Firmware, {}),
    };
}

QList<ConsoleMark> Recipe::console() const
{
    return server().console + platform().console + firmwareMarks();
}

static QDataStream& operator<<(QDataStream& out, const ImageParts& parts)
{
    out << parts.packages << parts.programs << parts.copies << parts.libraries << parts.stubs
        << parts.kernelModules << parts.users << parts.links << parts.supplied;
    QMap<QString, QByteArrayList> functions; // unchanged format while there is nothing else, so
                                             // that existing keys stay valid
    for (auto shim = parts.shims.cbegin(); shim != parts.shims.cend(); ++shim)
        functions.insert(shim.key(), shim->functions);
    out << functions;
    for (const Shim& shim : parts.shims) {
        if (shim.failure != 0)
            out << shim.failure;
    }
    for (const ImageDirectory& directory : parts.directories)
        out << directory.path << directory.owner << directory.permissions;
    for (const ImageFile& file : parts.files)
        out << file.path << file.text << file.generate << file.executable;
    for (const QString& directory : parts.libraryPath)
        out << directory;
    for (const JavaSource& source : parts.java)
        out << source.name << source.text << source.classPath << source.classes;
    return out;
}

QList<ArgumentEntry> Recipe::arguments() const
{
    QList<ArgumentEntry> all = platform().arguments;
    for (const ArgumentEntry& own : server().arguments)
        all.removeIf([&](const ArgumentEntry& other) { return other.id == own.id; });
    return all + server().arguments;
}

QString Recipe::fingerprint() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << platform().id << server().id << platform().kernelPackage << platform().parts
        << server().parts << server().start << server().environment;
    if (platform().imageSource == ImageSource::Install)
        out << toWord(platform().imageSource);
    if (platform().rootFormat != RootFormat::Rofs)
        out << toWord(platform().rootFormat);
    if (platform().root == RootPlace::Disk)
        out << toWord(platform().root) << platform().early;
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QStringList Catalog::defaultDirectories()
{
    return catalogDirectories();
}

void Catalog::add(std::shared_ptr<const PlatformEntry> platform)
{
    std::erase_if(m_platforms, [&](const auto& other) { return other->id == platform->id; });
    m_platforms.push_back(std::move(platform));
}

Catalog Catalog::load(const QStringList& directories)
{
    Problems problems;
    Catalog catalog = loadValid(directories, problems);
    if (!problems.isEmpty())
        throw InputError(problems);
    return catalog;
}

Catalog Catalog::loadValid(const QStringList& directories, Problems& problems)
{
    Catalog catalog;
    for (const QString& directory : directories) {
        const QDir dir(directory);
        if (!dir.exists())
            problems << Problem{directory, 0, 0, {}, CatalogText::tr("no such catalog directory")};
        for (const QString& name : dir.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
            const QString file = dir.filePath(name);
            try {
                const auto entry =
                    std::make_shared<const PlatformEntry>(parse(file, readInputFile(file)));
                catalog.add(entry);
            } catch (const InputError& error) {
                problems << error.problems();
            }
        }
    }
    const Problems incomplete = fillSharedEntries(catalog.m_platforms);
    for (const Problem& problem : incomplete)
        std::erase_if(catalog.m_platforms,
                      [&](const auto& platform) { return platform->file == problem.file; });
    problems << incomplete;
    loadClients(directories, problems); // only to report their problems
    return catalog;
}

std::shared_ptr<const PlatformEntry> Catalog::platform(const QString& id) const
{
    const auto found = std::find_if(m_platforms.begin(), m_platforms.end(),
                                    [&](const auto& entry) { return entry->id == id; });
    return found == m_platforms.end() ? nullptr : *found;
}

QList<Recipe> Catalog::recipes() const
{
    QList<Recipe> recipes;
    for (const auto& platform : m_platforms) {
        for (qsizetype i = 0; i < platform->servers.size(); ++i)
            recipes << Recipe{platform, i};
    }
    return recipes;
}

static QString nearestOf(const QString& word, const QStringList& known)
{
    const QString nearest = nearestWord(word, known);
    if (known.isEmpty())
        return CatalogText::tr("none available");
    return nearest.isEmpty() ? CatalogText::tr("available: %1").arg(known.join(u", "_s))
                             : CatalogText::tr("did you mean \"%1\"?").arg(nearest);
}

template<class E> static QStringList words(const QList<E>& values)
{
    QStringList words;
    for (const E value : values)
        words << toWord(value);
    return words;
}

// Of a combination that was tried.
static Refusal refusalOf(const Unserved& found, const PlatformEntry& platform,
                         const RecipeQuery& query)
{
    const ServerEntry* server = platform.server(query.server);
    const QString title = server ? server->title : query.server;
    if (found.hypervisor) {
        const QString hypervisor = displayName(*found.hypervisor);
        if (found.server.isEmpty())
            return {CatalogText::tr("%1 does not run on %2").arg(platform.title, hypervisor),
                    CatalogText::tr("%1; it runs on: %2", "reason, hypervisors")
                        .arg(found.reason, words(platform.hypervisors).join(u", "_s))};
        if (found.service)
            return {CatalogText::tr("%1 on %2 does not serve %3 on %4",
                                    "server, platform, service, hypervisor")
                        .arg(title, platform.title, displayName(*found.service), hypervisor),
                    found.reason};
        return {CatalogText::tr("%1 on %2 does not run on %3", "server, platform, hypervisor")
                    .arg(title, platform.title, hypervisor),
                found.reason};
    }
    return {found.service && server
                ? CatalogText::tr("%1 on %2 does not serve %3")
                      .arg(title, platform.title, displayName(*found.service))
                : CatalogText::tr("%1 does not run on %2").arg(title, platform.title),
            found.reason};
}

std::variant<Recipe, Refusal> Catalog::find(const RecipeQuery& query) const
{
    const auto entry = platform(query.platform);
    if (!entry) {
        QStringList known;
        for (const auto& other : m_platforms)
            known << other->id;
        return Refusal{CatalogText::tr("the catalog has no platform \"%1\"").arg(query.platform),
                       nearestOf(query.platform, known)};
    }
    const ServerEntry* server = entry->server(query.server);
    if (const Unserved* found = entry->whyUnserved(query.server, query.service, query.hypervisor))
        return refusalOf(*found, *entry, query);
    if (!server) {
        QStringList known;
        for (const ServerEntry& other : entry->servers) {
            if (!query.service || other.services.contains(*query.service))
                known << other.id;
        }
        return Refusal{CatalogText::tr("%1 has no server \"%2\"").arg(entry->title, query.server),
                       nearestOf(query.server, known)};
    }
    if (query.service && !server->services.contains(*query.service)) {
        QStringList others;
        for (const ServerEntry& other : entry->servers) {
            if (other.services.contains(*query.service))
                others << other.id;
        }
        return Refusal{
            CatalogText::tr("%1 on %2 does not serve %3")
                .arg(server->title, entry->title, displayName(*query.service)),
            others.isEmpty()
                ? CatalogText::tr("it serves %1").arg(words(server->services).join(u", "_s))
                : CatalogText::tr("servers of %1 that do: %2")
                      .arg(entry->title, others.join(u", "_s))};
    }
    if (query.hypervisor && !entry->hypervisors.contains(*query.hypervisor))
        return Refusal{
            CatalogText::tr("%1 does not run on %2")
                .arg(entry->title, displayName(*query.hypervisor)),
            CatalogText::tr("it runs on: %1").arg(words(entry->hypervisors).join(u", "_s))};
    return Recipe{entry, server - entry->servers.constData()};
}

} // namespace unisweep
