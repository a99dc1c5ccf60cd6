// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_check.h"

#include "base/duration_text.h"
#include "base/nearest_word.h"
#include "experiment/client_entry.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// The clients that can, as the file writes them: "native or dnsperf".
static QString clientsFor(Service service)
{
    QStringList words;
    for (Client client : allValues<Client>()) {
        if (canLoad(client, service))
            words << toWord(client);
    }
    if (words.isEmpty())
        return u"no client that is known here"_s;
    const QString last = words.takeLast();
    return words.isEmpty() ? last : words.join(u", "_s) + u" or "_s + last;
}

// The same of a described client.
static QString describedObstacle(const Experiment& experiment, const ClientEntry& entry,
                                 QString& field)
{
    if (experiment.arrivals != entry.arrivals) {
        field = u"arrivals"_s;
        return u"%1 sends at %2 arrivals only; set arrivals: %2"_s.arg(entry.title,
                                                                       toWord(entry.arrivals));
    }
    if (experiment.service == Service::Http) {
        const HttpRequest usual;
        if (!experiment.http.bodySha256.isEmpty()) {
            field = u"service.body-sha256"_s;
            return u"%1 does not look at what is in a body; leave the hash out, or use the native "
                   "client"_s.arg(entry.title);
        }
        if (experiment.http.status != usual.status) {
            field = u"service.status"_s;
            return u"what %1 takes for a right status is in %2; leave the status out, or use the "
                   "native client"_s.arg(entry.title, entry.file);
        }
        if (experiment.http.path.contains(u"{n}"_s)) {
            field = u"service.path"_s;
            return u"%1 asks for one path over and over; leave {n} out of it, or use the native "
                   "client"_s.arg(entry.title);
        }
    }
    const bool wholeSeconds =
        entry.figures != ClientFigures::Rows && entry.command.join(u' ').contains(u"{seconds}"_s);
    if (wholeSeconds && experiment.duration % 1s != 0ns) {
        field = u"duration"_s;
        return u"%1 counts whole seconds; %2 are none"_s.arg(entry.title,
                                                             formatDuration(experiment.duration));
    }
    return {};
}

// Why this client cannot do what the experiment asks; empty when it can. `field` is set to the
// value that stands in its way, unless that is the client itself.
static QString obstacle(const Experiment& experiment, const Client& client, QString& field)
{
    if (!canLoad(client, experiment.service)) {
        return experiment.service == Service::Other
                   ? u"%1 cannot load a service of another kind; %2 can"_s.arg(
                         toWord(client), clientsFor(experiment.service))
                   : u"%1 cannot load a %2 service; %3 can"_s.arg(toWord(client),
                                                                  displayName(experiment.service),
                                                                  clientsFor(experiment.service));
    }
    if (client == Client::Native)
        return {};
    if (experiment.recordDoor) {
        field = u"door"_s;
        return u"only the native client tells which packets at the guest's door "
               "belong to which request"_s;
    }
    if (client == Client::Described) {
        const auto entry = clientEntry(client);
        return entry ? describedObstacle(experiment, *entry, field) : QString();
    }
    if (experiment.arrivals == Arrivals::Poisson) {
        field = u"arrivals"_s;
        return u"%1 sends at constant gaps only; Poisson arrivals need the native "
               "client"_s.arg(toWord(client));
    }
    if (experiment.service == Service::Dns && experiment.dns.cache == Cache::Cold) {
        field = u"service.cache"_s;
        return u"only the native client asks for another name each time"_s;
    }
    if (client == Client::Httperf && !experiment.http.bodySha256.isEmpty()) {
        field = u"service.body-sha256"_s;
        return u"httperf tells of a body's length, not of what is in it; leave the "
               "hash out, or use the native client"_s;
    }
    if (client == Client::Httperf && experiment.http.status != HttpRequest().status) {
        field = u"service.status"_s;
        return u"httperf tells the classes of status codes apart, not the codes; "
               "leave the status out, or use the native client"_s;
    }
    if (client == Client::Httperf && experiment.http.path.contains(u"{n}"_s)) {
        field = u"service.path"_s;
        return u"httperf asks for one path over and over; leave {n} out of it, or use "
               "the native client"_s;
    }
    if (client == Client::Httperf && experiment.http.keepAlive) {
        field = u"service.keep-alive"_s;
        return u"httperf times whole connections, not the requests in them; set "
               "keep-alive to false, or use the native client"_s;
    }
    if (client == Client::Queryperf || isBandwidth(experiment.service)) {
        if (experiment.duration % 1s != 0ns) {
            field = u"duration"_s;
            return u"%1 counts whole seconds; %2 are none"_s.arg(
                toWord(client), formatDuration(experiment.duration));
        }
    }
    if (client == Client::Iperf && experiment.service == Service::Udp &&
        experiment.bandwidth.direction == BandwidthTest::Direction::FromGuest) {
        field = u"service.direction"_s;
        return u"a server of iperf 2 that serves one UDP transfer after another sends "
               "none back; use iperf3, or the direction to-guest"_s;
    }
    return {};
}

Problems checkClients(const Experiment& experiment)
{
    Problems problems;
    const auto look = [&](const Client& client, const QString& clientField) {
        QString field = clientField;
        const QString why = obstacle(experiment, client, field);
        if (!why.isEmpty())
            problems << Problem{{}, 0, 0, field, why};
    };
    bool inherited = experiment.series.empty();
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        if (const auto client = experiment.series[i].client)
            look(*client, u"series[%1].client"_s.arg(i));
        else
            inherited = true;
    }
    if (inherited)
        look(experiment.client, u"client"_s);
    return problems;
}

Problems checkClientNames(const Experiment& experiment)
{
    Problems problems;
    const auto look = [&](const Client& client, const QString& field) {
        if (client != Client::Described || clientEntry(client))
            return;
        QStringList known;
        for (const Client& each : allValues<Client>())
            known << toWord(each);
        const QString near = nearestWord(client.id(), known);
        problems << Problem{{},
                            0,
                            0,
                            field,
                            u"there is no load client \"%1\"; %2"_s.arg(
                                client.id(), near.isEmpty()
                                                 ? u"known are %1"_s.arg(known.join(u", "_s))
                                                 : u"did you mean %1?"_s.arg(near))};
    };
    look(experiment.client, u"client"_s);
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        if (const auto& client = experiment.series[i].client)
            look(*client, u"series[%1].client"_s.arg(i));
    }
    return problems;
}

} // namespace unisweep
