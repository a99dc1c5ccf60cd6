// SPDX-License-Identifier: GPL-3.0-or-later
// Writes experiment files; experiment_yaml.cpp reads them.
#include <vector>

#include <yaml-cpp/yaml.h>

#include "base/duration_text.h"
#include "base/output_file.h"
#include "experiment/arguments_yaml.h"
#include "experiment/boot_plan_yaml.h"
#include "experiment/dns_question_yaml.h"
#include "experiment/experiment_text.h"
#include "experiment/experiment_yaml.h"
#include "experiment/load_options_yaml.h"
#include "experiment/virtual_hardware_yaml.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static std::string str(const QString& text)
{
    return text.toStdString();
}

// Free text is quoted, so that a title of "null" or "12" remains text.
static YAML::Emitter& writeText(YAML::Emitter& out, const char* key, const QString& text)
{
    return out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << str(text);
}

static void writeIntegers(YAML::Emitter& out, const QList<int>& values)
{
    out << YAML::Flow << std::vector<int>(values.begin(), values.end());
}

static void writeService(YAML::Emitter& out, const Experiment& experiment)
{
    out << YAML::Key << "service" << YAML::Value << YAML::BeginMap;
    out << YAML::Key << "kind" << YAML::Value << str(toWord(experiment.service));
    if (experiment.service == Service::Dns) {
        writeDnsQuestion(out, experiment.dns);
    } else if (experiment.service == Service::Http) {
        writeText(out, "path", experiment.http.path);
        out << YAML::Key << "keep-alive" << YAML::Value << experiment.http.keepAlive;
        if (experiment.http.status != HttpRequest().status)
            out << YAML::Key << "status" << YAML::Value << experiment.http.status;
        out << YAML::Key << "body-bytes" << YAML::Value;
        if (experiment.http.bodyBytes)
            out << *experiment.http.bodyBytes;
        else
            out << "any";
        if (!experiment.http.bodySha256.isEmpty())
            out << YAML::Key << "body-sha256" << YAML::Value << str(experiment.http.bodySha256);
        if (!experiment.http.host.isEmpty())
            writeText(out, "host", experiment.http.host);
    } else if (isBandwidth(experiment.service)) {
        const BandwidthTest& test = experiment.bandwidth;
        out << YAML::Key << "direction" << YAML::Value << str(toWord(test.direction));
        if (experiment.service == Service::Udp) {
            out << YAML::Key << "datagram-bytes" << YAML::Value;
            writeIntegers(out, test.datagramBytes);
        }
    }
    out << YAML::EndMap;
}

static void writeProcessors(YAML::Emitter& out, const ProcessorChoice& choice)
{
    if (choice.kind == ProcessorChoice::Kind::None)
        return;
    out << YAML::Key << "processors" << YAML::Value;
    if (choice.kind == ProcessorChoice::Kind::Auto) {
        out << "auto";
        return;
    }
    out << YAML::Flow << YAML::BeginMap;
    for (const auto& [key, cpus] : {std::pair("guest", &choice.guest),
                                    {"emulator", &choice.emulator},
                                    {"load", &choice.load}}) {
        if (!cpus->isEmpty())
            out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << str(cpus->toText());
    }
    out << YAML::EndMap << YAML::Block;
}

static void writeRates(YAML::Emitter& out, const Rates& rates)
{
    out << YAML::Key << "rates" << YAML::Value;
    if (rates.kind == Rates::Kind::List) {
        writeIntegers(out, rates.list);
        return;
    }
    out << YAML::Flow << YAML::BeginMap;
    out << YAML::Key << "from" << YAML::Value << rates.from;
    out << YAML::Key << "to" << YAML::Value << rates.to;
    if (rates.kind == Rates::Kind::Linear)
        out << YAML::Key << "step" << YAML::Value << rates.step;
    else
        out << YAML::Key << "count" << YAML::Value << rates.count << YAML::Key << "scale"
            << YAML::Value << "log";
    out << YAML::EndMap;
}

QByteArray toYaml(const Experiment& experiment)
{
    YAML::Emitter out;
    auto field = [&out](const char* key, const auto& value) {
        out << YAML::Key << key << YAML::Value << value;
    };
    out << YAML::BeginMap;
    field("unisweep", experimentSchemaVersion);
    field("name", str(experiment.name));
    writeText(out, "title", experiment.title);
    if (!experiment.source.isEmpty())
        writeText(out, "source", experiment.source);
    if (experiment.kind == ExperimentKind::Boot) {
        field("kind", str(toWord(experiment.kind)));
        writeBootPlan(out, experiment.boot);
    }
    writeService(out, experiment);
    out << YAML::Key << "series" << YAML::Value << YAML::BeginSeq;
    for (const Series& series : experiment.series) {
        out << YAML::BeginMap;
        writeText(out, "name", series.name);
        field("platform", str(series.platform));
        field("hypervisor", str(series.hypervisor.toText()));
        field("server", str(series.server));
        writeArguments(out, series.arguments);
        if (series.client)
            field("client", str(toWord(*series.client)));
        if (!series.machine.isEmpty())
            field("machine", str(series.machine));
        field("network", str(series.network.toText()));
        writeHardware(out, series.hardware);
        if (!series.variedFrom.isEmpty())
            writeText(out, "varied-from", series.variedFrom);
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
    writeVariation(out, experiment.vary);
    out << YAML::Key << "memory" << YAML::Value;
    writeIntegers(out, experiment.memoryMiB);
    field("vcpus", experiment.vcpus);
    writeProcessors(out, experiment.processors);
    writeRates(out, experiment.rates);
    field("duration", str(formatDuration(experiment.duration)));
    field("warm-up", str(formatDuration(experiment.warmUp)));
    field("repetitions", experiment.repetitions);
    field("reboot-between", experiment.rebootBetween);
    field("order", str(toWord(experiment.order)));
    field("arrivals", str(toWord(experiment.arrivals)));
    field("seed", static_cast<unsigned long long>(experiment.seed));
    field("client", str(toWord(experiment.client)));
    if (!experiment.loadFrom.isEmpty()) {
        out << YAML::Key << "load-from" << YAML::Value << YAML::BeginSeq;
        for (const QString& host : experiment.loadFrom)
            out << YAML::DoubleQuoted << str(host);
        out << YAML::EndSeq;
    }
    writeLoadOptions(out, experiment.load);
    field("timeout", str(formatDuration(experiment.timeout)));
    field("boot-timeout", str(formatDuration(experiment.bootTimeout)));
    if (experiment.heavyLoad)
        field("heavy-load", true);
    field("scheduling", experiment.recordScheduling);
    if (experiment.recordDoor)
        field("door", true);
    field("outliers", str(experiment.outliers.toText()));
    field("band", experiment.bandSigmas);
    out << YAML::EndMap;
    return QByteArray(out.c_str()) + '\n';
}

void writeExperiment(const Experiment& experiment, const QString& path)
{
    writeExperimentText(toYaml(experiment), path);
}

void writeExperimentText(const QByteArray& yaml, const QString& path)
{
    OutputFile file(path);
    if (!file.open() || !file.write(yaml) || !file.commit())
        throw InputError(
            {{path, 0, 0, {}, ExperimentText::tr("cannot write the file: %1").arg(file.error())}});
}

} // namespace unisweep
