// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes values of an experiment in fields of the form.
#pragma once

#include "base/duration_text.h"
#include "gui/form/form_binding.h"

namespace unisweep
{

inline FormBindings::Read durationText(std::chrono::nanoseconds Experiment::*member)
{
    return [member](const Experiment& experiment) { return formatDuration(experiment.*member); };
}

inline FormBindings::Write setDuration(std::chrono::nanoseconds Experiment::*member)
{
    return [member](Experiment& experiment, const QString& text) {
        const auto duration = parseDuration(text);
        if (duration)
            experiment.*member = *duration;
        return duration.has_value();
    };
}

template<class Owner> FormBindings::Write setText(Owner Experiment::*owner, QString Owner::*member)
{
    return [owner, member](Experiment& experiment, const QString& text) {
        experiment.*owner.*member = text;
        return true;
    };
}

/// Binds an optional number; the spin box shows `none` as a word at its minimum.
template<class Owner>
void bindOptional(FormBindings& bindings, QSpinBox* spin, const QString& field,
                  Owner Experiment::*owner, std::optional<int> Owner::*member)
{
    const int none = spin->minimum();
    bindings.bind(
        spin, field,
        [owner, member, none](const Experiment& e) { return (e.*owner.*member).value_or(none); },
        [owner, member, none](Experiment& e, int value) {
            e.*owner.*member = value == none ? std::nullopt : std::optional(value);
        });
}

} // namespace unisweep
