// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a results file with many made-up samples, for benchmarks.
//
//   make_results FILE.unisweep [SAMPLES]     10,000,000 by default
#include <cstdio>

#include <QCoreApplication>
#include <QFile>

#include "made_up_run.h"
#include "results/results_file.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 total = argc > 2 ? std::atoll(argv[2]) : 10'000'000;
    if (argc < 2 || total < bench::steps) {
        std::fprintf(stderr, "usage: make_results FILE.unisweep [SAMPLES]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    QFile::remove(path);
    try {
        const Experiment experiment = bench::makeExperiment(total);
        ResultsWriter writer(path, experiment, "{}");
        GuestRecord guest{.memoryMiB = 1024, .accelerator = Accelerator::Kvm};
        writer.addGuest(guest);
        for (int i = 0; i < bench::steps; ++i) {
            StepRecord step = bench::makeRecord(experiment, i);
            step.guest = guest.id;
            writer.addStep(step);
            writer.addSamples(step.id,
                              bench::makeSamples(total / bench::steps, static_cast<unsigned>(i)));
            writer.updateStep(step);
        }
        writer.finish(RunState::Finished, {});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
