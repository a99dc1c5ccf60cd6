// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QString>

namespace unisweep
{

/// An advisory lock on a file (flock), across threads and processes; released when its holder ends.
/// The file is created and never removed, because that would allow two holders.
class FileLock
{
public:
    /// Waits until the lock is free. Throws Canceled after a stop request, FileError if the file
    /// cannot be created.
    FileLock(const QString& path, std::stop_token stop);
    /// Does not wait; see isHeld.
    explicit FileLock(const QString& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool isHeld() const { return m_descriptor >= 0; }
    /// Why it is not held: EWOULDBLOCK if another holds it, otherwise why the file could not be
    /// opened or locked; 0 if it is held.
    int error() const { return m_error; }

private:
    bool tryLock(const QString& path);
    int m_descriptor = -1;
    int m_error = 0; ///< errno
};

} // namespace unisweep
