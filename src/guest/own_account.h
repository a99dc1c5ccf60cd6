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

/// Reads a guest's own statistics once a second on a separate thread, so that a guest that is slow
/// to respond delays nothing. Gives up after five attempts without any response: the image has no
/// such server.
class OwnAccount
{
public:
    /// `endpoint` is where StatisticsSource says, seen from this host.
    explicit OwnAccount(Endpoint endpoint);

    /// Whether statistics of this kind are read during a run: "osv-rest" are.
    static bool reads(const StatisticsSource& source);
    /// The newest reading, if there is one since the last call.
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
