// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_check.h"

#include "base/duration_text.h"

namespace unisweep
{

using namespace std::chrono_literals;

// The clients that can, as the file writes them: "native or dnsperf".
static QString clientsFor(Service service)
{
    QStringList words;
    for (Client client : allValues<Client>()) {
        if (canLoad(client, service))
            words << toWord(client);
    }
    const QString last = words.takeLast();
    return words.isEmpty() ? last
                           : words.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

// Why this client cannot do what the experiment asks; empty when it can. `field` is set to the
// value that stands in its way, unless that is the client itself.
static QString obstacle(const Experiment& experiment, Client client, QString& field)
{
    if (!canLoad(client, experiment.service)) {
        return QStringLiteral("%1 cannot load a %2 service; %3 can")
            .arg(toWord(client), displayName(experiment.service), clientsFor(experiment.service));
    }
    if (client == Client::Native)
        return {};
    if (experiment.recordDoor) {
        field = QStringLiteral("door");
        return QStringLiteral("only the native client tells which packets at the guest's door "
                              "belong to which request");
    }
    if (experiment.arrivals == Arrivals::Poisson) {
        field = QStringLiteral("arrivals");
        return QStringLiteral("%1 sends at constant gaps only; Poisson arrivals need the native "
                              "client")
            .arg(toWord(client));
    }
    if (experiment.service == Service::Dns && experiment.dns.cache == Cache::Cold) {
        field = QStringLiteral("service.cache");
        return QStringLiteral("only the native client asks for another name each time");
    }
    if (client == Client::Httperf && !experiment.http.bodySha256.isEmpty()) {
        field = QStringLiteral("service.body-sha256");
        return QStringLiteral("httperf tells of a body's length, not of what is in it; leave the "
                              "hash out, or use the native client");
    }
    if (client == Client::Httperf && experiment.http.status != HttpRequest().status) {
        field = QStringLiteral("service.status");
        return QStringLiteral("httperf tells the classes of status codes apart, not the codes; "
                              "leave the status out, or use the native client");
    }
    if (client == Client::Httperf && experiment.http.path.contains(QStringLiteral("{n}"))) {
        field = QStringLiteral("service.path");
        return QStringLiteral(
            "httperf asks for one path over and over; leave {n} out of it, or use "
            "the native client");
    }
    if (client == Client::Httperf && experiment.http.keepAlive) {
        field = QStringLiteral("service.keep-alive");
        return QStringLiteral("httperf times whole connections, not the requests in them; set "
                              "keep-alive to false, or use the native client");
    }
    if (client == Client::Queryperf || isBandwidth(experiment.service)) {
        if (experiment.duration % 1s != 0ns) {
            field = QStringLiteral("duration");
            return QStringLiteral("%1 counts whole seconds; %2 are none")
                .arg(toWord(client), formatDuration(experiment.duration));
        }
    }
    if (client == Client::Iperf && experiment.service == Service::Udp &&
        experiment.bandwidth.direction == BandwidthTest::Direction::FromGuest) {
        field = QStringLiteral("service.direction");
        return QStringLiteral(
            "a server of iperf 2 that serves one UDP transfer after another sends "
            "none back; use iperf3, or the direction to-guest");
    }
    return {};
}

Problems checkClients(const Experiment& experiment)
{
    Problems problems;
    const auto look = [&](Client client, const QString& clientField) {
        QString field = clientField;
        const QString why = obstacle(experiment, client, field);
        if (!why.isEmpty())
            problems << Problem{{}, 0, 0, field, why};
    };
    bool inherited = experiment.series.empty();
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        if (const auto client = experiment.series[i].client)
            look(*client, QStringLiteral("series[%1].client").arg(i));
        else
            inherited = true;
    }
    if (inherited)
        look(experiment.client, QStringLiteral("client"));
    return problems;
}

} // namespace unisweep
