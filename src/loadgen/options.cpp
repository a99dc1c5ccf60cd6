// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/options.h"

#include <algorithm>

#include "loadgen/option_table.h"
#include "sample/load_caps.h"

namespace unisweep::loadgen
{

static const CommandEntry& findCommand(std::string_view name)
{
    for (const CommandEntry& entry : commandTable()) {
        if (entry.name == name)
            return entry;
    }
    throw UsageError(
        "'" + std::string(name) +
        "' is not a command; expected dns, http, echo, calibrate, respond, clock or record");
}

static const OptionEntry& findOption(std::string_view name, const CommandEntry& command)
{
    for (const OptionEntry& entry : optionTable()) {
        if (entry.name != name)
            continue;
        if (entry.command.find(command.letter) == std::string_view::npos)
            throw UsageError(std::string(name) + " is not an option of '" +
                             std::string(command.name) + "'");
        return entry;
    }
    throw UsageError("unknown option '" + std::string(name) + "'; see unisweep-load " +
                     std::string(command.name) + " --help");
}

/// Checks that involve several options.
static void check(const Options& options)
{
    const bool load = options.command == Command::Dns || options.command == Command::Http ||
                      options.command == Command::Echo;
    if ((load || options.command == Command::Respond) && options.target.family() == AF_UNSPEC)
        throw UsageError(load ? "--target ADDR:PORT is missing" : "--listen ADDR:PORT is missing");
    if (options.command == Command::Dns && options.dns.names.empty())
        throw UsageError("--name NAME (or --names FILE) is missing");
    if (options.dns.dnssec && !options.dns.edns)
        throw UsageError("--dnssec needs --edns: the DO bit is in the EDNS record");
    if (load && options.schedule.durationNs <= 0)
        throw UsageError("--duration must be longer than 0");
    if (load && options.timeoutNs <= 0)
        throw UsageError("--timeout must be longer than 0");
    const double requests =
        options.schedule.perSecond *
        static_cast<double>(options.schedule.durationNs + options.schedule.warmUpNs) / 1e9;
    if (load && options.untilReadyNs == 0 && requests < 1)
        throw UsageError("--rate and --duration give less than one request");
    if (load && !options.heavyLoad && options.schedule.perSecond > maxRequestsPerSecond)
        throw UsageError("--rate is above 2,000,000/s; if that is intended, add --heavy-load");
    if (load && !options.heavyLoad && requests > maxRequests)
        throw UsageError("--rate and --duration give more than 1,000,000,000 requests; if that is "
                         "intended, add --heavy-load");
    if (load && options.sockets * options.threads > static_cast<unsigned>(maxSockets))
        throw UsageError("--threads and --sockets give more than " + std::to_string(maxSockets) +
                         " sockets, each of which needs 1.5 MiB of memory; use fewer");
    if (options.command == Command::Record && options.guest.empty())
        throw UsageError("--guest NAME is missing");
    if (options.csv == "-" && options.json == "-")
        throw UsageError("--csv and --json cannot both go to standard output");
    for (const Endpoint& source : options.sources) {
        if (source.family() != options.target.family())
            throw UsageError("--source and --target must both be IPv4 or both IPv6");
    }
}

Options parseOptions(std::span<const std::string_view> arguments)
{
    Options options;
    const auto isHelpRequested = [](std::string_view a) { return a == "--help" || a == "-h"; };
    if (arguments.empty() || isHelpRequested(arguments[0]) || arguments[0] == "help")
        return options;
    if (arguments[0] == "--version") {
        options.command = Command::Version;
        return options;
    }
    const CommandEntry& command = findCommand(arguments[0]);
    options.command = command.command;
    if (options.command != Command::Http)
        options.closeBy = CloseBy::Client; // with these protocols, servers do not close connections
    if (options.command == Command::Respond)
        options.schedule.durationNs = INT64_MAX;
    if (options.command == Command::Calibrate)
        options.schedule = {.perSecond = 0, .durationNs = 1'000'000'000};
    if (options.command == Command::Http)
        options.transport = Transport::Tcp;

    arguments = arguments.subspan(1);
    if (std::any_of(arguments.begin(), arguments.end(), isHelpRequested))
        return Options{.helpOf = command.command};
    while (!arguments.empty()) {
        std::string_view name = arguments[0];
        std::optional<std::string_view> value;
        if (const std::size_t equals = name.find('='); equals != std::string_view::npos) {
            value = name.substr(equals + 1);
            name = name.substr(0, equals);
        }
        arguments = arguments.subspan(1);
        const OptionEntry& entry = findOption(name, command);
        if (entry.takes.empty() && value)
            throw UsageError(std::string(name) + " does not take a value");
        if (!entry.takes.empty() && !value) {
            if (arguments.empty())
                throw UsageError(std::string(name) + " needs a value: " + std::string(name) + " " +
                                 std::string(entry.takes));
            value = arguments[0];
            arguments = arguments.subspan(1);
        }
        try {
            entry.apply(options, value.value_or(std::string_view()));
        } catch (const UsageError& error) {
            throw UsageError(std::string(name) + ": " + error.what());
        }
    }
    check(options);
    return options;
}

} // namespace unisweep::loadgen
