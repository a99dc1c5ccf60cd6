// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_parts.h"

#include "images/java_classes.h"
#include "images/stub_library.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The first user ID of Debian's dynamically assigned system users.
static constexpr std::uint32_t firstUser = 100;

static void addUsers(const QStringList& users, ArchiveTree& tree)
{
    QByteArray passwd = "root:x:0:0:root:/root:/bin/sh\n";
    QByteArray group = "root:x:0:\n";
    for (qsizetype i = 0; i < users.size(); ++i) {
        const QByteArray name = users[i].toUtf8();
        const QByteArray number = QByteArray::number(firstUser + static_cast<std::uint32_t>(i));
        passwd += name + ":x:" + number + ':' + number + "::/nonexistent:/usr/sbin/nologin\n";
        group += name + ":x:" + number + ":\n";
    }
    passwd += "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n";
    group += "nogroup:x:65534:\n";
    tree.addFile(u"/etc/passwd"_s, passwd);
    tree.addFile(u"/etc/group"_s, group);
}

void addParts(const ImageParts& parts, const QString& requiredBy, const ImageOptions& options,
              const QStringList& users, const PackageRoot& root, ImageComposer& composer,
              ArchiveTree& tree)
{
    for (const QString& program : parts.programs)
        composer.addFile(program, requiredBy);
    for (const QString& pattern : parts.copies) {
        const QStringList paths = root.glob(pattern);
        if (paths.isEmpty())
            throw ImageError(ImageError::tr("No package of this image contains %1, which %2 needs. "
                                            "Check \"copies\" and \"packages\" in the catalog")
                                 .arg(pattern, requiredBy));
        for (const QString& path : paths)
            composer.addFile(path, requiredBy);
    }
    for (const QString& library : parts.libraries)
        composer.addLibrary(library, {}, requiredBy);
    for (auto shim = parts.shims.cbegin(); shim != parts.shims.cend(); ++shim)
        tree.addFile(
            mergedPath(shim.key()),
            stubLibrary(shim.key().section(u'/', -1).toUtf8(), shim->functions, shim->failure),
            0755);
    for (const ImageDirectory& directory : parts.directories)
        tree.addDirectory(
            mergedPath(directory.path), static_cast<std::uint32_t>(directory.permissions),
            directory.owner.isEmpty()
                ? 0
                : firstUser + static_cast<std::uint32_t>(users.indexOf(directory.owner)));
    for (const ImageFile& file : parts.files) {
        const QByteArray text = file.generate == "zone"_L1   ? zoneText(options.zoneRecords)
                                : file.generate == "page"_L1 ? pageText()
                                                             : file.text;
        tree.addFile(mergedPath(file.path), text, file.executable ? 0755 : 0644);
    }
    for (const JavaSource& source : parts.java) {
        const auto classes = compileJava(source, root);
        for (auto file = classes.cbegin(); file != classes.cend(); ++file)
            tree.addFile(mergedPath(source.classes + u'/' + file.key()), file.value());
    }
    for (auto link = parts.links.cbegin(); link != parts.links.cend(); ++link)
        tree.addLink(mergedPath(link.key()), link.value());
}

void addRecipeParts(const Recipe& recipe, const ImageOptions& options, const PackageRoot& root,
                    ImageComposer& composer, ArchiveTree& tree)
{
    const PlatformEntry& platform = recipe.platform();
    const ServerEntry& server = recipe.server();
    const QStringList users = platform.parts.users + server.parts.users;
    addUsers(users, tree);
    composer.setSupplied(platform.parts.supplied + server.parts.supplied);
    composer.setLibraryPath(platform.parts.libraryPath + server.parts.libraryPath);
    composer.setStubs(platform.parts.stubs + server.parts.stubs);
    addParts(platform.parts, platform.id, options, users, root, composer, tree);
    addParts(server.parts, server.id, options, users, root, composer, tree);
    composer.addStubs();
}

} // namespace unisweep
