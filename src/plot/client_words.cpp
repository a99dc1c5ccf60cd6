// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/client_words.h"

#include <QCoreApplication>

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
                             : QCoreApplication::translate(
                                   "Figures", "%1: mean and σ only, no individual requests")
                                   .arg(clients);
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
        const QString limits = clientLimits(client, run.run()->experiment);
        if (!limits.isEmpty())
            sentences << limits + QLatin1Char('.');
    }
    if (words.isEmpty())
        return {};
    sentences.prepend(
        QCoreApplication::translate("Figures", "Load by %1.").arg(words.join(u", "_s)));
    if (const QString clients = summaryClients(run); !clients.isEmpty())
        sentences
            << QCoreApplication::translate(
                   "Figures",
                   "%1 reports mean and standard deviation of a step and no individual requests, "
                   "so its curve has a band, but no cloud, outliers or percentiles.")
                   .arg(clients);
    return sentences.join(QLatin1Char(' '));
}

} // namespace unisweep
