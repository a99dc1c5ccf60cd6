// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/initramfs.h"

#include <zstd.h>

#include "catalog/cpio_writer.h"
#include "catalog/kernel_file.h"
#include "catalog/package_root.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The first user number of Debian's dynamically assigned system users.
static constexpr std::uint32_t firstUser = 100;

static QByteArray compress(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 12);
    // The kernel keeps a window of this size in memory while it unpacks.
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 20);
    const std::size_t written = ZSTD_compress2(
        context, out.data(), static_cast<std::size_t>(out.size()), bytes.constData(), size);
    ZSTD_freeCCtx(context);
    if (ZSTD_isError(written))
        throw ImageError(u"The image cannot be compressed: %1"_s.arg(
            QString::fromLatin1(ZSTD_getErrorName(written))));
    out.resize(static_cast<qsizetype>(written));
    return out;
}

static QString shellQuoted(QString word)
{
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// The server's start as a script, so that /init need not know how to quote.
static QByteArray startScript(const ServerEntry& server)
{
    QStringList words;
    for (const QString& word : server.start)
        words << shellQuoted(word);
    QString script = u"#!/bin/busybox sh\n"_s;
    for (const QString& variable : server.environment) {
        const qsizetype equals = variable.indexOf(u'=');
        script +=
            u"export %1=%2\n"_s.arg(variable.left(equals), shellQuoted(variable.mid(equals + 1)));
    }
    return (script + u"exec %1\n"_s.arg(words.join(u' '))).toUtf8();
}

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

static void addParts(const ImageParts& parts, const QString& owner, const ImageOptions& options,
                     const QStringList& users, const PackageRoot& root, ImageComposer& composer,
                     ArchiveTree& tree)
{
    for (const QString& program : parts.programs)
        composer.addFile(program, owner);
    for (const QString& pattern : parts.copies) {
        const QStringList paths = root.glob(pattern);
        if (paths.isEmpty())
            throw ImageError(
                u"No package of this image has %1, which %2 asks for; check \"copies\" "
                "and \"packages\" in the catalog"_s.arg(pattern, owner));
        for (const QString& path : paths)
            composer.addFile(path, owner);
    }
    for (const QString& library : parts.libraries)
        composer.addLibrary(library, {}, owner);
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
    for (auto link = parts.links.cbegin(); link != parts.links.cend(); ++link)
        tree.addLink(mergedPath(link.key()), link.value());
}

static void takeKernel(const PlatformEntry& platform, const PackageRoot& root, LinuxImage& image)
{
    const QStringList kernels = root.glob(u"/boot/vmlinuz-*"_s);
    if (kernels.size() != 1)
        throw ImageError(u"The package %1 brings %2 kernels instead of one; name another under "
                         "\"kernel-package\" in the catalog"_s.arg(platform.kernelPackage)
                             .arg(kernels.size()));
    image.kernelRelease = kernels.first().mid(QStringLiteral("/boot/vmlinuz-").size());
    const QByteArray bzImage = root.read(kernels.first()).value_or(QByteArray());
    image.kernel = pvhKernel(bzImage).value_or(bzImage);
}

LinuxImage composeLinuxImage(const Recipe& recipe, const ImageOptions& options,
                             const QString& directory)
{
    const PlatformEntry& platform = recipe.platform();
    const ServerEntry& server = recipe.server();
    const PackageRoot root(directory);

    LinuxImage image;
    if (!platform.kernelPackage.isEmpty())
        takeKernel(platform, root, image);

    ArchiveTree tree;
    for (const QString& top : {u"/bin"_s, u"/sbin"_s, u"/lib"_s, u"/lib64"_s}) {
        tree.addDirectory(u"/usr"_s + top);
        tree.addLink(top, u"usr"_s + top);
    }
    tree.addCharacterDevice(u"/dev/console"_s, 5, 1); // the kernel opens it before /init runs
    const QStringList users = platform.parts.users + server.parts.users;
    addUsers(users, tree);

    ImageComposer composer(root, tree);
    composer.setStubs(platform.parts.stubs + server.parts.stubs);
    addParts(platform.parts, platform.id, options, users, root, composer, tree);
    addParts(server.parts, server.id, options, users, root, composer, tree);
    QStringList modules;
    for (const QString& module : platform.parts.kernelModules + server.parts.kernelModules)
        composer.addKernelModule(module, image.kernelRelease, modules);
    composer.addStubs();

    tree.addFile(u"/etc/unisweep/server"_s, server.id.toUtf8() + '\n');
    tree.addFile(u"/etc/unisweep/modules"_s,
                 modules.isEmpty() ? QByteArray() : (modules.join(u'\n') + u'\n').toUtf8());
    tree.addFile(u"/etc/unisweep/start"_s, startScript(server), 0755);

    const QByteArray archive = writeCpio(tree);
    image.unpackedBytes = archive.size();
    image.initrd = compress(archive);
    return image;
}

} // namespace unisweep
