// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/recipe_key.h"

#include <QCryptographicHash>

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString hashHex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString recipeKey(const Recipe& recipe, const ImageOptions& options, const QString& kernelHash)
{
    return hashHex(u"%1 %2 zone=%3%4"_s
                       .arg(QString::number(builderVersion), recipe.fingerprint(),
                            QString::number(options.zoneRecords),
                            kernelHash.isEmpty() ? QString() : u" kernel="_s + kernelHash)
                       .toUtf8());
}

QString kernelKey(const PlatformEntry& platform)
{
    return u"kernel of "_s + platform.id;
}

QString kernelHash(const BootFiles& kernel)
{
    return kernel.sha256.value(FileRole::Kernel) + kernel.sha256.value(FileRole::Initrd) +
           kernel.sha256.value(FileRole::Disk);
}

QString imageId(const QString& platform, const QString& server, const QByteArray& content)
{
    return u"%1-%2-%3"_s.arg(platform, server, hashHex(content).left(16));
}

BootFiles withCommandLine(BootFiles files, const Recipe& recipe)
{
    files.commandLine = QStringList{recipe.platform().commandLine, recipe.server().commandLine}
                            .join(u' ')
                            .trimmed();
    return files;
}

} // namespace unisweep
