// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_store.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

#include "base/program.h"
#include "images/file_hash.h"
#include "images/image_record.h"
#include "images/supplied_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString ImageStore::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/unisweep/images"_s;
}

ImageStore::ImageStore(const QString& directory)
    : m_directory(QDir(directory).absolutePath())
{
}

void ImageStore::makeDirectory() const
{
    if (!QDir().mkpath(m_directory))
        throw ImageError(ImageError::tr("Cannot create the image directory %1. Check its "
                                        "permissions and the free space, or set XDG_DATA_HOME")
                             .arg(m_directory));
}

std::optional<BootFiles> ImageStore::read(const QString& path) const
{
    QFile file(path + u'/' + imageRecordName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::optional<BootFiles> image = imageFromRecord(file.readAll());
    if (!image || image->id != QFileInfo(path).fileName())
        return {};
    for (auto one = image->bytes.cbegin(); one != image->bytes.cend(); ++one) {
        QString& filePath = image->path(one.key());
        filePath = path + u'/' + toWord(one.key());
        if (QFileInfo(filePath).size() != one.value())
            return {}; // modified from outside
    }
    return image;
}

QList<BootFiles> ImageStore::list() const
{
    QList<BootFiles> images;
    for (const QString& name : QDir(m_directory).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const auto image = read(m_directory + u'/' + name))
            images << *image;
    }
    std::stable_sort(images.begin(), images.end(),
                     [](const BootFiles& a, const BootFiles& b) { return a.created > b.created; });
    return images;
}

std::optional<BootFiles> ImageStore::find(const QString& id) const
{
    if (id.isEmpty() || id.startsWith(u'.') || id.contains(u'/'))
        return {};
    return read(m_directory + u'/' + id);
}

std::optional<BootFiles> ImageStore::newestOf(const QString& recipeKey) const
{
    for (const BootFiles& image : list()) {
        if (image.recipeKey == recipeKey)
            return image;
    }
    return {};
}

QString ImageStore::verify(const BootFiles& image, std::stop_token stop) const
{
    for (auto file = image.sha256.cbegin(); file != image.sha256.cend(); ++file) {
        const QString path = m_directory + u'/' + image.id + u'/' + toWord(file.key());
        const QString hash = hashOfFile(path, stop);
        if (hash.isEmpty())
            return ImageError::tr("cannot read %1. Delete the image and build it again").arg(path);
        if (hash != file.value())
            return ImageError::tr("%1 has changed since it was built (SHA-256 %2, not %3). Delete "
                                  "the image and build it again")
                .arg(path, hash, file.value());
        if (file.key() == FileRole::Disk) { // imported before overlays were rejected
            try {
                checkDiskFile(path, false);
            } catch (const ImageError& error) {
                return error.message();
            }
        }
    }
    return {};
}

void ImageStore::remove(const QString& id)
{
    const QString path = m_directory + u'/' + id;
    if (id.isEmpty() || id.startsWith(u'.') || id.contains(u'/') || !QFileInfo(path).isDir())
        throw ImageError(ImageError::tr("There is no image \"%1\" in %2").arg(id, m_directory));
    // Rename it first, so that no process sees a partly removed image.
    const QString doomed = m_directory + u'/' + QLatin1StringView(draftPrefix) +
                           QUuid::createUuid().toString(QUuid::Id128);
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(doomed).constData()) !=
        0)
        throw ImageError(ImageError::tr("Cannot remove %1: %2").arg(path, qt_error_string(errno)));
    QDir(doomed).removeRecursively();
}

QString ImageStore::lockPath(const QString& id) const
{
    makeDirectory();
    return m_directory + u"/.lock-"_s + id;
}

} // namespace unisweep
