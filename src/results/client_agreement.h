// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the same steps measured by two load clients: whether they agree, and if not, why.
//
// Each series is compared with the first series that differs only in its client. Two clients agree
// on a step if
// - their response rates differ by at most 3 % of the larger, and
// - their median latencies differ by at most 20 % of the larger or 0.1 ms, whichever is more; if
//   one of them reports no samples, their means by 20 % or 0.2 ms (httperf prints 0.1 ms at best).
// Latencies are counted from when a request was sent, because only the native client knows when it
// was due.
#pragma once

#include <vector>

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include "results/run_data.h"

namespace unisweep
{

struct ClientComparison {
    Client first = Client::Native; ///< the client of the earlier series
    Client second = Client::Native;
    int firstSeries = 0;
    int secondSeries = 0;
    int memoryMiB = 0;
    int repetition = 0;
    int offeredRate = 0;
    double firstResponseRate = 0;
    double secondResponseRate = 0;
    bool byMean = false; ///< latencies are means, because a client reported no samples; otherwise
                         ///< medians
    double firstLatencyNs = 0;
    double secondLatencyNs = 0;
    bool agrees = false;
    QString why; ///< how they differ, and which properties of the clients explain it; empty if they
                 ///< agree
};

/// Whether two of the experiment's series differ only in their client.
bool comparesClients(const Experiment& experiment);

/// All pairs of finished steps, in the order of the later series' steps.
std::vector<ClientComparison> compareClients(const RunData& run);

/// For terminals; empty if there is nothing to compare.
QString agreementTable(const RunData& run);
/// For logs: one line per comparison.
QStringList agreementLines(const RunData& run);
QJsonArray agreementArray(const RunData& run);

} // namespace unisweep
