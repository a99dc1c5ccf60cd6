// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_fetch.h"

#include <cstdio>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include "base/file_lock.h"
#include "base/program.h"
#include "images/file_hash.h"
#include "images/trusted_fetch.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int transferTimeoutMs =
    30'000; // after this, a silent server counts as unreachable
static constexpr int cancelPollMs = 50;
static constexpr int restMs = 300;               // before another attempt
static constexpr int maxAttemptsWithoutData = 3; // consecutive attempts without new data

namespace
{

/// The server sent a different part of the file than requested.
struct WrongPart {
};

/// Uses http_proxy, https_proxy and no_proxy, as curl and apt do.
class EnvironmentProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        return systemProxyForQuery(query);
    }
};

/// Downloads one file; attempts append to `part` until it is complete.
class Download
{
public:
    Download(const FetchSource& source, const QString& partPath, const ImageProgress& progress,
             std::stop_token stop)
        : m_source(source)
        , m_part(partPath)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
    }

    void run();
    /// For a file whose hash is unknown: parts are joined only if the server confirms by a
    /// validator, stored in this file, that they belong to the same version.
    void setValidatorFile(const QString& path) { m_validatorFile = path; }
    /// Whether the file was assembled from several responses.
    bool isResumed() const { return m_resumed; }

private:
    /// Returns true once the server has sent everything.
    bool attempt();
    QNetworkRequest request();
    void begin(const QNetworkReply& reply);
    void take(QNetworkReply& reply);
    static void rest();
    QByteArray validator() const;
    void keepValidator(const QNetworkReply& reply) const;
    qint64 limit() const { return m_source.bytes > 0 ? m_source.bytes : fetchLimitBytes; }

    const FetchSource& m_source;
    QFile m_part;
    const ImageProgress& m_progress;
    std::stop_token m_stop;
    qint64 m_announced = 0; ///< file size according to the server
    bool m_resumed = false;
    bool m_begun = false; ///< the response header has been processed
    QString m_failure;    ///< why the last attempt ended
    QString m_validatorFile;
};

QByteArray Download::validator() const
{
    QFile file(m_validatorFile);
    return file.open(QIODevice::ReadOnly) ? file.read(1000) : QByteArray();
}

// Only a strong validator guarantees identical bytes (RFC 9110, section 13.1.5).
void Download::keepValidator(const QNetworkReply& reply) const
{
    const QByteArray tag = reply.rawHeader("ETag");
    QFile file(m_validatorFile);
    if (!tag.startsWith('"') || !file.open(QIODevice::WriteOnly) || file.write(tag) != tag.size())
        QFile::remove(m_validatorFile);
}

void Download::begin(const QNetworkReply& reply)
{
    m_begun = true;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const qint64 length = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (status == 206) {
        static const QRegularExpression range(u"^bytes (\\d+)-\\d+/(\\d+)$"_s);
        const auto match =
            range.match(QString::fromLatin1(reply.rawHeader("Content-Range").simplified()));
        if (match.hasMatch() && match.captured(1).toLongLong() == m_part.size()) {
            m_announced = match.captured(2).toLongLong();
            return;
        }
        m_part.resize(0); // start over in the next attempt
        throw WrongPart();
    }
    if (status != 200)
        throw ImageError(ImageError::tr("the server responded with status %1").arg(status));
    if (!m_validatorFile.isEmpty())
        keepValidator(reply);
    m_part.resize(0); // the response contains the whole file
    m_part.seek(0);
    m_announced = length;
}

void Download::take(QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || (status >= 300 && status < 400))
        return;
    if (!m_begun)
        begin(reply);
    const QByteArray bytes = reply.readAll();
    if (m_part.size() + bytes.size() > limit()) {
        m_part.resize(0);
        throw ImageError(
            ImageError::tr(
                "%1 is larger than the expected %2 bytes, so it is not the expected file")
                .arg(m_source.url, QString::number(limit())));
    }
    if (m_part.write(bytes) != bytes.size() || !m_part.flush())
        throw ImageError(ImageError::tr("Cannot write %1: %2. Free some space there")
                             .arg(m_part.fileName(), m_part.errorString()));
    const qint64 whole = m_source.bytes > 0 ? m_source.bytes : m_announced;
    if (m_progress && whole > 0)
        m_progress(ImageError::tr("Downloading %1").arg(m_source.url),
                   std::min(1.0, double(m_part.size()) / double(whole)));
}

// Requests the missing part of the file.
QNetworkRequest Download::request()
{
    QNetworkRequest request{QUrl(m_source.url)};
    request.setTransferTimeout(transferTimeoutMs);
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_validatorFile.isEmpty() && m_part.size() > 0) {
        if (const QByteArray known = validator(); known.isEmpty())
            m_part.resize(0);
        else
            request.setRawHeader("If-Range", known);
    }
    m_resumed |= m_part.size() > 0;
    if (m_part.size() > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_part.size()) + '-');
    return request;
}

bool Download::attempt()
{
    m_begun = false;
    m_failure.clear();
    QNetworkAccessManager network;
    network.setProxyFactory(new EnvironmentProxy); // takes ownership
    const std::unique_ptr<QNetworkReply> reply(network.get(request()));
    QEventLoop loop;
    QTimer poll;
    std::exception_ptr error;
    bool wrongPart = false;
    const auto guarded = [&] {
        try {
            take(*reply);
        } catch (const WrongPart&) {
            wrongPart = true;
            loop.quit();
        } catch (...) {
            error = std::current_exception();
            loop.quit();
        }
    };
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, guarded);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (m_stop.stop_requested())
            loop.quit();
    });
    poll.start(cancelPollMs);
    if (!reply->isFinished())
        loop.exec();
    if (m_stop.stop_requested())
        throw Canceled();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 416) { // range not satisfiable: nothing left to download
        if (m_source.bytes == 0 || m_part.size() == m_source.bytes)
            return true;
        m_part.resize(0);
        m_failure = ImageError::tr("the file on the server is smaller than expected");
        return false;
    }
    if (!error && !wrongPart) // the remaining data, or the header of a response without a body
        guarded();
    if (error)
        std::rethrow_exception(error);
    if (wrongPart) {
        m_failure = ImageError::tr("the server sent a different part of the file than requested");
        return false;
    }
    if (reply->error() == QNetworkReply::NoError &&
        (m_announced <= 0 || m_part.size() >= m_announced))
        return true;
    // Qt does not always report a premature end as an error.
    m_failure = reply->error() == QNetworkReply::NoError
                    ? ImageError::tr("the server closed the connection")
                    : reply->errorString();
    return false;
}

void Download::rest()
{
    QEventLoop loop;
    QTimer::singleShot(restMs, &loop, &QEventLoop::quit);
    loop.exec();
}

void Download::run()
{
    if (!m_part.open(QIODevice::ReadWrite | QIODevice::Append))
        throw ImageError(
            ImageError::tr("Cannot write %1: %2").arg(m_part.fileName(), m_part.errorString()));
    int attemptsWithoutData = 0;
    qint64 furthest = m_part.size();
    while (true) {
        const bool whole = attempt();
        if (whole && (m_source.bytes == 0 || m_part.size() == m_source.bytes))
            break;
        // Only new data counts as progress; otherwise a server could keep the download busy
        // forever.
        attemptsWithoutData = m_part.size() > furthest ? 0 : attemptsWithoutData + 1;
        furthest = std::max(furthest, m_part.size());
        if (attemptsWithoutData >= maxAttemptsWithoutData) {
            const QString size =
                m_source.bytes > 0 ? QString::number(m_source.bytes) : QString::number(m_announced);
            throw ImageError(
                m_failure.isEmpty()
                    ? ImageError::tr("The download of %1 was interrupted after %2 of %3 bytes. "
                                     "Check the network "
                                     "and try again; it continues where it stopped")
                          .arg(m_source.url, QString::number(m_part.size()), size)
                    : ImageError::tr(
                          "The download of %1 was interrupted after %2 of %3 bytes (%4). Check the "
                          "network and try again; it continues where it stopped")
                          .arg(m_source.url, QString::number(m_part.size()), size, m_failure));
        }
        rest();
    }
    if (::fsync(m_part.handle()) != 0)
        throw ImageError(
            ImageError::tr("Cannot write %1: %2").arg(m_part.fileName(), qt_error_string(errno)));
}

} // namespace

QString fetchDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/unisweep/fetched"_s;
}

QString fetchFile(const FetchSource& source, const QString& directory,
                  const ImageProgress& progress, std::stop_token stop)
{
    if (const QString fault = faultOf(source); !fault.isEmpty())
        throw ImageError(fault);
    const QString wanted = source.sha256.toLower();
    if (!QDir().mkpath(directory))
        throw ImageError(
            ImageError::tr(
                "Cannot create the directory %1. Check its permissions and the free space")
                .arg(directory));
    QString path = directory + u'/' + wanted;
    const FileLock lock(directory + u"/.lock-"_s + wanted, stop);
    if (hashOfFile(path, stop) == wanted)
        return path;
    const QString part = path + u".part"_s;
    QString got;
    for (bool again = true; again;) {
        Download download(source, part, progress, stop);
        download.run();
        got = hashOfFile(part, stop);
        // The parts may be from different versions of the file: start over once.
        again = got != wanted && download.isResumed();
        if (got != wanted)
            QFile::remove(part);
    }
    if (got != wanted) {
        throw ImageError(
            ImageError::tr(
                "%1 is not the expected file: its SHA-256 is %2, not %3. It was deleted. The URL "
                "or the hash in the catalog is out of date, or the file was changed")
                .arg(source.url, got, wanted));
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        throw ImageError(ImageError::tr("Cannot rename %1: %2").arg(part, qt_error_string(errno)));
    return path;
}

FetchedFile fetchAnything(const QString& url, const QString& directory,
                          const ImageProgress& progress, std::stop_token stop)
{
    FetchSource source{url, QString(64, u'0'), 0};
    if (const QString fault = faultOf(source); !fault.isEmpty())
        throw ImageError(fault);
    if (!QDir().mkpath(directory))
        throw ImageError(
            ImageError::tr("Cannot create the folder %1; check its permissions and the free space")
                .arg(directory));
    const QString name = QString::fromLatin1(
        QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex());
    const FileLock lock(directory + u"/.lock-"_s + name, stop);
    const QString part = directory + u"/from-"_s + name + u".part"_s;
    const QString validator = directory + u"/from-"_s + name + u".validator"_s;
    Download download(source, part, progress, stop);
    download.setValidatorFile(validator);
    download.run();
    FetchedFile fetched{.path = {}, .sha256 = hashOfFile(part, stop)};
    fetched.path = directory + u'/' + fetched.sha256;
    QFile::remove(validator);
    if (std::rename(QFile::encodeName(part).constData(),
                    QFile::encodeName(fetched.path).constData()) != 0)
        throw ImageError(
            ImageError::tr("Cannot write %1: %2").arg(fetched.path, qt_error_string(errno)));
    return fetched;
}

} // namespace unisweep
