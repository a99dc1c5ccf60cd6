// SPDX-License-Identifier: GPL-3.0-or-later
// ImageStore::Draft: an image under construction.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QUuid>

#include "images/file_hash.h"
#include "images/image_record.h"
#include "images/image_store.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// After `sudo -E`, root owns files in the user's own folders.
static QString cannotWriteTo(const QString& directory, const QString& why)
{
    const QFileInfo info(directory);
    if (!info.exists() || info.ownerId() == geteuid())
        return ImageError::tr("Cannot write to %1: %2").arg(directory, why);
    return ImageError::tr(
               "Cannot write to %1: %2. It belongs to %3, perhaps after a command with sudo -E. "
               "Change its owner with: sudo chown -R \"$USER\" '%1'")
        .arg(directory, why, info.owner());
}

ImageStore::Draft::Draft(const ImageStore& store)
    : m_store(store)
{
    store.makeDirectory();
    // Lock it before renaming it to a draft: a draft without a lock counts as abandoned.
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    m_path = store.directory() + u'/' + QLatin1StringView(newPrefix) + id;
    const QString draft = store.directory() + u'/' + QLatin1StringView(draftPrefix) + id;
    int error = 0;
    if (::mkdir(QFile::encodeName(m_path).constData(), 0777) != 0) {
        error = errno;
    } else {
        m_alive = std::make_unique<FileLock>(path(u".alive"_s));
        if (!m_alive->isHeld())
            error = m_alive->error();
        else if (std::rename(QFile::encodeName(m_path).constData(),
                             QFile::encodeName(draft).constData()) != 0)
            error = errno;
        if (error != 0)
            QDir(m_path).removeRecursively(); // no destructor will
    }
    if (error != 0)
        throw ImageError(cannotWriteTo(store.directory(), qt_error_string(error)));
    m_path = draft;
}

ImageStore::Draft::~Draft()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

[[noreturn]] static void writeFailed(const QFile& file)
{
    throw ImageError(ImageError::tr("Cannot write %1: %2. Free some space there, or set "
                                    "XDG_DATA_HOME to a directory with free space")
                         .arg(file.fileName(), file.errorString()));
}

/// "qcow2" if the magic number matches, otherwise "raw". Detected only at import, because guessing
/// from data that a guest may have written is not safe.
static QString diskFormatOf(const QByteArray& head)
{
    return head.startsWith("QFI\xfb") ? u"qcow2"_s : u"raw"_s;
}

void ImageStore::Draft::write(FileRole role, const QByteArray& content, BootFiles& image)
{
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    image.sha256.insert(role, hash);
    image.bytes.insert(role, content.size());
    if (role == FileRole::Disk)
        image.diskFormat = diskFormatOf(content);
    // Images of one platform share their kernel through hard links.
    for (const BootFiles& other : m_store.list()) {
        const QString shared = m_store.directory() + u'/' + other.id + u'/' + toWord(role);
        if (other.sha256.value(role) == hash &&
            ::link(QFile::encodeName(shared).constData(),
                   QFile::encodeName(path(role)).constData()) == 0)
            return;
    }
    QFile file(path(role));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.flush() || ::fsync(file.handle()) != 0)
        writeFailed(file);
}

// Granularity of writing or skipping zeros, in bytes.
static constexpr qsizetype sparsePiece = 64 << 10;

static bool isZeros(QByteArrayView bytes)
{
    return bytes.front() == 0 && std::memcmp(bytes.data(), bytes.data() + 1,
                                             static_cast<std::size_t>(bytes.size() - 1)) == 0;
}

// Leaves holes instead of writing zeros, as in most raw disks.
static bool appendSparsely(QFile& file, QByteArrayView block)
{
    for (qsizetype at = 0; at < block.size(); at += sparsePiece) {
        const QByteArrayView piece = block.sliced(at, std::min(sparsePiece, block.size() - at));
        const bool done = isZeros(piece) ? file.seek(file.pos() + piece.size())
                                         : file.write(piece.data(), piece.size()) == piece.size();
        if (!done)
            return false;
    }
    return true;
}

// Checks the free space before a long copy.
static void checkRoom(const QString& from, const QString& directory)
{
    struct stat found = {};
    if (stat(QFile::encodeName(from).constData(), &found) != 0)
        return;
    const qint64 needed = std::min<qint64>(found.st_size, qint64{found.st_blocks} * 512);
    const qint64 free = QStorageInfo(directory).bytesAvailable();
    const auto gigabytes = [](qint64 bytes) {
        return QString::number(static_cast<double>(bytes) / 1e9, 'f', 1);
    };
    if (free >= 0 && needed > free)
        throw ImageError(
            ImageError::tr("%1 needs %2 GB, but %3 has only %4 GB left. Free some space there, or "
                           "set XDG_DATA_HOME to a directory with free space")
                .arg(from, gigabytes(needed), directory, gigabytes(free)));
}

void ImageStore::Draft::copy(FileRole role, const QString& from, BootFiles& image,
                             std::stop_token stop)
{
    checkRoom(from, m_store.directory());
    QFile source(from);
    QFile file(path(role));
    if (!source.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(from, source.errorString()));
    if (!file.open(QIODevice::WriteOnly))
        writeFailed(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QByteArray block; !(block = source.read(1 << 20)).isEmpty();) {
        if (stop.stop_requested())
            throw Canceled();
        if (role == FileRole::Disk && file.pos() == 0)
            image.diskFormat = diskFormatOf(block);
        hash.addData(block);
        if (!appendSparsely(file, block))
            writeFailed(file);
    }
    if (source.error() != QFile::NoError)
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(from, source.errorString()));
    const qint64 size = file.pos(); // includes a hole at the end
    if (!file.flush() || !file.resize(size) || ::fsync(file.handle()) != 0)
        writeFailed(file);
    image.sha256.insert(role, QString::fromLatin1(hash.result().toHex()));
    image.bytes.insert(role, size);
}

void ImageStore::Draft::adopt(FileRole role, BootFiles& image, std::stop_token stop)
{
    QFile file(path(role));
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        writeFailed(file);
    if (role == FileRole::Disk)
        image.diskFormat = diskFormatOf(file.peek(4));
    image.sha256.insert(role, hashOfFile(path(role), stop));
    image.bytes.insert(role, file.size());
}

BootFiles ImageStore::Draft::publish(const BootFiles& image)
{
    QFile meta(path(imageRecordName));
    const QByteArray json = imageRecord(image);
    if (!meta.open(QIODevice::WriteOnly) || meta.write(json) != json.size() || !meta.flush() ||
        ::fsync(meta.handle()) != 0)
        writeFailed(meta);
    meta.close();
    const QString target = m_store.directory() + u'/' + image.id;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (std::rename(QFile::encodeName(m_path).constData(),
                        QFile::encodeName(target).constData()) == 0) {
            m_path.clear();
            QFile::remove(target + u"/.alive"_s);
            break;
        }
        if (const auto other = m_store.find(image.id))
            return *other;                // another process was faster
        QDir(target).removeRecursively(); // incomplete: modified from outside
    }
    const auto published = m_store.find(image.id);
    if (!published)
        throw ImageError(
            ImageError::tr(
                "The image %1 was created but is incomplete in %2. Check that file system")
                .arg(image.id, m_store.directory()));
    return *published;
}

} // namespace unisweep
