// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what an image needs from unpacked packages: programs with their libraries, and kernel
// modules with the modules that they depend on.
#pragma once

#include <optional>

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include "catalog/platform.h"
#include "images/cpio_writer.h"
#include "images/elf_file.h"

namespace unisweep
{

/// The location of a path on a Debian 12 system with merged /usr: /lib/x → /usr/lib/x.
QString mergedPath(const QString& path);

/// Reads files within its directory only; links never lead out of it.
class PackageRoot
{
public:
    /// `directory` contains packages unpacked over each other (dpkg-deb -x).
    explicit PackageRoot(const QString& directory);

    const QString& directory() const { return m_directory; }

    /// The content of a file; follows symbolic links within the root.
    std::optional<QByteArray> read(const QString& path) const;
    /// Paths that match a pattern with * and ?. A directory stands for all its content except
    /// dangling links, whose targets the packages' installation scripts, which do not run, would
    /// create.
    QStringList glob(const QString& pattern) const;

private:
    std::optional<QString> locate(const QString& path) const;
    QString m_directory;
};

/// Adds files from a root to an archive. Every `add…` function throws ImageError if something is
/// missing, and names who needs it.
class ImageComposer
{
public:
    ImageComposer(const PackageRoot& root, ArchiveTree& tree);

    /// Sonames, including the dynamic loader's, that the guest provides without a file, so they are
    /// not added.
    void setSupplied(const QStringList& sonames) { m_supplied = {sonames.begin(), sonames.end()}; }
    /// The directory for libraries from the usual directories, for guests that search only one; by
    /// default, libraries keep their location.
    void setLibraryDirectory(const QString& path) { m_libraryDirectory = path; }
    /// Directories to search for libraries before the usual ones, for programs whose libraries
    /// depend on each other without a path.
    void setLibraryPath(const QStringList& directories) { m_libraryPath = directories; }
    /// Sonames to replace by stubs; set them before adding programs.
    void setStubs(const QStringList& sonames);
    /// Adds a program, library or other file with everything that it needs. `requiredBy` is the
    /// catalog file or program that needs it, for the message if it is missing.
    void addFile(const QString& path, const QString& requiredBy);
    void addLibrary(const QString& soname, const QStringList& runPaths, const QString& requiredBy);
    /// Adds a module of the kernel release and those that it depends on. Appends their paths to
    /// `loadOrder` in the order in which to load them.
    void addKernelModule(const QString& name, const QString& release, QStringList& loadOrder);
    /// Writes the stubs; call this after adding all programs.
    void addStubs();

private:
    struct Stub {
        QString path; ///< where the real library would be
        QSet<QByteArray> exported;
    };
    /// `path` is the location in the packages; the image's location is mergedPath(imagePath(path)).
    void addContent(const QString& path, const QByteArray& content);
    QString imagePath(const QString& path) const;

    const PackageRoot& m_root;
    ArchiveTree& m_tree;
    QSet<QString> m_supplied;
    QString m_libraryDirectory;
    QStringList m_libraryPath;
    QHash<QString, Stub> m_stubs; ///< by soname
    QSet<QByteArray> m_imports;   ///< imported symbols of all added files
    QSet<QString> m_librariesAdded;
    QHash<QString, QString> m_modulePaths; ///< of the release, by name with '_' instead of '-'
};

} // namespace unisweep
