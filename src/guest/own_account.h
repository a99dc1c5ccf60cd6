// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "guest/guest.h"
#include "guest/osv_account.h"

namespace unisweep
{

/// Asks a guest once a second what it uses of itself, on a thread of its own, so that a guest that
/// is slow to answer delays nothing. One that has never answered is left alone after five attempts:
/// its image is without.
class OwnAccount
{
public:
    /// `endpoint` is where StatisticsSource says, seen from this host.
    explicit OwnAccount(Endpoint endpoint);

    /// Whether statistics of this kind are read while a run goes on: "osv-rest" are.
    static bool reads(const StatisticsSource& source);
    /// What came since the last call.
    std::optional<OwnReading> take();

private:
    void run(const std::stop_token& stop);

    Endpoint m_endpoint;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<OwnReading> m_newest;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace unisweep
