// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/boot_plan_yaml.h"

#include <algorithm>

#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int maxBoots = 10'000;
static constexpr int minMiB = 4;
static constexpr int maxMiB = 1 << 20;

int MemorySearch::boots() const
{
    int boots = 2; // for the two bounds
    for (int apart = toMiB - fromMiB; apart > withinMiB; apart = (apart + 1) / 2)
        ++boots;
    return boots;
}

BootPlan readBootPlan(const YamlNode& node)
{
    BootPlan plan;
    if (!node.exists())
        return plan;
    YamlMap map = node.map();
    plan.count = toInt(map.integer("count", plan.count));
    if (const YamlNode least = map.at("least-memory"); least.exists()) {
        MemorySearch search;
        YamlMap bounds = least.map();
        search.fromMiB = toInt(bounds.integer("from", search.fromMiB));
        search.toMiB = toInt(bounds.integer("to", search.toMiB));
        search.withinMiB = toInt(bounds.integer("within", search.withinMiB));
        bounds.refuseOtherKeys();
        plan.leastMemory = search;
    }
    map.refuseOtherKeys();
    return plan;
}

void writeBootPlan(YAML::Emitter& out, const BootPlan& plan)
{
    out << YAML::Key << "boot" << YAML::Value << YAML::BeginMap;
    out << YAML::Key << "count" << YAML::Value << plan.count;
    if (plan.leastMemory) {
        out << YAML::Key << "least-memory" << YAML::Value << YAML::Flow << YAML::BeginMap;
        out << YAML::Key << "from" << YAML::Value << plan.leastMemory->fromMiB;
        out << YAML::Key << "to" << YAML::Value << plan.leastMemory->toMiB;
        out << YAML::Key << "within" << YAML::Value << plan.leastMemory->withinMiB;
        out << YAML::EndMap;
    }
    out << YAML::EndMap;
}

Problems checkBootPlan(const BootPlan& plan)
{
    Problems problems;
    const auto refuse = [&](const char* field, const QString& message) {
        problems << Problem{{}, 0, 0, QString::fromLatin1(field), message};
    };
    const auto number = [&](const char* field, int value, int low, int high, const QString& what) {
        if (value < low || value > high) {
            refuse(field, ExperimentText::tr("%1: expected %3 to %4, found %2")
                              .arg(what)
                              .arg(value)
                              .arg(low)
                              .arg(high));
        }
    };
    number("boot.count", plan.count, plan.leastMemory ? 0 : 1, maxBoots,
           ExperimentText::tr("number of boots"));
    if (!plan.leastMemory)
        return problems;
    const MemorySearch& search = *plan.leastMemory;
    number("boot.least-memory.from", search.fromMiB, minMiB, maxMiB,
           ExperimentText::tr("start of the memory search (MiB)"));
    number("boot.least-memory.to", search.toMiB, minMiB, maxMiB,
           ExperimentText::tr("end of the memory search (MiB)"));
    number("boot.least-memory.within", search.withinMiB, 1, maxMiB,
           ExperimentText::tr("precision of the memory search (MiB)"));
    if (search.toMiB <= search.fromMiB) {
        refuse("boot.least-memory.to",
               ExperimentText::tr(
                   "the memory search must end above its start at %2 MiB, not at %1 MiB")
                   .arg(search.toMiB)
                   .arg(search.fromMiB));
    }
    return problems;
}

} // namespace unisweep
