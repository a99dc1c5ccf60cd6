// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/client_entry.h"
#include "load/load_client.h"

namespace unisweep
{

/// A client that a file describes. Rows are read while it runs, and its own start to the end of the
/// step is one run of it; intervals and summaries come at its end.
class DescribedClient : public LoadClient
{
public:
    explicit DescribedClient(std::shared_ptr<const ClientEntry> entry);

    /// A command of the entry with its placeholders filled in. `seconds` is how long it is to run,
    /// `log` where its lines are to go.
    static QStringList words(const ClientEntry& entry, const QStringList& command,
                             const LoadTarget& target, const LoadStep& step, int seconds,
                             const QString& log);

    Client kind() const override { return Client::described(m_entry->id); }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;
    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;

private:
    std::shared_ptr<const ClientEntry> m_entry;
};

/// Why the client cannot be used on this host, with the remedy; empty when it can.
QString whyNoDescribedClient(const Client& client);

} // namespace unisweep
