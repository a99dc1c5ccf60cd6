// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QCoreApplication>

namespace unisweep
{

/// A results file cannot be read or written. The message is translated: which file, what happened,
/// and what to do.
struct ResultsError : std::runtime_error {
    Q_DECLARE_TR_FUNCTIONS(ResultsFile)
public:
    using std::runtime_error::runtime_error;
};

} // namespace unisweep
