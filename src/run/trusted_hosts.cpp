// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/trusted_hosts.h"

#include <QSettings>
#include <QUrl>

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString trustedKey = u"trustedHosts"_s;

QStringList otherHosts(const Experiment& experiment)
{
    QStringList hosts;
    for (const Series& series : experiment.series)
        hosts << series.hypervisor.otherHost();
    for (const QString& uri : experiment.loadFrom) {
        if (const QString host = QUrl(uri).host(); !isLoopbackHost(host))
            hosts << host;
    }
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    return hosts;
}

QStringList untrustedHosts(const Experiment& experiment)
{
    const QStringList trusted = QSettings().value(trustedKey).toStringList();
    QStringList hosts = otherHosts(experiment);
    hosts.removeIf([&](const QString& host) { return trusted.contains(host); });
    return hosts;
}

void trustHosts(const QStringList& hosts)
{
    QSettings settings;
    QStringList trusted = settings.value(trustedKey).toStringList() + hosts;
    trusted.removeDuplicates();
    settings.setValue(trustedKey, trusted);
}

} // namespace unisweep
