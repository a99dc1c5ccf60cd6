// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all options: name, value, commands, help and effect. The parser and --help use it.
#pragma once

#include <span>

#include "loadgen/options.h"

namespace unisweep::loadgen
{

struct OptionEntry {
    std::string_view name;  ///< "--rate"
    std::string_view takes; ///< "R"; empty for a switch
    std::string_view
        command; ///< letters of the commands: d(ns) h(ttp) e(cho) c(alibrate) r(espond)
    std::string_view help;
    void (*apply)(Options& options, std::string_view value);
};

std::span<const OptionEntry> optionTable();

struct CommandEntry {
    std::string_view name;
    char letter;
    Command command;
    std::string_view help;
    std::string_view example; ///< a complete command line, for --help and the manual page
};

std::span<const CommandEntry> commandTable();

} // namespace unisweep::loadgen
