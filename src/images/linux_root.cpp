// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/linux_root.h"

#include "base/shell_quoting.h"
#include "images/image_parts.h"
#include "images/kernel_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

/// The server's start command as a script, so that /init need not handle quoting.
static QByteArray startScript(const ServerEntry& server)
{
    QStringList words;
    for (const QString& word : server.startWords({u"$@"_s}))
        words << (word == "$@"_L1 ? u"\"$@\""_s : shellQuoted(word));
    QString script = u"#!/bin/busybox sh\n"_s;
    for (const QString& variable : server.environment) {
        const qsizetype equals = variable.indexOf(u'=');
        script +=
            u"export %1=%2\n"_s.arg(variable.left(equals), shellQuoted(variable.mid(equals + 1)));
    }
    return (script + u"exec %1\n"_s.arg(words.join(u' '))).toUtf8();
}

static void takeKernel(const PlatformEntry& platform, const PackageRoot& packages, LinuxRoot& root)
{
    const QStringList kernels = packages.glob(u"/boot/vmlinuz-*"_s);
    if (kernels.size() != 1)
        throw ImageError(ImageError::tr("The package %1 contains %2 kernels instead of one. Set "
                                        "\"kernel-package\" in the catalog to another package")
                             .arg(platform.kernelPackage, QString::number(kernels.size())));
    root.kernelRelease = kernels.first().mid(u"/boot/vmlinuz-"_s.size());
    root.kernel = bootableKernel(packages.read(kernels.first()).value_or(QByteArray()));
}

ArchiveTree mergedUsr()
{
    ArchiveTree tree;
    for (const QString& top : {u"/bin"_s, u"/sbin"_s, u"/lib"_s, u"/lib64"_s}) {
        tree.addDirectory(u"/usr"_s + top);
        tree.addLink(top, u"usr"_s + top);
    }
    return tree;
}

/// Includes the console device, which the kernel opens before it runs /init.
static ArchiveTree emptyRoot()
{
    ArchiveTree tree = mergedUsr();
    tree.addCharacterDevice(u"/dev/console"_s, 5, 1);
    return tree;
}

static void addModules(const QStringList& names, const QString& release, ImageComposer& composer,
                       ArchiveTree& tree)
{
    QStringList paths;
    for (const QString& name : names)
        composer.addKernelModule(name, release, paths);
    tree.addFile(u"/etc/unisweep/modules"_s,
                 paths.isEmpty() ? QByteArray() : (paths.join(u'\n') + u'\n').toUtf8());
}

LinuxRoot composeLinuxRoot(const Recipe& recipe, const ImageOptions& options,
                           const PackageRoot& packages)
{
    const PlatformEntry& platform = recipe.platform();
    const ServerEntry& server = recipe.server();
    LinuxRoot root;
    if (!platform.kernelPackage.isEmpty())
        takeKernel(platform, packages, root);
    root.tree = emptyRoot();
    ImageComposer composer(packages, root.tree);
    addRecipeParts(recipe, options, packages, composer, root.tree);
    addModules(platform.parts.kernelModules + server.parts.kernelModules, root.kernelRelease,
               composer, root.tree);
    root.tree.addFile(u"/etc/unisweep/server"_s, server.id.toUtf8() + '\n');
    root.tree.addFile(u"/etc/unisweep/start"_s, startScript(server), 0755);
    return root;
}

ArchiveTree composeEarlyRoot(const Recipe& recipe, const PackageRoot& packages,
                             const QString& kernelRelease)
{
    const PlatformEntry& platform = recipe.platform();
    ArchiveTree tree = emptyRoot();
    ImageComposer composer(packages, tree);
    addParts(platform.early, platform.id, {}, {}, packages, composer, tree);
    addModules(platform.early.kernelModules, kernelRelease, composer, tree);
    return tree;
}

} // namespace unisweep
