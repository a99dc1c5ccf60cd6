// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/load_client.h"
#include "load/load_process.h"

namespace unisweep
{

/// unisweep-load, the open-loop generator of this project, as a separate process.
class NativeClient : public LoadClient
{
public:
    explicit NativeClient(QString program);

    /// Beside this program, or else on the PATH; empty if it is not found.
    static QString program();
    /// The part of the command line with target and request.
    static QStringList targetArguments(const LoadTarget& target);

    Client kind() const override { return Client::Native; }
    /// The command lines for waiting and for a step, without the program's name.
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
