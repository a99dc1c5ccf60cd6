// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/owned_name.h"

#include <atomic>

#include <unistd.h>

#include <QCryptographicHash>
#include <QSysInfo>

namespace unisweep
{

using namespace Qt::StringLiterals;

// Workbenches on other hosts may use the same hypervisor, and so may those in containers, which
// number their processes differently.
static QString namePrefix()
{
    static const QByteArray mark =
        QCryptographicHash::hash(QSysInfo::machineUniqueId() +
                                     QSysInfo::machineHostName().toUtf8() +
                                     idNamespaceOf(getpid()).toLatin1(),
                                 QCryptographicHash::Sha256)
            .toHex()
            .left(6);
    return u"unisweep-%1-"_s.arg(QString::fromLatin1(mark));
}

QString nextOwnedName()
{
    static std::atomic<int> counter = 0;
    const ProcessId self = ownProcess();
    return u"%1%2-%3-%4"_s.arg(namePrefix()).arg(self.pid).arg(self.startTicks).arg(++counter);
}

std::optional<ProcessId> ownerOf(const QString& name)
{
    const QString prefix = namePrefix();
    return name.startsWith(prefix) ? processInName(name.mid(prefix.size()), 3) : std::nullopt;
}

} // namespace unisweep
