// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_check.h"

#include "base/duration_text.h"
#include "base/nearest_word.h"
#include "experiment/client_entry.h"
#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// The clients that support the service, as written in the file: "native or dnsperf".
static QString clientsFor(Service service)
{
    QStringList words;
    for (const Client& client : allValues<Client>()) {
        if (canLoad(client, service))
            words << toWord(client);
    }
    if (words.isEmpty())
        return ExperimentText::tr("another client (none is known here)");
    const QString last = words.takeLast();
    return words.isEmpty() ? last : ExperimentText::tr("%1 or %2").arg(words.join(u", "_s), last);
}

// What queryperf and dnsperf do not support in the experiment's queries.
static QString dnsObstacle(const DnsQuestion& question, const Client& client, QString& field)
{
    if (question.cache == Cache::Cold) {
        field = u"service.cache"_s;
        return ExperimentText::tr("only the native client can request a different name each time");
    }
    if (client == Client::Queryperf && question.transport == DnsTransport::Tcp) {
        field = u"service.transport"_s;
        return ExperimentText::tr("queryperf sends queries over UDP only. Set transport: udp, or "
                                  "use the native client or dnsperf");
    }
    if (question.transport == DnsTransport::Tcp && !question.keepAlive) {
        field = u"service.keep-alive"_s;
        return ExperimentText::tr("dnsperf keeps its connections. Set keep-alive: true, or use the "
                                  "native client");
    }
    // Both programs have this size hard-coded.
    constexpr int fixedEdnsBytes = 4096;
    if (question.edns && *question.edns != fixedEdnsBytes) {
        field = u"service.edns"_s;
        return ExperimentText::tr("%1 always offers %2 bytes. Set edns: %2, or use the native "
                                  "client")
            .arg(toWord(client), QString::number(fixedEdnsBytes));
    }
    return {};
}

// The option that this client does not support; empty if it supports all that differ from the
// defaults.
static QString missingOption(const LoadOptions& options, const Client& client)
{
    const LoadOptions usual;
    const bool outstanding = client == Client::Dnsperf || client == Client::Queryperf;
    if (options.maxOutstanding && !outstanding)
        return u"max-outstanding"_s;
    if (options.threads != usual.threads && client != Client::Dnsperf)
        return u"threads"_s;
    for (const auto& [key, differs] :
         {std::pair("late-window", options.lateWindow != usual.lateWindow),
          {"max-lateness", options.maxLateness != usual.maxLateness},
          {"sockets", options.sockets != usual.sockets},
          {"close-by", options.closeBy != usual.closeBy},
          {"source-addresses", options.sourceAddresses != usual.sourceAddresses},
          {"timestamps", options.stamps != usual.stamps},
          {"spin", options.spin != usual.spin},
          {"trains", options.trains != usual.trains},
          {"realtime", options.realtime != usual.realtime}}) {
        if (differs)
            return QLatin1String(key);
    }
    return {};
}

static QString loadObstacle(const LoadOptions& options, const Client& client, QString& field)
{
    const QString missing = missingOption(options, client);
    if (missing.isEmpty())
        return {};
    field = u"load."_s + missing;
    return ExperimentText::tr("%1 has no option for %2. Remove %2, or use the native client")
        .arg(toWord(client), missing);
}

// The key of the queries that client descriptions cannot express; empty if there is none.
static QString undescribed(const DnsQuestion& question)
{
    return !question.further.isEmpty()               ? u"queries"_s
           : question.responseCode != 0              ? u"rcode"_s
           : question.transport != DnsTransport::Udp ? u"transport"_s
           : question.edns                           ? u"edns"_s
           : question.cache == Cache::Cold           ? u"cache"_s
                                                     : QString();
}

// The same for a described client.
static QString describedObstacle(const Experiment& experiment, const ClientEntry& entry,
                                 QString& field)
{
    if (experiment.arrivals != entry.arrivals) {
        field = u"arrivals"_s;
        return ExperimentText::tr("%1 supports only %2 arrivals. Set arrivals: %2")
            .arg(entry.title, toWord(entry.arrivals));
    }
    if (experiment.service == Service::Http) {
        const HttpRequest usual;
        if (!experiment.http.bodySha256.isEmpty()) {
            field = u"service.body-sha256"_s;
            return ExperimentText::tr("%1 does not check the content of a body. Remove "
                                      "body-sha256, or use the native client")
                .arg(entry.title);
        }
        if (experiment.http.status != usual.status) {
            field = u"service.status"_s;
            return ExperimentText::tr("the status codes that %1 accepts are set in %2. Remove "
                                      "status, or use the native client")
                .arg(entry.title, entry.file);
        }
        if (experiment.http.path.contains(u"{n}"_s)) {
            field = u"service.path"_s;
            return ExperimentText::tr("%1 always requests the same path. Remove {n} from the path, "
                                      "or use the native client")
                .arg(entry.title);
        }
    }
    if (experiment.service == Service::Http && !experiment.http.host.isEmpty()) {
        field = u"service.host"_s;
        return ExperimentText::tr("the host that %1 sends is set in %2. Remove host, or use the "
                                  "native client")
            .arg(entry.title, entry.file);
    }
    if (const QString key = undescribed(experiment.dns);
        experiment.service == Service::Dns && !key.isEmpty()) {
        field = u"service."_s + key;
        return ExperimentText::tr("the queries that %1 sends are set in %2. Remove %3, or use the "
                                  "native client")
            .arg(entry.title, entry.file, key);
    }
    const bool wholeSeconds =
        entry.figures != ClientFigures::Rows && entry.command.join(u' ').contains(u"{seconds}"_s);
    if (wholeSeconds && experiment.duration % 1s != 0ns) {
        field = u"duration"_s;
        return ExperimentText::tr(
                   "%1 runs for whole seconds only; %2 is not a whole number of seconds")
            .arg(entry.title, formatDuration(experiment.duration));
    }
    return {};
}

// Why this client does not suit the experiment; empty if it does. Sets `field` to the conflicting
// field, unless that is the client itself.
static QString obstacle(const Experiment& experiment, const Client& client, QString& field)
{
    if (!canLoad(client, experiment.service)) {
        return experiment.service == Service::Other
                   ? ExperimentText::tr("%1 does not support services of kind other. Use %2")
                         .arg(toWord(client), clientsFor(experiment.service))
                   : ExperimentText::tr("%1 does not support %2. Use %3")
                         .arg(toWord(client), displayName(experiment.service),
                              clientsFor(experiment.service));
    }
    if (client == Client::Native)
        return {};
    if (experiment.recordDoor) {
        field = u"door"_s;
        return ExperimentText::tr(
            "only the native client can match packets at the guest's door to requests");
    }
    // For data transfers, checkLoadOptions() reports it.
    if (experiment.service == Service::Dns || experiment.service == Service::Http) {
        if (const QString why = loadObstacle(experiment.load, client, field); !why.isEmpty())
            return why;
    }
    if (client == Client::Described) {
        const auto entry = clientEntry(client);
        return entry ? describedObstacle(experiment, *entry, field) : QString();
    }
    if (experiment.arrivals == Arrivals::Poisson) {
        field = u"arrivals"_s;
        return ExperimentText::tr(
                   "%1 supports only constant arrivals. Poisson arrivals need the native client")
            .arg(toWord(client));
    }
    if (experiment.service == Service::Dns) {
        if (const QString why = dnsObstacle(experiment.dns, client, field); !why.isEmpty())
            return why;
    }
    if (client == Client::Httperf && !experiment.http.bodySha256.isEmpty()) {
        field = u"service.body-sha256"_s;
        return ExperimentText::tr("httperf reports the length of a body, not its content. Remove "
                                  "body-sha256, or use the native client");
    }
    if (client == Client::Httperf && experiment.http.status != HttpRequest().status) {
        field = u"service.status"_s;
        return ExperimentText::tr("httperf reports only classes of status codes. Remove status, or "
                                  "use the native client");
    }
    if (client == Client::Httperf && experiment.http.path.contains(u"{n}"_s)) {
        field = u"service.path"_s;
        return ExperimentText::tr("httperf always requests the same path. Remove {n} from the "
                                  "path, or use the native client");
    }
    if (client == Client::Httperf && experiment.http.keepAlive) {
        field = u"service.keep-alive"_s;
        return ExperimentText::tr("httperf times whole connections, not single requests. Set "
                                  "keep-alive to false, or use the native client");
    }
    if (client == Client::Queryperf || isBandwidth(experiment.service)) {
        if (experiment.duration % 1s != 0ns) {
            field = u"duration"_s;
            return ExperimentText::tr(
                       "%1 runs for whole seconds only; %2 is not a whole number of seconds")
                .arg(toWord(client), formatDuration(experiment.duration));
        }
    }
    if (client == Client::Iperf && experiment.service == Service::Udp &&
        experiment.bandwidth.direction == BandwidthTest::Direction::FromGuest) {
        field = u"service.direction"_s;
        return ExperimentText::tr("an iperf 2 server that receives one UDP transfer after another "
                                  "cannot send any. Use iperf3, or set the direction to to-guest");
    }
    return {};
}

Problems checkClients(const Experiment& experiment)
{
    Problems problems;
    const auto check = [&](const Client& client, const QString& clientField) {
        QString field = clientField;
        const QString why = obstacle(experiment, client, field);
        if (!why.isEmpty())
            problems << Problem{{}, 0, 0, field, why};
    };
    bool inherited = experiment.series.empty();
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        if (const auto client = experiment.series[i].client)
            check(*client, u"series[%1].client"_s.arg(i));
        else
            inherited = true;
    }
    if (inherited)
        check(experiment.client, u"client"_s);
    return problems;
}

Problems checkClientNames(const Experiment& experiment)
{
    Problems problems;
    const auto check = [&](const Client& client, const QString& field) {
        if (client != Client::Described || clientEntry(client))
            return;
        QStringList known;
        for (const Client& each : allValues<Client>())
            known << toWord(each);
        const QString near = nearestWord(client.id(), known);
        problems << Problem{
            {},
            0,
            0,
            field,
            near.isEmpty()
                ? ExperimentText::tr("load client \"%1\" not found; expected one of: %2")
                      .arg(client.id(), known.join(u", "_s))
                : ExperimentText::tr("load client \"%1\" not found; did you mean \"%2\"?")
                      .arg(client.id(), near)};
    };
    check(experiment.client, u"client"_s);
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        if (const auto& client = experiment.series[i].client)
            check(*client, u"series[%1].client"_s.arg(i));
    }
    return problems;
}

} // namespace unisweep
