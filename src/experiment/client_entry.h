// SPDX-License-Identifier: GPL-3.0-or-later
// Load clients that files describe, experiments/catalog/clients/*.yaml: the command, and where its
// figures stand. experiments/catalog/clients/README.md explains their words.
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

/// What a client tells of a step.
enum class ClientFigures {
    Rows,      ///< a line for each request
    Intervals, ///< a line for each piece of the step
    Summary,   ///< a few figures at its end
};

/// What the times in its lines count from.
enum class ClientClock {
    None,    ///< it prints none: the line's coming counts
    Epoch,   ///< 1970 (CLOCK_REALTIME)
    Machine, ///< CLOCK_MONOTONIC
    Program, ///< its own start
};

/// Where its lines are.
enum class ClientLines {
    Output, ///< its standard output
    Log,    ///< files whose names begin with what stands for {log} in its command
};

/// A kind of line. Which groups mean what is in the README beside the files.
struct ClientLine {
    QRegularExpression pattern;
    std::optional<Outcome> outcome; ///< of rows: nullopt: it is of no request
};

struct ClientEntry {
    QString id;
    QString title;
    QString package;         ///< of Debian, for messages
    QString says;            ///< its own ways, for people: what follows "it"
    QList<Service> services; ///< that it can load
    QString protocol;        ///< that the server must name; empty: any of the service
    QStringList command;     ///< the program and its words, with placeholders
    QStringList before;      ///< likewise, before each step; may be empty
    QStringList ready;       ///< ends with 0 once the server answers; empty: the native client asks
    QStringList environment; ///< NAME=VALUE
    int connections = 1;     ///< at once
    bool openLoop = false;   ///< a request's time does not depend on the answer before it
    Arrivals arrivals = Arrivals::Constant;
    ClientFigures figures = ClientFigures::Summary;
    ClientClock clock = ClientClock::None;
    ClientLines from = ClientLines::Output;
    QMap<QString, qint64> unitNs; ///< of the groups that are times
    QList<ClientLine> lines;
    QString file; ///< where this was read

    /// Whether any of its lines has that group.
    bool tells(const QString& group) const;
};

/// The placeholders that commands may hold: "{address}", ...
QStringList clientPlaceholders();

/// One file. Throws InputError.
ClientEntry parseClient(const QString& file, const QByteArray& text);
/// Of the directories' clients/*.yaml; one of a later directory replaces that of the same id.
/// Files that cannot be read are left out, and told of in `problems`.
std::vector<std::shared_ptr<const ClientEntry>> loadClients(const QStringList& directories,
                                                            Problems& problems);

/// Those of catalogDirectories(), read once.
const std::vector<std::shared_ptr<const ClientEntry>>& clientEntries();
/// Of a described client; null when no file describes it here.
std::shared_ptr<const ClientEntry> clientEntry(const Client& client);

} // namespace unisweep
