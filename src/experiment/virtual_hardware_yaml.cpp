// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/virtual_hardware_yaml.h"

#include <yaml-cpp/yaml.h>

#include "experiment/experiment_text.h"
#include "experiment/yaml_choice.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(Vhost vhost)
{
    switch (vhost) {
    case Vhost::Auto:
        return u"auto"_s;
    case Vhost::On:
        return u"on"_s;
    case Vhost::Off:
        return u"off"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(DiskIo io)
{
    switch (io) {
    case DiskIo::Threads:
        return u"threads"_s;
    case DiskIo::Native:
        return u"native"_s;
    case DiskIo::IoUring:
        return u"io_uring"_s;
    }
    Q_UNREACHABLE();
}

template<> QList<Vhost> allValues<Vhost>()
{
    return {Vhost::Auto, Vhost::On, Vhost::Off};
}

template<> QList<DiskIo> allValues<DiskIo>()
{
    return {DiskIo::Threads, DiskIo::Native, DiskIo::IoUring};
}

VirtualHardware readHardware(YamlMap& map, const VirtualHardware& usual)
{
    VirtualHardware hardware;
    hardware.vhost = choice(map.at("vhost"), usual.vhost);
    hardware.networkQueues = toInt(map.integer("network-queues", usual.networkQueues));
    hardware.hugepages = map.boolean("hugepages", usual.hugepages);
    hardware.diskIo = choice(map.at("disk-io"), usual.diskIo);
    return hardware;
}

void writeHardware(YAML::Emitter& out, const VirtualHardware& hardware)
{
    const VirtualHardware usual;
    const auto field = [&out](const char* key, const auto& value) {
        out << YAML::Key << key << YAML::Value << value;
    };
    if (hardware.vhost != usual.vhost)
        field("vhost", toWord(hardware.vhost).toStdString());
    if (hardware.networkQueues != usual.networkQueues)
        field("network-queues", hardware.networkQueues);
    if (hardware.hugepages != usual.hugepages)
        field("hugepages", hardware.hugepages);
    if (hardware.diskIo != usual.diskIo)
        field("disk-io", toWord(hardware.diskIo).toStdString());
}

// A guest's driver uses one queue for each of its CPUs.
static QString whyNotSoManyQueues(const Experiment& experiment, int queues)
{
    if (queues < 1)
        return ExperimentText::tr("a network interface has at least one queue");
    if (queues > experiment.vcpus)
        return ExperimentText::tr("%1 queues, but vcpus is %2, and a guest uses one queue for each "
                                  "virtual CPU. Lower network-queues, or raise vcpus")
            .arg(QString::number(queues), QString::number(experiment.vcpus));
    return {};
}

Problems checkHardware(const Experiment& experiment)
{
    Problems problems;
    bool hugepages = false;
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        const Series& one = experiment.series[i];
        const QString path = u"series[%1]."_s.arg(i);
        const auto refuse = [&](const char* key, const QString& message) {
            problems << Problem{{}, 0, 0, path + QLatin1String(key), message};
        };
        if (const QString why = whyNotSoManyQueues(experiment, one.hardware.networkQueues);
            !why.isEmpty())
            refuse("network-queues", why);
        const bool user = one.network.kind == NetworkKind::User;
        if (user && one.hardware.networkQueues > 1)
            refuse("network-queues",
                   ExperimentText::tr("QEMU's user network has one queue. Set the network to "
                                      "isolated or to a bridge, or remove network-queues"));
        if (user && one.hardware.vhost == Vhost::On)
            refuse("vhost", ExperimentText::tr("vhost does not carry QEMU's user network. Set the "
                                               "network to isolated or to a bridge, or vhost to "
                                               "auto"));
        hugepages |= one.hardware.hugepages;
    }
    for (qsizetype i = 0; hugepages && i < experiment.memoryMiB.size(); ++i) {
        if (experiment.memoryMiB[i] % hugepageMiB != 0)
            problems << Problem{
                {},
                0,
                0,
                u"memory[%1]"_s.arg(i),
                ExperimentText::tr("%1 MiB are not whole huge pages of %2 MiB")
                    .arg(QString::number(experiment.memoryMiB[i]), QString::number(hugepageMiB))};
    }
    return problems;
}

} // namespace unisweep
