// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as an experiment file: refused with an InputError, or accepted, and then equal
// after being written and read back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "experiment/experiment_yaml.h"
#include "experiment/problem.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QString file = u"fuzz.yaml"_s;
    Experiment experiment;
    try {
        experiment = parseExperiment(file, text);
    } catch (const InputError&) {
        return 0;
    }
    try {
        if (!(parseExperiment(file, toYaml(experiment)) == experiment))
            std::abort();
    } catch (const InputError&) {
        std::abort();
    }
    return 0;
}
