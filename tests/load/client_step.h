// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a load client, with what it reports.
#pragma once

#include <QtTest>

#include "load/load_client.h"
#include "tests/loadgen/tcp_responder.h"

/// Skips a test if the client is not installed.
#define NEEDS(client)                                                                              \
    if (const QString why = unisweep::whyNoLoadClient(client); !why.isEmpty())                     \
    QSKIP(qPrintable(why))

namespace unisweep
{

/// Everything that a client reports about a step.
struct Reported {
    std::optional<Hello> hello;
    std::vector<Sample> samples;
    std::optional<ClientSummary> summary;
    std::vector<TransferInterval> intervals;
    quint64 dropped = 0;
    QByteArray json;
};

inline Reported runStep(LoadClient& client, const LoadTarget& target, const LoadStep& step,
                        std::stop_token stop = {})
{
    Reported reported;
    LoadHandlers handlers;
    handlers.onHello = [&](const Hello& hello) { reported.hello = hello; };
    handlers.onSamples = [&](std::span<const Sample> samples) {
        reported.samples.insert(reported.samples.end(), samples.begin(), samples.end());
    };
    handlers.onSummary = [&](const ClientSummary& summary) { reported.summary = summary; };
    handlers.onInterval = [&](const TransferInterval& one) { reported.intervals.push_back(one); };
    handlers.onProgress = [&](const Progress& progress) {
        reported.dropped = progress.samplesDropped;
    };
    reported.json = client.run(target, step, handlers, std::move(stop));
    return reported;
}

inline LoadTarget dnsTarget(int port)
{
    LoadTarget target;
    target.address = QStringLiteral("127.0.0.1");
    target.port = static_cast<quint16>(port);
    return target;
}

inline LoadStep stepOf(int rate, std::chrono::nanoseconds duration)
{
    LoadStep step;
    step.rate = rate;
    step.duration = duration;
    step.warmUp = std::chrono::milliseconds(200);
    step.timeout = std::chrono::milliseconds(300);
    return step;
}

/// Sends the answer after the delay, and closes the connection.
inline loadgentest::TcpResponder httpServer(const std::string& answer, std::int64_t delayNs = 0)
{
    return {loadgentest::wholeHttp, [answer, delayNs](int, const std::string&) {
                loadgentest::Play play;
                play.pieces = {{answer, delayNs}};
                play.end = loadgentest::Play::Close;
                return play;
            }};
}

inline LoadTarget httpTarget(const loadgentest::TcpResponder& server)
{
    LoadTarget target;
    target.address = QStringLiteral("127.0.0.1");
    target.port = QString::fromStdString(server.target()).section(QLatin1Char(':'), 1).toUShort();
    target.service = Service::Http;
    target.http.bodyBytes = 5;
    return target;
}

} // namespace unisweep
