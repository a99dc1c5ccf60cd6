// SPDX-License-Identifier: GPL-3.0-or-later
// Every option once: its name, what it takes, which commands know it, its help and its effect.
// The parser and --help are both made from this table.
#pragma once

#include <span>

#include "loadgen/options.h"

namespace unisweep::loadgen
{

struct OptionEntry {
    std::string_view name;  ///< "--rate"
    std::string_view takes; ///< "R", or empty when it is a switch
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
    std::string_view example; ///< a whole line, for --help and the manual page
};

std::span<const CommandEntry> commandTable();

} // namespace unisweep::loadgen
