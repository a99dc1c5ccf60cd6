// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_limits.h"

namespace unisweep
{

QString clientLimits(Client client, Service service, BandwidthTest::Direction direction)
{
    const bool udpToGuest =
        service == Service::Udp && direction == BandwidthTest::Direction::ToGuest;
    switch (client) {
    case Client::Native:
        return {};
    case Client::Dnsperf:
        return QStringLiteral(
            "dnsperf waits while 100 queries are outstanding, times a query from "
            "its sending, not from when it was due, and reads the clock itself, "
            "when it gets the CPU, where the native client has the kernel's stamps");
    case Client::Queryperf:
        return QStringLiteral("queryperf sends its 20 outstanding queries in one burst and then "
                              "waits, and gives up queries 1 ms old when it falls behind");
    case Client::Httperf:
        return QStringLiteral("httperf is one process with at most about 1,000 open connections, "
                              "times a connection from its opening to its closing, in steps of "
                              "0.1 ms, and looks for answers without rest, at the cost of a CPU");
    case Client::Iperf:
    case Client::Iperf3:
        return udpToGuest
                   ? QStringLiteral("%1 tells of UDP to the guest once a transfer, so that a "
                                    "step is a row of transfers of one second")
                         .arg(client == Client::Iperf ? QStringLiteral("iperf 2")
                                                      : QStringLiteral("iperf3"))
                   : QString();
    }
    Q_UNREACHABLE();
}

} // namespace unisweep
