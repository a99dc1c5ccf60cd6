// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// iperf 2 (the paper's client) and iperf3: bandwidth over TCP; bandwidth, jitter and loss over
/// UDP.
///
/// If the receiver is on this host (from-guest), or if the sender knows everything (TCP), a step is
/// one transfer that reports five times per second. For UDP to the guest, only the server knows
/// what arrived, and reports it when a transfer ends: a step then consists of transfers of one
/// second, each of which is one interval.
class IperfClient : public LoadClient
{
public:
    explicit IperfClient(Client which);

    /// `streaming`: requests reports during the transfer.
    static QStringList arguments(Client which, const LoadTarget& target, const LoadStep& step,
                                 int seconds, bool streaming);

    Client kind() const override { return m_which; }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;
    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;

private:
    struct Output {
        LoadProcessResult result;
        QByteArray text;
    };
    using OnLine = std::function<void(const QByteArray&)>;
    Output execute(const LoadTarget& target, const QStringList& arguments,
                   std::chrono::nanoseconds deadline, const OnLine& onLine,
                   const std::function<bool()>& onTick, std::stop_token stop) const;
    bool isClosed(const LoadTarget& target, QString& why, const std::function<bool()>& onTick,
                  std::stop_token stop) const;
    bool responds(const LoadTarget& target, QString& why, const std::function<bool()>& onTick,
                  std::stop_token stop) const;
    void runAtOnce(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop);
    void runInARow(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop);
    TransferInterval transferOnce(const LoadTarget& target, const LoadStep& step,
                                  const LoadHandlers& handlers, std::stop_token stop) const;

    Client m_which;
    QString m_program;
    bool m_hasWrongJitter; ///< see iperf_jitter.h
    int m_jittersLeftOut = 0;
    // Totals of the step's transfer; nullopt if the other side does not report them.
    std::optional<std::int64_t> m_sentBits;
    std::optional<std::int64_t> m_receivedBits;
};

} // namespace unisweep
