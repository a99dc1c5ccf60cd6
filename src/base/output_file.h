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
/// (/dev/stdout). Renaming a temporary file over it would destroy it (/dev/full) or never reach its
/// reader (a FIFO).
bool isSpecialFile(const QString& path);

/// The end of a chain of symbolic links, whether that file exists or not; `path` if it is not a
/// link. Allows writing through links without replacing them.
QString linkTarget(const QString& path);

/// Whether the file is an SQLite database, such as a results file. Measured data must not be
/// overwritten because of a mistyped name.
bool isDatabase(const QString& path);

/// The message for the user why such a file is not overwritten.
QString whyNoDatabase();

/// `wanted`, which has an extension, or if that file exists, the same with a number before the
/// extension: a-2.unisweep.
QString unusedPath(const QString& wanted);

/// Call open(), device() and commit() in this order; error() describes the failure of any of them.
/// Use it on one thread.
class OutputFile
{
public:
    explicit OutputFile(QString path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Returns false if the file cannot be written. Opening a FIFO waits for its reader.
    bool open();
    /// Only after open().
    QIODevice& device() { return *m_device; }
    /// All of it, only after open(). A full disk takes what fits before it fails, so a device's own
    /// write() may be short without a reason.
    bool write(const QByteArray& bytes);
    /// False if not everything could be written; an existing regular file is then unchanged.
    bool commit();

    /// The path as given by the user.
    const QString& path() const { return m_path; }
    /// "No space left on device"
    QString error() const;

private:
    const QString m_path;
    QString m_error;
    bool m_special = false;
    std::unique_ptr<QIODevice> m_device;
};

} // namespace unisweep
