// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/tar_writer.h"

#include <memory>

#include <archive.h>
#include <sys/stat.h>

#include <QFile>

#include "images/archive_packer.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void writeTar(const ArchiveTree& tree, const QString& path)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                         archive_write_free);
    const auto check = [&](bool done) {
        if (!done)
            throw ImageError(
                ImageError::tr("Cannot write %1: %2. Free some space there")
                    .arg(path, QString::fromLocal8Bit(archive_error_string(writer.get()))));
    };
    archive_write_set_format_gnutar(writer.get()); // supports long names; every tool can read it
    check(archive_write_open_filename(writer.get(), QFile::encodeName(path).constData()) ==
          ARCHIVE_OK);
    check(packTree(writer.get(), tree, [](const QString& name) { return '.' + name.toUtf8(); }));
}

} // namespace unisweep
