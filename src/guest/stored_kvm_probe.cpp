// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/stored_kvm_probe.h"

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

using namespace Qt::StringLiterals;

KvmProbe kvmOfThisBoot(bool fresh)
{
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                     u"/unisweep"_s);
    const QString path = cache.filePath(u"kvm-probe.json"_s);
    const QString boot = bootId();
    // The user's access may change without a reboot, by joining the group kvm.
    const bool accessible = access("/dev/kvm", R_OK | W_OK) == 0;

    if (QFile file(path); !fresh && !boot.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
        if (kept.value(u"boot"_s).toString() == boot &&
            kept.value(u"accessible"_s).toBool() == accessible) {
            return {.works = kept.value(u"works"_s).toBool(),
                    .why = kept.value(u"why"_s).toString(),
                    .notPermitted = kept.value(u"not_permitted"_s).toBool()};
        }
    }

    KvmProbe probe = probeKvm();
    if (probe.mayChange) {
        QFile::remove(path);
        return probe;
    }
    cache.mkpath(u"."_s);
    if (QSaveFile file(path); file.open(QIODevice::WriteOnly)) { // a cache: failure is no error
        file.write(QJsonDocument(QJsonObject{{u"boot"_s, boot},
                                             {u"accessible"_s, accessible},
                                             {u"works"_s, probe.works},
                                             {u"why"_s, probe.why},
                                             {u"not_permitted"_s, probe.notPermitted}})
                       .toJson());
        file.commit();
    }
    return probe;
}

} // namespace unisweep
