// SPDX-License-Identifier: GPL-3.0-or-later
// Removes what crashed builders and guests left in the store.
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "images/image_store.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Longer than it takes to lock a new directory.
static constexpr qint64 newSeconds = 60;

/// QEMU locks bytes of its open disks ("open file description" locks).
static bool isOpenInQemu(const QString& path)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return errno != ENOENT; // another user's file: assume that it is open
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool known = fcntl(descriptor, F_OFD_GETLK, &lock) == 0;
    close(descriptor);
    return !known || lock.l_type != F_UNLCK;
}

/// Removes disk overlays of crashed guests. libvirt stores a guest's writes to a transient disk
/// beside that disk and removes them when the guest ends, unless libvirt is killed too. The
/// overlay's name ends with the guest's name, which contains the workbench's process ID
/// (libvirt_guest.cpp).
static int removeGuestsWrites(const QDir& image)
{
    static const QRegularExpression name(uR"(^disk\.TRANSIENT-unisweep-(\d+)-\d+$)"_s);
    int removed = 0;
    for (const QString& file : image.entryList({u"disk.TRANSIENT-*"_s}, QDir::Files)) {
        const auto match = name.match(file);
        if (!match.hasMatch())
            continue;
        // An overlay with our process ID is from an earlier process: IDs recur in containers.
        const int owner = match.captured(1).toInt();
        const bool ownerLives = owner != getpid() && (kill(owner, 0) == 0 || errno != ESRCH);
        if (!ownerLives && !isOpenInQemu(image.filePath(file)))
            removed += QFile::remove(image.filePath(file));
    }
    return removed;
}

int ImageStore::removeLeftovers()
{
    int removed = 0;
    for (const QString& name :
         QDir(m_directory).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString path = m_directory + u'/' + name;
        if (name.startsWith(QLatin1StringView(draftPrefix))) {
            // Its builder holds this lock as long as it is running.
            const FileLock lock(path + u"/.alive"_s);
            if (lock.isHeld())
                removed += QDir(path).removeRecursively();
        } else if (name.startsWith(QLatin1StringView(newPrefix))) {
            const qint64 age = QFileInfo(path).lastModified().secsTo(QDateTime::currentDateTime());
            if (age > newSeconds)
                removed += QDir(path).removeRecursively();
        } else {
            removed += removeGuestsWrites(QDir(path));
        }
    }
    return removed;
}

} // namespace unisweep
