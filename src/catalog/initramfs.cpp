// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/initramfs.h"

#include <zstd.h>

#include "catalog/cpio_writer.h"
#include "catalog/image_parts.h"
#include "catalog/kernel_file.h"
#include "catalog/package_root.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

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
    ImageComposer composer(root, tree);
    addRecipeParts(recipe, options, root, composer, tree);
    QStringList modules;
    for (const QString& module : platform.parts.kernelModules + server.parts.kernelModules)
        composer.addKernelModule(module, image.kernelRelease, modules);

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
