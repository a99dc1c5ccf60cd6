// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/httperf_client.h"

#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "load/httperf_output.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QStringList HttperfClient::arguments(const LoadTarget& target, const LoadStep& step,
                                     qint64 connections)
{
    // Without --hog, which can hang forever.
    QStringList arguments{u"--server"_s,    target.address,
                          u"--port"_s,      QString::number(target.port),
                          u"--uri"_s,       target.http.path,
                          u"--rate"_s,      QString::number(step.rate),
                          u"--num-conns"_s, QString::number(connections),
                          u"--num-calls"_s, u"1"_s,
                          u"--timeout"_s,   inSeconds(step.timeout)};
    if (!target.http.host.isEmpty())
        arguments << u"--server-name"_s << target.http.host;
    return arguments;
}

static qint64 requestsIn(std::chrono::nanoseconds time, int rate)
{
    return std::llround(std::chrono::duration<double>(time).count() * rate);
}

QByteArray HttperfClient::run(const LoadTarget& target, const LoadStep& step,
                              const LoadHandlers& handlers, std::stop_token stop)
{
    // With a slow server it takes longer, because each connection may wait for its timeout.
    const auto deadline = [&](std::chrono::nanoseconds time) {
        return time * 2 + step.timeout * 2 + externalSlack;
    };
    if (const qint64 warmUp = requestsIn(step.warmUp, step.rate); warmUp > 0)
        execute(target, arguments(target, step, warmUp), deadline(step.warmUp), handlers, stop);
    if (stop.stop_requested())
        return {};
    const qint64 connections = std::max<qint64>(1, requestsIn(step.duration, step.rate));
    sendHello(handlers, connections);
    const QStringList own = arguments(target, step, connections);
    const QByteArray output = execute(target, own, deadline(step.duration), handlers, stop);
    if (stop.stop_requested())
        return {};
    const HttperfFigures figures = parseHttperf(output);
    if (figures.isEmpty()) {
        throw LoadError(
            LoadText::tr("cannot read the output of %1; httperf 0.9 is required. Its output: %2")
                .arg(program(), shownOutput(QString::fromUtf8(output.left(500)).trimmed())));
    }
    handlers.onSummary(httperfSummary(figures, connections, target.http.bodyBytes));
    return QJsonDocument(QJsonObject{{u"client"_s, u"httperf"_s},
                                     {u"arguments"_s, QJsonArray::fromStringList(own)},
                                     {u"output"_s, QString::fromUtf8(output)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace unisweep
