// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/iperf_jitter.h"

#include <algorithm>
#include <cmath>

#include <QRegularExpression>

namespace unisweep
{

using namespace Qt::StringLiterals;

// (15/16)^700 of the time since 1970 is less than 1 µs.
static constexpr std::int64_t datagramsToForget = 700;
// The largest share of a reported jitter that may remain from an earlier error.
static constexpr double tolerated = 0.01;

bool IperfJitter::leaveOut(TransferInterval& interval)
{
    if (!interval.sent || !interval.jitterNs)
        return false;
    const std::int64_t received =
        std::max<std::int64_t>(0, *interval.sent - interval.lost.value_or(0));
    m_datagrams += received;
    m_wrongNs *= std::pow(15.0 / 16, static_cast<double>(received));
    const auto jitter = static_cast<double>(*interval.jitterNs);
    // Differences in transit time within a transfer are at most as long as the transfer.
    const bool impossible = *interval.jitterNs > interval.atNs + interval.durationNs;
    if (impossible)
        m_wrongNs = jitter;
    if (!impossible && !(m_old && m_datagrams < datagramsToForget) &&
        m_wrongNs <= jitter * tolerated)
        return false;
    interval.jitterNs.reset();
    return true;
}

bool isIperf3WithWrongJitter(const QByteArray& version)
{
    static const QRegularExpression pattern(u"^iperf 3\\.(\\d+)"_s);
    const auto match = pattern.match(QString::fromLatin1(version));
    return match.hasMatch() && match.captured(1).toInt() < 8;
}

} // namespace unisweep
