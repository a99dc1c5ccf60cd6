// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/root_archive.h"

#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/program.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::size_t archiveReadBytes = 1 << 16;

static ImageError archiveError(const QString& what, archive* reader)
{
    return ImageError(u"%1: %2"_s.arg(what, QString::fromLocal8Bit(archive_error_string(reader))));
}

/// The target path of a name in the archive; names must not lead outside the directory.
static QByteArray placeBelow(const QByteArray& directory, const QByteArray& name)
{
    if (name.startsWith('/') || name.split('/').contains(".."))
        throw ImageError(ImageError::tr("The image contains the unsafe path \"%1\". Build it "
                                        "again, or import it from a trusted source")
                             .arg(QFile::decodeName(name)));
    return directory + '/' + name;
}

/// Like archive_read_extract2(), which would treat the rejection of an entry as a mere warning.
static bool extract(archive* reader, archive_entry* entry, archive* writer)
{
    if (archive_write_header(writer, entry) < ARCHIVE_WARN)
        return false;
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int result = ARCHIVE_OK;
    while ((result = archive_read_data_block(reader, &block, &size, &offset)) == ARCHIVE_OK) {
        if (archive_write_data_block(writer, block, size, offset) < ARCHIVE_OK)
            return false;
    }
    if (result != ARCHIVE_EOF) {
        archive_copy_error(writer, reader);
        return false;
    }
    return archive_write_finish_entry(writer) >= ARCHIVE_WARN;
}

void unpackRoot(const QString& path, const QString& directory, Ownership ownership,
                std::stop_token stop)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_disk_new(),
                                                                         archive_write_free);
    archive_read_support_format_cpio(reader.get());
    archive_read_support_filter_all(reader.get());
    int flags =
        ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_SECURE_NODOTDOT | ARCHIVE_EXTRACT_SECURE_SYMLINKS;
    if (ownership == Ownership::Archive)
        flags |= ARCHIVE_EXTRACT_OWNER;
    archive_write_disk_set_options(writer.get(), flags);
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(),
                                   archiveReadBytes) != ARCHIVE_OK)
        throw archiveError(ImageError::tr("Cannot read the image %1. Build it again").arg(path),
                           reader.get());
    if (!QDir().mkpath(directory))
        throw ImageError(ImageError::tr("Cannot create %1; the disk may be full").arg(directory));
    // libarchive rejects symbolic links anywhere in the path; those above the directory are the
    // user's.
    const QByteArray root = QFile::encodeName(QFileInfo(directory).canonicalFilePath());

    archive_entry* entry = nullptr;
    int result = ARCHIVE_OK;
    while ((result = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        if (stop.stop_requested())
            throw Canceled();
        const auto type = archive_entry_filetype(entry);
        if (type == AE_IFCHR || type == AE_IFBLK)
            continue;
        const QByteArray inside(archive_entry_pathname(entry));
        archive_entry_set_pathname(entry, placeBelow(root, inside).constData());
        if (const char* linked = archive_entry_hardlink(entry))
            archive_entry_set_hardlink(entry, placeBelow(root, linked).constData());
        if (!extract(reader.get(), entry, writer.get()))
            throw archiveError(ImageError::tr("cannot unpack %1 into %2")
                                   .arg(QFile::decodeName(inside), directory),
                               writer.get());
    }
    if (result != ARCHIVE_EOF)
        throw archiveError(ImageError::tr("The image %1 is damaged. Build it again").arg(path),
                           reader.get());
}

} // namespace unisweep
