// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QString>

namespace unisweep
{

/// An image's initial file system, unpacked into the runtime directory as the root of a container
/// or process. Removed by the destructor.
class UnpackedRoot
{
public:
    /// `keepOwners` restores the owners of the files; needs root. Throws GuestError.
    UnpackedRoot(const QString& archive, bool keepOwners, std::stop_token stop);
    ~UnpackedRoot();
    UnpackedRoot(const UnpackedRoot&) = delete;
    UnpackedRoot& operator=(const UnpackedRoot&) = delete;

    const QString& path() const { return m_path; }

private:
    QString m_path;
};

} // namespace unisweep
