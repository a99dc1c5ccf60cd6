// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/client_words.h"

#include "experiment/client_limits.h"

namespace unisweep
{

QString summaryClients(const PlottedRun& run)
{
    QStringList words;
    for (qsizetype i = 0; i < run.stepCount(); ++i) {
        if (!run.isVisible(i) || !run.step(i).statistics.summaryOnly)
            continue;
        const QString word = toWord(clientOf(*run.run(), run.step(i)));
        if (!words.contains(word))
            words << word;
    }
    return words.join(QStringLiteral(", "));
}

QString summaryTag(const PlottedRun& run)
{
    const QString clients = summaryClients(run);
    return clients.isEmpty()
               ? QString()
               : QStringLiteral("%1: mean and σ only, no single requests").arg(clients);
}

QString clientSentences(const PlottedRun& run)
{
    QStringList words;
    QStringList sentences;
    for (qsizetype i = 0; i < run.stepCount(); ++i) {
        const Client client = clientOf(*run.run(), run.step(i));
        if (!run.isVisible(i) || client == Client::Native || words.contains(toWord(client)))
            continue;
        words << toWord(client);
        const Experiment& experiment = run.run()->experiment;
        const QString limits =
            clientLimits(client, experiment.service, experiment.bandwidth.direction);
        if (!limits.isEmpty())
            sentences << limits + QLatin1Char('.');
    }
    if (words.isEmpty())
        return {};
    sentences.prepend(QStringLiteral("Load by %1%2")
                          .arg(words.join(QStringLiteral(", ")),
                               sentences.isEmpty() ? QStringLiteral(".") : QStringLiteral(":")));
    if (const QString clients = summaryClients(run); !clients.isEmpty())
        sentences << QStringLiteral("%1 tells average and deviation of a step and no single "
                                    "requests, so that its curve has a band and no cloud, no "
                                    "outliers and no percentiles.")
                         .arg(clients);
    return sentences.join(QLatin1Char(' '));
}

} // namespace unisweep
