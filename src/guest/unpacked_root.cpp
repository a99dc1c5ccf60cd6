// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/unpacked_root.h"

#include <atomic>

#include <unistd.h>

#include <QDir>

#include "base/program.h"
#include "guest/guest_error.h"
#include "guest/runtime_directory.h"
#include "images/root_archive.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString nextPath()
{
    static std::atomic<int> counter = 0;
    return u"%1/root-%2"_s.arg(runtimeDirectory()).arg(++counter);
}

UnpackedRoot::UnpackedRoot(const QString& archive, bool keepOwners, std::stop_token stop)
    : m_path(nextPath())
{
    try {
        unpackRoot(archive, m_path,
                   keepOwners && geteuid() == 0 ? Ownership::Archive : Ownership::Caller, stop);
    } catch (const Canceled&) {
        QDir(m_path).removeRecursively();
        throw;
    } catch (const ImageError& error) {
        QDir(m_path).removeRecursively();
        throw GuestError(error.message());
    }
}

UnpackedRoot::~UnpackedRoot()
{
    QDir(m_path).removeRecursively();
}

} // namespace unisweep
