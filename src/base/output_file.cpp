// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/output_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace unisweep
{

using namespace Qt::StringLiterals;

// As the kernel's own limit.
static constexpr int maxLinks = 40;

// /dev/stdout, /dev/fd/N and their targets: another descriptor of the same file is open.
static bool namesDescriptor(const QString& path)
{
    const auto under = [&](const char* folder) { return path.startsWith(QLatin1String(folder)); };
    return under("/dev/fd/") || under("/dev/std") || under("/proc/");
}

// The descriptor that /dev/stdout, /dev/fd/N or /proc/self/fd/N names; -1: none. Where it belongs
// to another user (sudo -u), it can be written to, but not opened again.
static int descriptorOf(const QString& path)
{
    if (path == u"/dev/stdout"_s)
        return STDOUT_FILENO;
    if (path == u"/dev/stderr"_s)
        return STDERR_FILENO;
    for (const QString& folder : {u"/dev/fd/"_s, u"/proc/self/fd/"_s}) {
        bool isNumber = false;
        const int number = path.mid(folder.size()).toInt(&isNumber);
        if (path.startsWith(folder) && isNumber)
            return number;
    }
    return -1;
}

// At the end of what is there.
static int openSpecial(const QString& path)
{
    if (const int number = descriptorOf(path); number >= 0)
        return fcntl(number, F_DUPFD_CLOEXEC, 0);
    return ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC);
}

bool isSpecialFile(const QString& path)
{
    QString link = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < maxLinks; ++i) {
        if (namesDescriptor(link))
            return true;
        if (!QFileInfo(link).isSymLink())
            break;
        link = QFile::symLinkTarget(link);
    }
    struct stat found = {};
    return stat(QFile::encodeName(path).constData(), &found) == 0 && !S_ISREG(found.st_mode) &&
           !S_ISDIR(found.st_mode);
}

QString linkTarget(const QString& path)
{
    QString target = path;
    for (int i = 0; i < maxLinks && QFileInfo(target).isSymLink(); ++i)
        target = QFile::symLinkTarget(target);
    return target;
}

bool isDatabase(const QString& path)
{
    static constexpr QByteArrayView mark("SQLite format 3");
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(mark.size()) == mark;
}

QString whyNoDatabase()
{
    return QCoreApplication::translate(
        "OutputFile", "the file is a results file or another database, which is not overwritten. "
                      "Choose another name");
}

QString unusedPath(const QString& wanted)
{
    const qsizetype ending = QFileInfo(wanted).suffix().size() + 1;
    QString path = wanted;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = wanted.chopped(ending) + u"-%1"_s.arg(i) + wanted.right(ending);
    return path;
}

OutputFile::OutputFile(QString path)
    : m_path(std::move(path))
{
}

OutputFile::~OutputFile() = default;

bool OutputFile::open()
{
    m_special = isSpecialFile(m_path);
    if (m_special) {
        auto file = std::make_unique<QFile>();
        const int descriptor = openSpecial(m_path);
        if (descriptor < 0) {
            m_error = qt_error_string(errno);
            return false;
        }
        const bool opened =
            file->open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
        m_device = std::move(file);
        return opened;
    }
    if (isDatabase(m_path)) {
        m_error = whyNoDatabase();
        return false;
    }
    auto file = std::make_unique<QSaveFile>(linkTarget(m_path));
    // A file that may be written in a folder that may not.
    file->setDirectWriteFallback(true);
    m_device = std::move(file);
    if (m_device->open(QIODevice::WriteOnly))
        return true;
    m_error = m_device->errorString();
    return false;
}

bool OutputFile::write(const QByteArray& bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qint64 written = m_device->write(bytes.constData() + at, bytes.size() - at);
        if (written <= 0)
            return false;
        at += written;
    }
    return true;
}

QString OutputFile::error() const
{
    return m_error.isEmpty() && m_device ? m_device->errorString() : m_error;
}

bool OutputFile::commit()
{
    if (auto* file = qobject_cast<QSaveFile*>(m_device.get())) {
        if (file->commit())
            return true;
        m_error = file->errorString();
        return false;
    }
    auto* file = qobject_cast<QFile*>(m_device.get());
    const bool flushed = file->flush() && file->error() == QFileDevice::NoError;
    m_error = file->errorString();
    file->close();
    if (flushed && file->error() != QFileDevice::NoError)
        m_error = file->errorString();
    return flushed && file->error() == QFileDevice::NoError;
}

} // namespace unisweep
