// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/reachability.h"

#include <QUrl>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The host in a load host's ssh URI; empty for this machine.
static QString hostOf(const QString& uri)
{
    const QString host = QUrl(uri).host();
    return isLoopbackHost(host) ? QString() : host;
}

QString whyUnreachable(const Series& series, const Recipe& recipe, const QStringList& loadFrom)
{
    if (series.network.kind == NetworkKind::Bridge)
        return {};
    const BootKind boot = recipe.platform().boot;
    const bool process = boot == BootKind::Process || boot == BootKind::Solo5;
    const QString guestHost = process ? QString() : series.hypervisor.otherHost();
    QStringList loadHosts;
    for (const QString& uri : loadFrom)
        loadHosts << hostOf(uri);
    if (loadFrom.isEmpty())
        loadHosts << QString();
    for (const QString& host : loadHosts) {
        if (host == guestHost)
            continue;
        const QString here = GuestError::tr("this machine");
        const QString from = host.isEmpty() ? here : host;
        const QString at = guestHost.isEmpty() ? here : guestHost;
        return (process ? GuestError::tr(
                              "load from %1 cannot reach the guest on %2, which is reachable "
                              "only there; choose a platform that supports bridges, and set "
                              "network to bridge NAME, a bridge that both can reach")
                        : GuestError::tr(
                              "load from %1 cannot reach the guest on %2, which is reachable "
                              "only there; set network to bridge NAME, a bridge that both "
                              "can reach"))
            .arg(from, at);
    }
    return {};
}

} // namespace unisweep
