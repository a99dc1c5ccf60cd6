// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/file_hash.h"

#include <QCryptographicHash>
#include <QFile>

#include "base/program.h"

namespace unisweep
{

QString hashOfFile(const QString& path, const std::stop_token& stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QByteArray block; !(block = file.read(1 << 20)).isEmpty();) {
        if (stop.stop_requested())
            throw Canceled();
        hash.addData(block);
    }
    if (file.error() != QFile::NoError)
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace unisweep
