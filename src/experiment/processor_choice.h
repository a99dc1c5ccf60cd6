// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "base/cpu_list.h"

namespace unisweep
{

/// Which processors of the host the parts of a measurement keep to. As text, in the window:
///
///     none                                   wherever the host's scheduler puts them
///     auto                                   as planned for this host (run/processor_plan.h)
///     guest 2-3, emulator 1, load 0          these; emulator and load may be left out
struct ProcessorChoice {
    enum class Kind { None, Auto, Given };
    Kind kind = Kind::None;
    // Of Given:
    CpuList guest;    ///< the virtual CPUs; of a process or a unikernel's tender, all of it
    CpuList emulator; ///< the emulator's other threads; empty: anywhere
    CpuList load;     ///< the load client; empty: anywhere

    QString toText() const;
    /// nullopt for any other text; `why` then says what is wrong.
    static std::optional<ProcessorChoice> fromText(const QString& text, QString& why);
    bool operator==(const ProcessorChoice&) const = default;
};

} // namespace unisweep
