// SPDX-License-Identifier: GPL-3.0-or-later
// Load clients described by files, experiments/catalog/clients/*.yaml: the command and how to read
// its output. experiments/catalog/clients/README.md documents the format.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include "experiment/experiment.h"
#include "experiment/problem.h"
#include "sample/sample.h"

namespace unisweep
{

/// What a client reports for a step.
enum class ClientFigures {
    Rows,      ///< a line for each request
    Intervals, ///< a line for each interval of the step
    Summary,   ///< a few figures at the end
};

/// The zero of the times in its lines.
enum class ClientClock {
    None,    ///< not printed: the line's arrival counts
    Epoch,   ///< 1970 (CLOCK_REALTIME)
    Machine, ///< CLOCK_MONOTONIC
    Program, ///< its own start
};

/// Where its lines are.
enum class ClientLines {
    Output, ///< its standard output
    Log,    ///< files whose names start with the value of {log} in its command
};

/// A kind of line. The README in the folder of the files documents the groups.
struct ClientLine {
    QRegularExpression pattern;
    std::optional<Outcome> outcome; ///< of rows: nullopt: the line is not about a request
};

struct ClientEntry {
    QString id;
    QString title;
    QString package;         ///< of Debian, for messages
    QString limitations;     ///< its limits, for the user: completes a sentence that starts with
                             ///< "it"
    QList<Service> services; ///< that it can load
    QString protocol;        ///< that the server must name; empty: any of the service
    QStringList command;     ///< the program and its arguments, with placeholders
    QStringList before;      ///< the same for a command before each step; may be empty
    QStringList ready;       ///< exits with 0 once the server responds; empty: the native client
                             ///< checks
    QStringList environment; ///< NAME=VALUE
    int connections = 1;     ///< simultaneous connections
    bool openLoop = false;   ///< requests are sent when due, independent of earlier answers
    Arrivals arrivals = Arrivals::Constant;
    ClientFigures figures = ClientFigures::Summary;
    ClientClock clock = ClientClock::None;
    ClientLines from = ClientLines::Output;
    QMap<QString, qint64> unitNs; ///< unit of each group that is a time
    QList<ClientLine> lines;
    QString file; ///< path of the file

    /// Whether any line has that group.
    bool reports(const QString& group) const;
};

/// The placeholders that commands may contain: "{address}", ...
QStringList clientPlaceholders();

/// One file. Throws InputError.
ClientEntry parseClient(const QString& file, const QByteArray& text);
/// From clients/*.yaml of the directories; a later directory replaces entries with the same id.
/// Files that cannot be read are skipped and reported in `problems`.
std::vector<std::shared_ptr<const ClientEntry>> loadClients(const QStringList& directories,
                                                            Problems& problems);

/// The entries of catalogDirectories(), read once.
const std::vector<std::shared_ptr<const ClientEntry>>& clientEntries();
/// The entry of a described client; null if no file describes it on this machine.
std::shared_ptr<const ClientEntry> clientEntry(const Client& client);

} // namespace unisweep
