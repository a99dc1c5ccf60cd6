// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/client_words.h"

#include "experiment/client_limits.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

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
    return words.join(u", "_s);
}

QString summaryTag(const PlottedRun& run)
{
    const QString clients = summaryClients(run);
    return clients.isEmpty() ? QString()
                             : u"%1: mean and σ only, no single requests"_s.arg(clients);
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
    sentences.prepend(
        u"Load by %1%2"_s.arg(words.join(u", "_s), sentences.isEmpty() ? u"."_s : u":"_s));
    if (const QString clients = summaryClients(run); !clients.isEmpty())
        sentences << u"%1 tells average and deviation of a step and no single "
                     "requests, so that its curve has a band and no cloud, no "
                     "outliers and no percentiles."_s.arg(clients);
    return sentences.join(QLatin1Char(' '));
}

} // namespace unisweep
