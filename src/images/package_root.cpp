// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/package_root.h"

#include <algorithm>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

#include "images/image_error.h"
#include "images/stub_library.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString mergedPath(const QString& path)
{
    for (const QString& top : {u"/bin"_s, u"/sbin"_s, u"/lib"_s, u"/lib64"_s}) {
        if (path == top || path.startsWith(top + u'/'))
            return u"/usr"_s + path;
    }
    return path;
}

PackageRoot::PackageRoot(const QString& directory)
    : m_directory(directory)
{
}

/// The host path of an image path; follows links within the root.
std::optional<QString> PackageRoot::locate(const QString& path) const
{
    QString wanted = path;
    for (int hops = 0; hops < 16; ++hops) {
        const QString merged = mergedPath(wanted);
        bool isLink = false;
        for (const QString& variant : {merged, merged.mid(4)}) {
            if (variant.size() < 2 || (variant != merged && mergedPath(variant) != merged))
                continue;
            const QFileInfo info(m_directory + variant);
            if (info.isSymLink()) {
                const QString target = QFile(info.filePath()).symLinkTarget();
                // Qt returns an absolute target, with relative links resolved against the link's
                // directory.
                wanted = QDir::cleanPath(target.startsWith(m_directory + u'/')
                                             ? target.mid(m_directory.size())
                                             : target);
                isLink = true;
                break;
            }
            if (info.exists())
                return info.filePath();
        }
        if (!isLink)
            return {};
    }
    return {};
}

std::optional<QByteArray> PackageRoot::read(const QString& path) const
{
    const auto file = locate(path);
    QFile handle(file.value_or(QString()));
    if (!file || !QFileInfo(*file).isFile() || !handle.open(QIODevice::ReadOnly))
        return {};
    return handle.readAll();
}

QStringList PackageRoot::glob(const QString& pattern) const
{
    const qsizetype slash = pattern.lastIndexOf(u'/');
    const QString parent = pattern.left(slash);
    QStringList paths;
    const auto addTree = [&](const QString& hostPath, const QString& path) {
        if (!QFileInfo(hostPath).isDir()) {
            paths << path;
            return;
        }
        QDirIterator all(hostPath, QDir::Files | QDir::System | QDir::Hidden,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString file = path + all.next().mid(hostPath.size());
            if (!all.fileInfo().isSymLink() || QFileInfo(locate(file).value_or(QString())).isFile())
                paths << file;
        }
    };
    // Before the merge of /usr, a directory may exist in both places, /lib/x and /usr/lib/x.
    const QString merged = mergedPath(parent);
    for (const QString& variant : {merged, merged.mid(4)}) {
        const QDir directory(m_directory + variant);
        if ((variant != merged && mergedPath(variant) != merged) || !directory.exists())
            continue;
        for (const QFileInfo& info : directory.entryInfoList(
                 {pattern.mid(slash + 1)},
                 QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System | QDir::Hidden))
            addTree(info.filePath(), parent + u'/' + info.fileName());
    }
    paths.sort();
    return paths;
}

ImageComposer::ImageComposer(const PackageRoot& root, ArchiveTree& tree)
    : m_root(root)
    , m_tree(tree)
{
}

static const QStringList& librarySearchPath()
{
    static const QStringList path{u"/usr/lib/x86_64-linux-gnu"_s, u"/usr/lib64"_s, u"/usr/lib"_s};
    return path;
}

void ImageComposer::setStubs(const QStringList& sonames)
{
    for (const QString& soname : sonames) {
        Stub stub;
        for (const QString& directory : librarySearchPath()) {
            const auto bytes = m_root.read(directory + u'/' + soname);
            const auto elf = bytes ? ElfFile::parse(*bytes) : std::nullopt;
            if (!elf)
                continue;
            stub.path = directory + u'/' + soname;
            stub.exported = {elf->exports().begin(), elf->exports().end()};
            break;
        }
        if (stub.path.isEmpty())
            throw ImageError(ImageError::tr("The catalog replaces %1 with a stub, but no package "
                                            "contains it. Remove it from \"stubs\"")
                                 .arg(soname));
        m_stubs.insert(soname, stub);
    }
}

QString ImageComposer::imagePath(const QString& path) const
{
    const QString merged = mergedPath(path);
    const qsizetype slash = merged.lastIndexOf(u'/');
    return !m_libraryDirectory.isEmpty() && librarySearchPath().contains(merged.left(slash)) &&
                   merged.contains(".so"_L1)
               ? m_libraryDirectory + merged.mid(slash)
               : merged;
}

void ImageComposer::addContent(const QString& path, const QByteArray& content)
{
    const auto elf = ElfFile::parse(content);
    const bool script = content.startsWith("#!");
    m_tree.addFile(imagePath(path), content, elf || script ? 0755 : 0644);
    if (!elf)
        return;
    m_imports.unite({elf->imports().begin(), elf->imports().end()});
    const QString loader = elf->interpreter();
    if (!loader.isEmpty() && !m_supplied.contains(loader.section(u'/', -1)) &&
        !m_tree.contains(imagePath(loader)))
        addFile(loader, path);
    QStringList runPaths = elf->runPaths();
    runPaths.replaceInStrings(u"$ORIGIN"_s, path.left(path.lastIndexOf(u'/')));
    for (const QString& soname : elf->needed())
        addLibrary(soname, runPaths, path);
}

void ImageComposer::addFile(const QString& path, const QString& requiredBy)
{
    if (m_tree.contains(imagePath(path)))
        return;
    const auto content = m_root.read(path);
    if (!content)
        throw ImageError(
            ImageError::tr("No package of this image contains %1, which %2 needs. Add the package "
                           "that contains it to \"packages\" in the catalog")
                .arg(path, requiredBy));
    addContent(path, *content);
}

void ImageComposer::addLibrary(const QString& soname, const QStringList& runPaths,
                               const QString& requiredBy)
{
    if (m_supplied.contains(soname) || m_stubs.contains(soname) ||
        m_librariesAdded.contains(soname))
        return;
    for (const QString& directory : runPaths + m_libraryPath + librarySearchPath()) {
        const QString path = QDir::cleanPath(directory + u'/' + soname);
        if (const auto content = m_root.read(path)) {
            m_librariesAdded.insert(soname);
            if (!m_tree.contains(imagePath(path)))
                addContent(path, *content);
            return;
        }
    }
    throw ImageError(
        ImageError::tr("No package of this image contains the library %1, which %2 needs. Add the "
                       "package that contains it to \"packages\" in the catalog")
            .arg(soname, requiredBy));
}

void ImageComposer::addKernelModule(const QString& name, const QString& release,
                                    QStringList& loadOrder)
{
    const QString base = u"/lib/modules/"_s + release;
    if (m_modulePaths.isEmpty()) {
        for (const QString& path : m_root.glob(base + u"/kernel"_s)) {
            if (path.endsWith(".ko"_L1))
                m_modulePaths.insert(
                    path.mid(path.lastIndexOf(u'/') + 1).chopped(3).replace(u'-', u'_'), path);
        }
    }
    const QString path = m_modulePaths.value(QString(name).replace(u'-', u'_'));
    if (path.isEmpty()) {
        const auto builtin = m_root.read(base + u"/modules.builtin"_s);
        if (builtin && builtin->contains('/' + name.toUtf8() + ".ko\n"))
            return;
        throw ImageError(
            ImageError::tr(
                "The kernel %1 has no module \"%2\". Check \"kernel-modules\" in the catalog")
                .arg(release, name));
    }
    if (loadOrder.contains(path))
        return;
    const auto content = m_root.read(path);
    const auto elf = content ? ElfFile::parse(*content) : std::nullopt;
    if (!elf)
        throw ImageError(
            ImageError::tr("%1 is not a kernel module; the package is damaged").arg(path));
    for (const QString& needed : elf->moduleDepends())
        addKernelModule(needed, release, loadOrder);
    m_tree.addFile(mergedPath(path), *content);
    loadOrder << path;
}

void ImageComposer::addStubs()
{
    for (auto stub = m_stubs.cbegin(); stub != m_stubs.cend(); ++stub) {
        QByteArrayList functions = (QSet(stub->exported) & m_imports).values();
        std::sort(functions.begin(), functions.end());
        m_tree.addFile(imagePath(stub->path), stubLibrary(stub.key().toUtf8(), functions), 0755);
    }
}

} // namespace unisweep
