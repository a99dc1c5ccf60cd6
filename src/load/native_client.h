// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/load_client.h"

namespace unisweep
{

/// unisweep-load, the open-loop generator of this project, as a process of its own.
class NativeClient : public LoadClient
{
public:
    explicit NativeClient(QString program);

    /// Beside this program, else on the PATH; empty when it is nowhere.
    static QString program();
    /// The part of the command line that names target and request.
    static QStringList targetArguments(const LoadTarget& target);

    Client kind() const override { return Client::Native; }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;
    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;

private:
    QString m_program;
};

} // namespace unisweep
