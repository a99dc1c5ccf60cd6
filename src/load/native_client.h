// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/load_client.h"
#include "load/load_process.h"

namespace unisweep
{

/// unisweep-load, Unisweep's open-loop generator, as a separate process.
class NativeClient : public LoadClient
{
public:
    explicit NativeClient(QString program);

    /// The program in the folder of this one, or on the PATH; empty if it is not found.
    static QString program();
    /// The arguments for target and request.
    static QStringList targetArguments(const LoadTarget& target);

    Client kind() const override { return Client::Native; }
    /// The arguments for waiting and for a step.
    static QStringList readinessArguments(const LoadTarget& target,
                                          std::chrono::nanoseconds within);
    static QStringList stepArguments(const LoadTarget& target, const LoadStep& step);
    /// Parses the program's output after waiting.
    static Readiness readinessFrom(const QByteArray& output, const LoadProcessResult& result);

    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;
    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;

private:
    QString m_program;
};

} // namespace unisweep
