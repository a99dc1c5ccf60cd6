// SPDX-License-Identifier: GPL-3.0-or-later
// A file that the user named for output: whole or not at all where it is a regular one, and
// written straight into where it is a pipe, a terminal or a device.
#pragma once

#include <memory>

#include <QIODevice>
#include <QString>

namespace unisweep
{

/// True for what exists and is neither a regular file nor a folder, and for a name of an open file
/// (/dev/stdout): writing by renaming a temporary file over it would destroy it (/dev/full), or
/// never reach its reader (a FIFO).
bool isSpecialFile(const QString& path);

/// Where a chain of symbolic links ends, whether a file is there or not; `path` when it is no
/// link. A link that is written to stays one.
QString linkTarget(const QString& path);

/// open(), device(), commit(), in this order; error() tells of any of them. One thread.
class OutputFile
{
public:
    explicit OutputFile(QString path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// False when it cannot be written. A FIFO waits for its reader.
    bool open();
    /// Only after open().
    QIODevice& device() { return *m_device; }
    /// False when not everything could be written; an older regular file is then unchanged.
    bool commit();

    /// As the user named it.
    const QString& path() const { return m_path; }
    /// "No space left on device"
    QString error() const { return m_error; }

private:
    const QString m_path;
    QString m_error;
    bool m_special = false;
    std::unique_ptr<QIODevice> m_device;
};

} // namespace unisweep
