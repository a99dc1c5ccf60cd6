// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up experiments for campaigns, and a home directory with a made-up platform and its only
// image.
#pragma once

#include <QtTest>

#include "campaign/campaign_folder.h"
#include "experiment/experiment_yaml.h"
#include "images/image_builder.h"
#include "results/results_file.h"

namespace unisweep
{

inline quint64 nowNs()
{
    return static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) * 1'000'000;
}

inline Experiment experimentOf(const QByteArray& more, const QByteArray& name = "made-up")
{
    return parseExperiment(QStringLiteral("x.yaml"),
                           "unisweep: 1\nname: " + name +
                               "\nservice: dns\nrates: [50, 100]\nduration: 1s\n" + more);
}

inline const QByteArray twoSeries = "series:\n  - {name: A, platform: toy, server: one}\n"
                                    "  - {name: B, platform: toy, server: one}\n";

class CampaignFixture : public QObject
{
protected:
    /// Call first: creates the home directory, the platform and its image.
    void prepare();
    /// Imports a kernel into this machine's store; kernels that end differently are different
    /// images.
    BootFiles import(char last) const;
    /// Writes made-up results of a task; nothing is measured. `bootNs` is the machine's boot time
    /// since 1970.
    void measure(const CampaignFolder& folder, int number, quint64 bootNs) const;

    QTemporaryDir m_dir;
    QTemporaryDir m_home;
    Catalog m_catalog;
};

inline void CampaignFixture::prepare()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    m_catalog.add(std::make_shared<PlatformEntry>(Catalog::parse(
        QStringLiteral("toy.yaml"),
        "unisweep-catalog: 1\nplatform: toy\ntitle: Toy\nboot: direct-kernel\nhypervisors: "
        "[qemu, kvm]\nimage: {source: import, obtain: make it}\nservers:\n"
        "  - {server: one, title: One, service: dns, ports: [53/udp]}\n")));
    import('a');
}

inline BootFiles CampaignFixture::import(char last) const
{
    // Multiboot's magic number, no flags, and the checksum: sufficient to be accepted as a kernel.
    QFile file(m_dir.filePath(QStringLiteral("kernel")));
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray("\x02\xb0\xad\x1b\0\0\0\0\xfe\x4f\x52\xe4", 12) + last);
    file.close();
    const Recipe recipe = std::get<Recipe>(
        m_catalog.find({.platform = QStringLiteral("toy"), .server = QStringLiteral("one")}));
    return ImageBuilder(ImageStore()).import(recipe, file.fileName(), {});
}

inline void CampaignFixture::measure(const CampaignFolder& folder, int number, quint64 bootNs) const
{
    const CampaignTask& task = folder.task(number);
    const Experiment experiment = taskExperiment(folder.campaign(), task);
    const QString path = m_dir.filePath(QStringLiteral("here-%1.unisweep").arg(number));
    {
        ResultsWriter writer(
            path, experiment,
            QStringLiteral("{\"cpus\": 2, \"kernel\": \"%1\"}").arg(number % 2).toUtf8());
        GuestRecord guest{.memoryMiB = experiment.memoryMiB.first()};
        writer.addGuest(guest);
        guest.console = QStringLiteral("up\n");
        guest.consoleArrivals = {5};
        writer.updateGuest(guest);
        for (const int rate : experiment.rates.values()) {
            const quint64 epoch = 1'000'000'000ULL * static_cast<quint64>(number);
            StepRecord step{.guest = guest.id,
                            .memoryMiB = guest.memoryMiB,
                            .offeredRate = rate,
                            .duration = std::chrono::seconds(1),
                            .epochMonotonicNs = epoch,
                            .epochRealtimeNs = epoch + bootNs};
            writer.addStep(step);
            std::vector<Sample> samples;
            for (int i = 0; i < rate; ++i) {
                const qint64 due = i * (1'000'000'000LL / rate);
                samples.push_back({.intendedNs = due,
                                   .sentNs = due + 1000,
                                   .receivedNs = due + 100'000 * number + i,
                                   .outcome = Outcome::Answered});
            }
            writer.addSamples(step.id, samples);
            step.state = RunState::Finished;
            writer.updateStep(step);
            writer.addAccounting({.guest = guest.id, .monotonicNs = epoch, .cpuNs = 1});
        }
        RungRecord rung{.memoryMiB = guest.memoryMiB, .bestRate = 100.0 * number};
        writer.addRung(rung);
        writer.finish(RunState::Finished, {});
    }
    folder.noteEnd(task, RunState::Finished, QStringLiteral("ok"), path);
}

} // namespace unisweep
