// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a results file: refused with a ResultsError, or read, validated and counted.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include <QString>

#include "results/accounting.h"
#include "results/host_record.h"
#include "results/results_file.h"

using namespace unisweep;

// In memory, to avoid wear of the disk.
static const std::string& path()
{
    static const std::string name = [] {
        std::string made = "/dev/shm/unisweep-fuzz-" + std::to_string(getpid());
        std::atexit([] { unlink(path().c_str()); });
        return made;
    }();
    return name;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const int file = open(path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size))
        std::abort();
    close(file);
    try {
        const RunData run = readResults(QString::fromStdString(path()));
        for (const StepData& step : run.steps) {
            stepCost(run, step);
            readHostRecord(step.record.clientJson);
        }
        useOfHost(run.accounting);
        ownUse(run.accounting);
    } catch (const ResultsError&) {
    }
    return 0;
}
