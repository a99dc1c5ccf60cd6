// SPDX-License-Identifier: GPL-3.0-or-later
// Removes what crashed builders and guests left in the store.
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>

#include "base/owned_name.h"
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
/// overlay's name ends with the guest's name (libvirt_guest.cpp).
static int removeGuestsWrites(const QDir& image)
{
    static const QString prefix = u"disk.TRANSIENT-"_s;
    int removed = 0;
    for (const QString& file : image.entryList({prefix + u'*'}, QDir::Files)) {
        const std::optional<ProcessId> owner = ownerOf(file.mid(prefix.size()));
        if (owner && !isRunning(*owner) && !isOpenInQemu(image.filePath(file)))
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
