// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/trusted_fetch.h"

#include <array>

#include <archive.h>
#include <archive_entry.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtEndian>

#include "base/file_lock.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// OSv's kernels unpack to 10 MiB, or to 60 MiB with symbols.
constexpr qint64 unpackedAtMost = qint64{512} << 20;

QString confirmedFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/unisweep/confirmed-files.json"_s;
}

QJsonObject readConfirmed()
{
    QFile file(confirmedFile());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

// CRC of RFC 1952, section 8, which libarchive does not check.
quint32 crcOf(const QByteArray& bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 n = 0; n < made.size(); ++n) {
            quint32 c = n;
            for (int bit = 0; bit < 8; ++bit)
                c = (c & 1U) != 0 ? 0xedb88320U ^ (c >> 1U) : c >> 1U;
            made[n] = c;
        }
        return made;
    }();
    quint32 c = 0xffffffffU;
    for (const char byte : bytes)
        c = table[(c ^ static_cast<quint8>(byte)) & 0xffU] ^ (c >> 8U);
    return c ^ 0xffffffffU;
}

QByteArray inflated(const QString& path, const QByteArray& packed)
{
    const auto damaged = [&path] {
        return ImageError(
            ImageError::tr(
                "%1 is damaged: its compressed content cannot be unpacked. Download it again")
                .arg(path));
    };
    const auto end = [](archive* reader) { archive_read_free(reader); };
    const std::unique_ptr<archive, decltype(end)> reader(archive_read_new(), end);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_memory(reader.get(), packed.constData(),
                                 static_cast<std::size_t>(packed.size())) != ARCHIVE_OK ||
        archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        throw damaged();
    QByteArray content;
    QByteArray piece(1 << 20, Qt::Uninitialized);
    while (true) {
        const auto got =
            archive_read_data(reader.get(), piece.data(), static_cast<std::size_t>(piece.size()));
        if (got < 0)
            throw damaged();
        if (got == 0)
            break;
        content.append(piece.constData(), static_cast<qsizetype>(got));
        if (content.size() > unpackedAtMost)
            throw ImageError(
                ImageError::tr("%1 is larger than a kernel can be once unpacked").arg(path));
    }
    const char* trailer = packed.constData() + packed.size() - 8;
    if (packed.size() < 18 || qFromLittleEndian<quint32>(trailer) != crcOf(content) ||
        qFromLittleEndian<quint32>(trailer + 4) != static_cast<quint32>(content.size()))
        throw damaged();
    return content;
}

} // namespace

std::optional<QString> confirmedHash(const QString& url)
{
    const QString hash = readConfirmed().value(url).toString();
    return hash.isEmpty() ? std::nullopt : std::optional(hash);
}

void confirmHash(const QString& url, const QString& sha256)
{
    const QString path = confirmedFile();
    QDir().mkpath(QFileInfo(path).absolutePath());
    const FileLock lock(path + u".lock"_s, {});
    QJsonObject all = readConfirmed();
    all.insert(url, sha256.toLower());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 ||
        !file.commit())
        throw ImageError(ImageError::tr("Cannot write %1: %2").arg(path, file.errorString()));
}

QString unpackedFile(const QString& path)
{
    QFile packed(path);
    if (!packed.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(path, packed.errorString()));
    if (packed.peek(2) != QByteArray::fromHex("1f8b"))
        return path;
    const QString to = path + u".unpacked"_s;
    QSaveFile file(to);
    if (!file.open(QIODevice::WriteOnly) || file.write(inflated(path, packed.readAll())) < 0 ||
        !file.commit())
        throw ImageError(ImageError::tr("Cannot write %1: %2").arg(to, file.errorString()));
    return to;
}

} // namespace unisweep
