// SPDX-License-Identifier: GPL-3.0-or-later
// Runs experiments on real guests as `unisweep run` does, for tests.
#pragma once

#include <QTemporaryDir>
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/experiment_yaml.h"
#include "guest_run.h"
#include "images/image_builder.h"
#include "results/results_file.h"
#include "run/run.h"

namespace unisweep
{

inline Catalog sourceCatalog()
{
    return Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
}

/// Why no image of the Linux guest is available here, with the remedy; empty if there is one.
inline QString whyNoImage(const QString& server)
{
    const Catalog catalog = sourceCatalog();
    const auto found = catalog.find({QStringLiteral("linux"), server, {}, {}});
    if (const auto* refusal = std::get_if<Refusal>(&found))
        return refusal->toString();
    const ImageBuilder builder{ImageStore()};
    if (builder.find(std::get<Recipe>(found)))
        return {};
    const auto obstacle = builder.obstacle(std::get<Recipe>(found));
    return obstacle ? obstacle->toString() : QString();
}

/// Runs the experiment (YAML without the leading keys) and reads its results.
inline RunData runFor(const QTemporaryDir& dir, const QByteArray& yaml)
{
    static int count = 0;
    const Experiment experiment =
        parseExperiment(QStringLiteral("test.yaml"), "unisweep: 1\nname: guest-test\n" + yaml);
    QuietObserver observer;
    const Catalog catalog = sourceCatalog();
    const QString path = dir.filePath(QStringLiteral("%1.unisweep").arg(++count));
    const RunResult result = runExperiment(experiment, catalog, path, observer, {});
    if (result.file.isEmpty())
        qFatal("%s", qPrintable(result.message));
    return readResults(result.file);
}

} // namespace unisweep
