// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/program_disk.h"

#include <atomic>

#include <QFile>

#include "guest/guest_error.h"
#include "guest/runtime_directory.h"
#include "images/file_hash.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString nextDisk()
{
    static std::atomic<int> counter = 0;
    return u"%1/disk-%2"_s.arg(runtimeDirectory()).arg(++counter);
}

static void rewrite(const QString& path, const NanosProgram& program)
{
    QFile disk(path);
    const auto check = [&](bool done) {
        if (!done)
            throw GuestError(GuestError::tr("cannot write %1: %2").arg(path, disk.errorString()));
    };
    check(disk.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
          disk.open(QIODevice::ReadWrite));
    const qint64 at = nanosRootOffset(disk.read(512));
    check(disk.seek(at));
    const QByteArray changed = withProgram(disk.read(tfsLogBytes), program);
    check(disk.seek(at) && disk.write(changed) == changed.size() && disk.flush());
}

ProgramDisk::ProgramDisk(const BootFiles& image, const NanosProgram& program, std::stop_token stop)
    : m_image(image)
{
    m_image.disk = nextDisk();
    try {
        if (!QFile::copy(image.disk, m_image.disk))
            throw GuestError(GuestError::tr("cannot copy %1 to %2; the disk may be full")
                                 .arg(image.disk, m_image.disk));
        rewrite(m_image.disk, program);
        m_image.sha256.insert(FileRole::Disk, hashOfFile(m_image.disk, stop));
    } catch (const ImageError& error) {
        QFile::remove(m_image.disk);
        throw GuestError(error.message());
    } catch (...) {
        QFile::remove(m_image.disk);
        throw;
    }
}

ProgramDisk::~ProgramDisk()
{
    QFile::remove(m_image.disk);
}

} // namespace unisweep
