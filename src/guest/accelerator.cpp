// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/accelerator.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include "guest/host_facts.h"

namespace unisweep
{

KvmProbe kvmOfThisBoot(bool fresh)
{
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                     QStringLiteral("/unisweep"));
    const QString path = cache.filePath(QStringLiteral("kvm-probe.json"));
    const QString boot = bootId();
    // Joining the group kvm changes the answer without a reboot.
    const bool accessible = access("/dev/kvm", R_OK | W_OK) == 0;

    if (QFile file(path); !fresh && !boot.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
        if (kept.value(QStringLiteral("boot")).toString() == boot &&
            kept.value(QStringLiteral("accessible")).toBool() == accessible) {
            return {kept.value(QStringLiteral("works")).toBool(),
                    kept.value(QStringLiteral("why")).toString(),
                    kept.value(QStringLiteral("not_permitted")).toBool()};
        }
    }

    KvmProbe probe = probeKvm();
    cache.mkpath(QStringLiteral("."));
    if (QSaveFile file(path); file.open(QIODevice::WriteOnly)) { // a cache: not worth an error
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("boot"), boot},
                                             {QStringLiteral("accessible"), accessible},
                                             {QStringLiteral("works"), probe.works},
                                             {QStringLiteral("why"), probe.why},
                                             {QStringLiteral("not_permitted"), probe.notPermitted}})
                       .toJson());
        file.commit();
    }
    return probe;
}

} // namespace unisweep
