// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/client_entry.h"
#include "load/load_client.h"

namespace unisweep
{

/// A client described by a file. Rows are read while it runs, and warm-up and step are one run of
/// it; intervals and summaries are read at its end.
class DescribedClient : public LoadClient
{
public:
    explicit DescribedClient(std::shared_ptr<const ClientEntry> entry);

    /// A command of the entry with its placeholders replaced. `seconds`: how long it should run;
    /// `log`: where its lines should be written.
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

/// Why the client cannot be used on this host, and what to do; empty if it can.
QString whyNoDescribedClient(const Client& client);

} // namespace unisweep
