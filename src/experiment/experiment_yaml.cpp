// SPDX-License-Identifier: GPL-3.0-or-later
// Reads experiment files.
#include "experiment/experiment_yaml.h"

#include <QRegularExpression>

#include "base/duration_text.h"
#include "experiment/arguments_yaml.h"
#include "experiment/boot_plan_yaml.h"
#include "experiment/dns_question_yaml.h"
#include "experiment/experiment_check.h"
#include "experiment/experiment_text.h"
#include "experiment/load_options_yaml.h"
#include "experiment/virtual_hardware_yaml.h"
#include "experiment/yaml_choice.h"
#include "experiment/yaml_reader.h"
#include "experiment/yaml_values.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// A client that is unknown here may be known elsewhere, such as on the machine that a results file
// comes from. checkClientNames() reports it where the experiment is to run.
static Client readClient(const YamlNode& node, const Client& fallback)
{
    const std::optional<QString> word = node.exists() ? node.toText() : std::nullopt;
    if (!word)
        return fallback;
    for (const Client& client : allValues<Client>()) {
        if (toWord(client) == *word)
            return client;
    }
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9._-]{0,63}\\z"_s);
    if (!pattern.match(*word).hasMatch())
        node.complain(ExperimentText::tr("\"%1\" is not a valid client name; use lower-case "
                                         "letters, digits, '.', '_' and '-'")
                          .arg(*word));
    return Client::described(*word);
}

static QList<int> integers(const YamlNode& node)
{
    QList<int> values;
    for (const YamlNode& element : node.list(true)) {
        if (const auto value = element.toInteger())
            values << toInt(*value);
    }
    return values;
}

static void readService(const YamlNode& node, Experiment& experiment)
{
    if (node.isScalar()) { // `service: dns`, with all defaults
        experiment.service = choice(node, experiment.service);
        return;
    }
    YamlMap map = node.map();
    experiment.service = choice(map.require("kind"), experiment.service);
    if (experiment.service == Service::Dns) {
        experiment.dns = readDnsQuestion(map);
    } else if (experiment.service == Service::Http) {
        experiment.http.path = map.text("path", experiment.http.path);
        experiment.http.keepAlive = map.boolean("keep-alive", experiment.http.keepAlive);
        experiment.http.status = toInt(map.integer("status", experiment.http.status));
        experiment.http.bodyBytes =
            numberOrWord(map.at("body-bytes"), u"any"_s, experiment.http.bodyBytes);
        experiment.http.bodySha256 = map.text("body-sha256", QString());
        experiment.http.host = map.text("host", QString());
    } else if (isBandwidth(experiment.service)) {
        BandwidthTest& test = experiment.bandwidth;
        test.direction = choice(map.at("direction"), test.direction);
        if (experiment.service == Service::Udp) {
            if (const YamlNode sizes = map.at("datagram-bytes"); sizes.exists())
                test.datagramBytes = integers(sizes);
        }
    }
    map.refuseOtherKeys();
}

static NetworkChoice readNetwork(const YamlNode& node, const NetworkChoice& fallback)
{
    const std::optional<QString> text = node.exists() ? node.toText() : std::nullopt;
    if (!text)
        return fallback;
    QString why;
    const std::optional<NetworkChoice> choice = NetworkChoice::fromText(*text, why);
    if (!choice)
        node.complain(why);
    return choice.value_or(fallback);
}

static CpuList readCpus(YamlMap& map, const char* key)
{
    const auto text = map.has(key) ? map.at(key).toText() : std::nullopt;
    const auto cpus = CpuList::fromText(text.value_or(QString()));
    if (!cpus || (map.has(key) && cpus->isEmpty()))
        map.at(key).complain(ExperimentText::tr("expected CPUs such as 2 or \"0-3,6\""));
    return cpus.value_or(CpuList());
}

static ProcessorChoice readProcessors(const YamlNode& node)
{
    ProcessorChoice choice;
    if (!node.exists())
        return choice;
    if (!node.isMap()) {
        QString why;
        const auto read = ProcessorChoice::fromText(node.toText().value_or(QString()), why);
        if (!read)
            node.complain(why);
        return read.value_or(choice);
    }
    YamlMap map = node.map();
    choice.kind = ProcessorChoice::Kind::Given;
    map.require("guest");
    choice.guest = readCpus(map, "guest");
    choice.emulator = readCpus(map, "emulator");
    choice.load = readCpus(map, "load");
    map.refuseOtherKeys();
    return choice;
}

static HypervisorUri readHypervisor(const YamlNode& node)
{
    const std::optional<QString> text = node.exists() ? node.toText() : std::nullopt;
    if (!text)
        return {};
    QString why;
    const std::optional<HypervisorUri> uri = HypervisorUri::fromText(*text, why);
    if (!uri)
        node.complain(why);
    return uri.value_or(HypervisorUri());
}

// The default if neither the series nor the experiment names a network: Xen and containers do not
// support user networking.
static NetworkChoice usualNetwork(const HypervisorUri& hypervisor)
{
    NetworkChoice network;
    if (hypervisor.driver == HypervisorUri::Driver::Xen ||
        hypervisor.driver == HypervisorUri::Driver::Lxc)
        network.kind = NetworkKind::Isolated;
    return network;
}

static Series readSeries(const YamlNode& node, const std::optional<NetworkChoice>& network,
                         const VirtualHardware& hardware)
{
    YamlMap map = node.map();
    Series series;
    series.platform = map.text("platform");
    series.server = map.text("server");
    series.name = map.text("name", series.platform);
    series.hypervisor = readHypervisor(map.at("hypervisor"));
    series.arguments = readArguments(map.at("arguments"));
    if (const YamlNode client = map.at("client"); client.exists())
        series.client = readClient(client, Client::Native);
    series.machine = map.text("machine", QString());
    series.network =
        readNetwork(map.at("network"), network.value_or(usualNetwork(series.hypervisor)));
    series.hardware = readHardware(map, hardware);
    series.variedFrom = map.text("varied-from", QString());
    map.refuseOtherKeys();
    return series;
}

static Rates readRates(const YamlNode& node)
{
    Rates rates;
    if (!node.isMap()) {
        rates.kind = Rates::Kind::List;
        rates.list = integers(node);
        return rates;
    }
    YamlMap map = node.map();
    rates.from = toInt(map.integer("from"));
    rates.to = toInt(map.integer("to"));
    if (map.has("count")) {
        rates.kind = Rates::Kind::Logarithmic;
        rates.count = toInt(map.integer("count"));
        const QString scale = map.text("scale", u"log"_s);
        if (scale != u"log"_s)
            map.at("scale").complain(ExperimentText::tr("a range with a count uses the scale log. "
                                                        "For equal distances, use a step instead"));
    } else {
        rates.step = toInt(map.integer("step"));
    }
    map.refuseOtherKeys();
    return rates;
}

static Experiment readRoot(YamlMap map)
{
    Experiment experiment;
    checkFormatVersion(map, "unisweep", experimentSchemaVersion);
    experiment.name = map.text("name");
    experiment.title = map.text("title", experiment.name);
    experiment.source = map.text("source", QString());
    experiment.kind = choice(map.at("kind"), experiment.kind);
    if (experiment.kind == ExperimentKind::Boot)
        experiment.boot = readBootPlan(map.at("boot"));
    if (const YamlNode service = map.require("service"); service.exists())
        readService(service, experiment);
    // Keys for all series; each may have its own.
    std::optional<NetworkChoice> network;
    if (const YamlNode node = map.at("network"); node.exists())
        network = readNetwork(node, {});
    const VirtualHardware hardware = readHardware(map, {});
    if (const YamlNode series = map.require("series"); series.exists()) {
        for (const YamlNode& element : series.list())
            experiment.series.push_back(readSeries(element, network, hardware));
    }
    experiment.vary = readVariation(map.at("vary"));
    if (const YamlNode memory = map.at("memory"); memory.exists())
        experiment.memoryMiB = integers(memory);
    experiment.vcpus = toInt(map.integer("vcpus", experiment.vcpus));
    experiment.processors = readProcessors(map.at("processors"));
    const bool sweeps = experiment.kind == ExperimentKind::Sweep;
    if (const YamlNode rates = sweeps ? map.require("rates") : map.at("rates"); rates.exists())
        experiment.rates = readRates(rates);
    experiment.duration = map.duration("duration", experiment.duration);
    experiment.warmUp = map.duration("warm-up", experiment.warmUp);
    experiment.repetitions = toInt(map.integer("repetitions", experiment.repetitions));
    experiment.rebootBetween = map.boolean("reboot-between", experiment.rebootBetween);
    experiment.order = choice(map.at("order"), experiment.order);
    experiment.arrivals = choice(map.at("arrivals"), experiment.arrivals);
    const qint64 seed = map.integer("seed", static_cast<qint64>(experiment.seed));
    if (seed < 0)
        map.at("seed").complain(ExperimentText::tr("expected a whole number from 0"));
    experiment.seed = static_cast<quint64>(std::max<qint64>(seed, 0));
    experiment.client = readClient(map.at("client"), experiment.client);
    experiment.loadFrom = map.texts("load-from");
    experiment.load = readLoadOptions(map.at("load"));
    experiment.timeout = map.duration("timeout", experiment.timeout);
    experiment.bootTimeout = map.duration("boot-timeout", experiment.bootTimeout);
    experiment.heavyLoad = map.boolean("heavy-load", experiment.heavyLoad);
    experiment.recordScheduling = map.boolean("scheduling", experiment.recordScheduling);
    experiment.recordDoor = map.boolean("door", experiment.recordDoor);
    if (const YamlNode node = map.at("outliers"); node.exists()) {
        if (const auto text = node.toText()) {
            if (const auto rule = OutlierRule::fromText(*text))
                experiment.outliers = *rule;
            else
                node.complain(ExperimentText::tr("unknown outlier rule \"%1\"; expected one such "
                                                 "as mean+3sigma, tukey 1.5 or mad 3")
                                  .arg(*text));
        }
    }
    experiment.bandSigmas = map.real("band", experiment.bandSigmas);
    map.refuseOtherKeys();
    return experiment;
}

Experiment parseExperiment(const QString& file, const QByteArray& yaml,
                           const ExperimentCheck& further)
{
    YamlDocument document = YamlDocument::parse(file, yaml);
    Experiment experiment = readRoot(document.root().map());
    // An invalid value has already been reported, so its default must not be reported as well.
    if (document.problems().isEmpty())
        document.add(check(experiment));
    if (further && document.problems().isEmpty())
        document.add(further(experiment));
    document.throwIfProblems();
    return experiment;
}

Experiment readExperiment(const QString& path, const ExperimentCheck& further)
{
    return parseExperiment(path, readInputFile(path), further);
}

} // namespace unisweep
