// SPDX-License-Identifier: GPL-3.0-or-later
// A file that the user named for output: written completely or not at all if it is a regular file,
// and directly if it is a pipe, a terminal or a device.
#pragma once

#include <memory>

#include <QIODevice>
#include <QString>

namespace unisweep
{

/// True for an existing file that is neither regular nor a folder, and for the name of an open file
/// (/dev/stdout): renaming a temporary file over it would destroy it (/dev/full), or never reach
/// its reader (a FIFO).
bool isSpecialFile(const QString& path);

/// The end of a chain of symbolic links, whether a file exists there or not; `path` if it is not a
/// link. Links that are written to are preserved.
QString linkTarget(const QString& path);

/// Whether an SQLite database is there, such as a results file: what somebody measured is not
/// overwritten, whoever confused two names.
bool isDatabase(const QString& path);

/// Why such a file is not written; for people.
QString whyNoDatabase();

/// `wanted`, which has an ending, or where a file of that name exists the same with a number before
/// the ending: a-2.unisweep.
QString unusedPath(const QString& wanted);

/// open(), device(), commit(), in this order; error() describes the failure of any of them. Use
/// from one thread.
class OutputFile
{
public:
    explicit OutputFile(QString path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// False if it cannot be written. A FIFO waits for its reader.
    bool open();
    /// Only after open().
    QIODevice& device() { return *m_device; }
    /// False if not everything could be written; an existing regular file is then unchanged.
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
