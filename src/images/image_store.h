// SPDX-License-Identifier: GPL-3.0-or-later
// The images on this host: one directory each under $XDG_DATA_HOME/unisweep/images, named by a hash
// of everything that they were made from. An image appears complete or not at all, even if others
// build, delete or crash at the same time. Any thread.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include "base/file_lock.h"
#include "catalog/catalog.h"
#include "images/boot_files.h"
#include "images/image_error.h"

namespace unisweep
{

class ImageStore
{
public:
    /// `directory` is created when first needed.
    explicit ImageStore(const QString& directory = defaultDirectory());
    static QString defaultDirectory();

    const QString& directory() const { return m_directory; }
    /// All complete images, newest first.
    QList<BootFiles> list() const;
    std::optional<BootFiles> find(const QString& id) const;
    std::optional<BootFiles> newestOf(const QString& recipeKey) const;

    /// Hashes the files again. Empty if they are unchanged, otherwise describes the difference.
    QString verify(const BootFiles& image, std::stop_token stop = {}) const;
    /// Throws ImageError if there is no such image or it cannot be removed.
    void remove(const QString& id);
    /// Removes what crashed builds and guests left behind: drafts and disk overlays of guests.
    /// Returns the number of directories and files removed.
    int removeLeftovers();

    /// Path of the file whose lock (FileLock) grants the exclusive right to build this image,
    /// across processes.
    QString lockPath(const QString& id) const;

    /// A directory on the store's file system in which an image is built; removed with this object
    /// unless published.
    class Draft
    {
    public:
        explicit Draft(const ImageStore& store);
        ~Draft();
        Draft(const Draft&) = delete;
        Draft& operator=(const Draft&) = delete;

        QString path(const QString& name) const { return m_path + u'/' + name; }
        QString path(FileRole role) const { return path(toWord(role)); }
        /// Writes one file of the image and records its hash. Throws ImageError.
        void write(FileRole role, const QByteArray& content, BootFiles& image);
        /// Like write(), but copies an existing file.
        void copy(FileRole role, const QString& from, BootFiles& image, std::stop_token stop);
        /// Like write(), for a file that was created in the draft under the role's name.
        void adopt(FileRole role, BootFiles& image, std::stop_token stop);
        /// Makes the image visible and returns the image in the store. If the same ID has been
        /// published in the meantime, that image is returned.
        BootFiles publish(const BootFiles& image);

    private:
        const ImageStore& m_store;
        QString m_path;
        std::unique_ptr<FileLock> m_alive; ///< held while its process is running
    };

private:
    friend class Draft;
    static constexpr const char* draftPrefix = ".draft-"; ///< locked by its builder
    static constexpr const char* newPrefix = ".new-";     ///< not locked yet
    std::optional<BootFiles> read(const QString& path) const;
    void makeDirectory() const;
    QString m_directory;
};

} // namespace unisweep
