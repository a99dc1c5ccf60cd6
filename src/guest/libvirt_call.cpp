// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_call.h"

#include <libvirt/virterror.h>

#include "experiment/duration_text.h"

namespace unisweep
{

using namespace std::chrono_literals;

ConnectionHandle ownConnection(virConnectPtr connection)
{
    return {connection, [](virConnectPtr c) {
                if (c)
                    virConnectClose(c);
            }};
}

DomainHandle ownDomain(virDomainPtr domain)
{
    return {domain, [](virDomainPtr d) {
                if (d)
                    virDomainFree(d);
            }};
}

StreamHandle ownStream(virStreamPtr stream)
{
    return {stream, [](virStreamPtr s) {
                if (s)
                    virStreamFree(s);
            }};
}

GuestError libvirtError(const QString& what)
{
    const virError* error = virGetLastError();
    const QString message = error && error->message ? QString::fromUtf8(error->message)
                                                    : QStringLiteral("unknown error");
    return GuestError(what + QStringLiteral(": ") + message);
}

void detail::waitForCall(const std::function<bool(std::chrono::milliseconds)>& done,
                         const QString& what, std::chrono::milliseconds deadline,
                         const std::stop_token& stop)
{
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (!done(20ms)) {
        if (stop.stop_requested())
            throw GuestCancelled();
        if (std::chrono::steady_clock::now() > end) {
            throw GuestError(
                QStringLiteral("%1: no answer from libvirt within %2; is its daemon stuck, or the "
                               "host overloaded?")
                    .arg(what, humanDuration(deadline)));
        }
    }
}

} // namespace unisweep
