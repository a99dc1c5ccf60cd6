// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/host_facts.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <sys/utsname.h>
#include <thread>

namespace unisweep::loadgen
{

static std::string firstLine(const char* path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

static std::string cpuModel()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("model name"))
            return line.substr(std::min(line.find(": ") + 2, line.size()));
    }
    return {};
}

static void putUnlessEmpty(JsonWriter& json, std::string_view key, const std::string& text)
{
    if (!text.empty())
        json.put(key, text);
}

void putHostFacts(JsonWriter& json)
{
    utsname system{};
    uname(&system);
    json.put("kernel", std::string(system.sysname) + " " + system.release);
    json.put("machine", system.machine);
    putUnlessEmpty(json, "cpu", cpuModel());
    json.put("cpus", std::thread::hardware_concurrency());
    putUnlessEmpty(json, "governor",
                   firstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
    putUnlessEmpty(json, "clock_source",
                   firstLine("/sys/devices/system/clocksource/clocksource0/current_clocksource"));
    double load[3] = {};
    if (getloadavg(load, 3) == 3)
        json.put("load_average_1min", load[0]);
}

} // namespace unisweep::loadgen
