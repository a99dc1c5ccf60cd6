// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/bridge_helper.h"

#include <algorithm>

#include <sys/stat.h>

#include <QFile>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static bool isSetUidRoot(const QString& path)
{
    struct stat info {
    };
    return stat(QFile::encodeName(path).constData(), &info) == 0 && info.st_uid == 0 &&
           (info.st_mode & S_ISUID) != 0;
}

QString whyNoBridgeHelper(const QString& bridge, const BridgeHelperFiles& files)
{
    if (std::none_of(files.helpers.begin(), files.helpers.end(), isSetUidRoot))
        return GuestError::tr("without root, QEMU needs its set-uid bridge helper. Run: sudo chmod "
                              "u+s %1, or set the hypervisor to qemu:///system")
            .arg(files.helpers.value(0));
    QFile file(files.rules);
    const QStringList lines =
        file.open(QIODevice::ReadOnly)
            ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
            : QStringList();
    for (const QString& line : lines) {
        const QString rule = line.simplified();
        if (rule == u"allow all"_s || rule == u"allow "_s + bridge)
            return {};
    }
    // This process may not be allowed to read the file; the helper reads it as root.
    if (lines.isEmpty() && file.exists())
        return {};
    return GuestError::tr("QEMU's bridge helper does not allow bridge %1. Add this line to %2: "
                          "allow %1 (or set the hypervisor to qemu:///system)")
        .arg(bridge, files.rules);
}

} // namespace unisweep
