// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the archive that the Linux kernel unpacks as its first root file system: cpio "newc"
// (kernel source, Documentation/driver-api/early-userspace/buffer-format.rst).
#pragma once

#include <cstdint>
#include <map>

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// Modification time of all files in an archive, in seconds since 1970: 2000-01-01. Constant for
/// reproducibility, but not 0, which some programs (NSD) interpret as "never".
inline constexpr std::uint32_t archiveTime = 946'684'800;

struct ArchiveEntry {
    std::uint32_t mode = 0; ///< type and permissions, as in st_mode
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    QByteArray content;            ///< of a file; the target of a symbolic link
    std::uint32_t deviceMajor = 0; ///< for device nodes
    std::uint32_t deviceMinor = 0;
};

/// The content of an archive by absolute path ("/etc/passwd"). Adding a path also adds its parents.
class ArchiveTree
{
public:
    void addDirectory(const QString& path, std::uint32_t permissions = 0755,
                      std::uint32_t owner = 0);
    void addFile(const QString& path, const QByteArray& content, std::uint32_t permissions = 0644,
                 std::uint32_t owner = 0);
    void addLink(const QString& path, const QString& target);
    void addCharacterDevice(const QString& path, std::uint32_t major, std::uint32_t minor,
                            std::uint32_t permissions = 0600);

    /// Adds all entries of `other`, replacing entries with the same path.
    void merge(const ArchiveTree& other);

    bool contains(const QString& path) const { return m_entries.contains(path); }
    const std::map<QString, ArchiveEntry>& entries() const { return m_entries; }

private:
    void addParents(const QString& path);
    std::map<QString, ArchiveEntry> m_entries;
};

/// Returns the archive with entries ordered by path, so that the same content always gives the same
/// bytes. Throws ImageError.
QByteArray writeCpio(const ArchiveTree& tree);

} // namespace unisweep
