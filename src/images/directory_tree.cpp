// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/directory_tree.h"

#include <filesystem>

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "images/image_error.h"
#include "images/package_root.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ArchiveTree treeOfDirectory(const QString& directory)
{
    const QDir root(QDir(directory).absolutePath()); // relativeFilePath() requires an absolute path
    if (!root.exists())
        throw ImageError(
            ImageError::tr(
                "%1 is not a directory; its content would be copied to the root of every image")
                .arg(directory));
    ArchiveTree tree;
    QDirIterator files(root.path(),
                       QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        const QString path = mergedPath(u'/' + root.relativeFilePath(info.filePath()));
        if (info.isSymLink()) {
            tree.addLink(path,
                         QString::fromStdString(
                             std::filesystem::read_symlink(info.filesystemFilePath()).string()));
            continue;
        }
        if (info.isDir()) {
            tree.addDirectory(path);
            continue;
        }
        if (!info.isFile())
            throw ImageError(ImageError::tr("%1 is not a file, link or directory. Remove it")
                                 .arg(info.filePath()));
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            throw ImageError(
                ImageError::tr("Cannot read %1: %2").arg(info.filePath(), file.errorString()));
        tree.addFile(path, file.readAll(), info.isExecutable() ? 0755 : 0644);
    }
    return tree;
}

} // namespace unisweep
