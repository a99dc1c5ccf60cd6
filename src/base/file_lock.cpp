// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_lock.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>

#include "base/canceled.h"
#include "base/file_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr auto poll = std::chrono::milliseconds(100);

bool FileLock::tryLock(const QString& path)
{
    m_error = 0;
    m_descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return true;
    m_error = errno;
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    return false;
}

FileLock::FileLock(const QString& path, std::stop_token stop)
{
    while (!tryLock(path)) {
        if (m_error != EWOULDBLOCK)
            throw FileError(QCoreApplication::translate("File", "cannot lock %1: %2")
                                .arg(path, qt_error_string(m_error)));
        if (stop.stop_requested())
            throw Canceled();
        std::this_thread::sleep_for(poll);
    }
}

FileLock::FileLock(const QString& path)
{
    tryLock(path);
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace unisweep
