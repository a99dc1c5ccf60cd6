// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/reachability.h"

#include <QUrl>

namespace unisweep
{

using namespace Qt::StringLiterals;

// Of a load host's ssh URI; empty for this machine.
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
        const QString here = u"this machine"_s;
        return u"the load comes from %1, and the guest on %2 is reached from there only; "
               "set the network to bridge NAME, a bridge that leads to both%3"_s.arg(
                   host.isEmpty() ? here : host, guestHost.isEmpty() ? here : guestHost,
                   process ? u", and the platform to one that has it"_s : QString());
    }
    return {};
}

} // namespace unisweep
