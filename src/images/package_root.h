// SPDX-License-Identifier: GPL-3.0-or-later
// Takes from unpacked packages what an image needs: programs with their libraries, and kernel
// modules with the modules they depend on.
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

/// The real location of a path on a Debian 12 system with merged /usr: /lib/x → /usr/lib/x.
QString mergedPath(const QString& path);

/// Reads only, inside its directory: links are not followed out of it.
class PackageRoot
{
public:
    /// `directory` holds packages unpacked over one another (dpkg-deb -x).
    explicit PackageRoot(const QString& directory);

    const QString& directory() const { return m_directory; }

    /// The bytes of a file of the packages, symbolic links followed inside them.
    std::optional<QByteArray> read(const QString& path) const;
    /// Paths that match a pattern with * and ?, a directory standing for all that is in it but
    /// links that lead nowhere: the installation scripts of packages, which do not run, would fill
    /// them.
    QStringList glob(const QString& pattern) const;

private:
    std::optional<QString> locate(const QString& path) const;
    QString m_directory;
};

/// Fills an archive from a root. Every `add` throws ImageError if something is missing, naming
/// who asked for it.
class ImageComposer
{
public:
    ImageComposer(const PackageRoot& root, ArchiveTree& tree);

    /// Sonames, the dynamic loader's among them, that the guest has without a file: not taken.
    void setSupplied(const QStringList& sonames) { m_supplied = {sonames.begin(), sonames.end()}; }
    /// Where libraries from the usual directories are placed, for guests that search one directory
    /// only; by default they keep their location.
    void setLibraryDirectory(const QString& path) { m_libraryDirectory = path; }
    /// Directories to look for libraries in before the usual ones: where a program finds those that
    /// others of it ask for without saying where.
    void setLibraryPath(const QStringList& directories) { m_libraryPath = directories; }
    /// Sonames to replace by stubs: known before programs are added.
    void setStubs(const QStringList& sonames);
    /// A program, library or any other file, with all it needs. `askedBy`: the catalog's file or
    /// the program that wants it, for the message when it is missing.
    void addFile(const QString& path, const QString& askedBy);
    void addLibrary(const QString& soname, const QStringList& runPaths, const QString& askedBy);
    /// A module and those it depends on, for the kernel release; gives the paths in the order in
    /// which they must be loaded.
    void addKernelModule(const QString& name, const QString& release, QStringList& loadOrder);
    /// Writes the stubs, once all programs are in.
    void addStubs();

private:
    struct Stub {
        QString path; ///< where the real one would be
        QSet<QByteArray> exported;
    };
    /// `path`: where the packages have it; it goes into the image as mergedPath(imagePath(path)).
    void addContent(const QString& path, const QByteArray& content);
    QString imagePath(const QString& path) const;

    const PackageRoot& m_root;
    ArchiveTree& m_tree;
    QSet<QString> m_supplied;
    QString m_libraryDirectory;
    QStringList m_libraryPath;
    QHash<QString, Stub> m_stubs; ///< by soname
    QSet<QByteArray> m_imports;   ///< of every file added
    QSet<QString> m_librariesAdded;
    QHash<QString, QString> m_modulePaths; ///< of the release, by name with '_'
};

} // namespace unisweep
