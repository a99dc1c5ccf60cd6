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

/// Reads a guest's own statistics once a second, on a separate thread, so that a slow guest delays
/// nothing. Gives up if the first five attempts get no response: the image has no such server.
class OwnAccount
{
public:
    /// `endpoint` is the port of StatisticsSource, as reached from this host.
    explicit OwnAccount(Endpoint endpoint);

    /// Whether a run can read statistics of this kind; only "osv-rest".
    static bool reads(const StatisticsSource& source);
    /// Returns the newest reading, if there is one since the last call.
    std::optional<OwnReading> take();

private:
    void run(const std::stop_token& stop);

    Endpoint m_endpoint;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<OwnReading> m_newest;
    std::jthread m_thread; ///< last, because it uses the members above
};

} // namespace unisweep
