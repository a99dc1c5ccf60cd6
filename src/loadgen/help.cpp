// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "loadgen/option_table.h"

namespace unisweep::loadgen
{

static std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(text.size() + 1, width), ' ');
    return text;
}

static const std::string exitStatus = R"(
exit status
  0  measured (or ready, or calibrated)   4  interrupted; results so far are written
  1  a system call failed                 5  an output file or stream is incomplete
  2  invalid command line                 6  calibrate: this host is too slow for the rate
  3  no response at all, or not ready in time
)";

static std::string overview()
{
    std::string text = "unisweep-load: sends requests to a server at a given rate, independent of "
                       "its responses,\nand reports the outcome of each.\n\nusage: unisweep-load "
                       "COMMAND [OPTION...]; unisweep-load COMMAND --help\n\ncommands\n";
    for (const CommandEntry& command : commandTable())
        text += "  " + padded(std::string(command.name), 12) + std::string(command.help) + "\n";
    text += R"(
examples
  unisweep-load dns --target 127.0.0.1:5300 --name www.example.test \
      --rate 20000 --duration 10s --csv samples.csv --json -
  unisweep-load http --target 127.0.0.1:8080 --path / --rate 500 --arrivals poisson
  unisweep-load dns --target 127.0.0.1:5300 --name www.example.test --until-ready 60s
  unisweep-load calibrate --rate 50k
)";
    return text + exitStatus +
           "\nLoad goes only to --target, a literal address. Manual: man unisweep-load.\n";
}

std::string helpText(std::optional<Command> wanted)
{
    for (const CommandEntry& command : commandTable()) {
        if (command.command != wanted)
            continue;
        std::string text = "unisweep-load " + std::string(command.name) + ": " +
                           std::string(command.help) + "\n\noptions\n";
        for (const OptionEntry& option : optionTable()) {
            if (option.command.find(command.letter) == std::string_view::npos)
                continue;
            const std::string left =
                "  " + std::string(option.name) + " " + std::string(option.takes);
            text += padded(left, 26);
            text += option.help;
            text += '\n';
        }
        return text + "\nexample\n  " + std::string(command.example) + "\n" + exitStatus;
    }
    return overview();
}

} // namespace unisweep::loadgen
