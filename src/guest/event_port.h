// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "evidence/collection_port.h"
#include "guest/guest.h"

namespace unisweep
{

/// A response of a guest's event port, with CLOCK_MONOTONIC before the request and after the
/// response.
struct EventResponse {
    PortReply reply;
    qint64 sentNs = 0;
    qint64 receivedNs = 0;
};

/// Polls a guest's event port five times a second on a separate thread. Each round trip helps to
/// align the two clocks. Polling continues even if the guest does not respond.
class EventPort
{
public:
    /// `endpoint` is the event port as reached from this host. Throws GuestError if no socket can
    /// be created.
    explicit EventPort(const Endpoint& endpoint);
    ~EventPort();
    EventPort(const EventPort&) = delete;
    EventPort& operator=(const EventPort&) = delete;

    /// Returns the responses since the last call.
    QList<EventResponse> take();
    /// Waits until everything that the guest has recorded so far has been read, at most one second.
    void catchUp();

private:
    void run(const std::stop_token& stop);
    /// Returns true if the guest has more events than fitted into its response.
    bool query();

    int m_socket = -1;
    quint64 m_next = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QList<EventResponse> m_responses;
    int m_wanted = 0;      ///< number of calls of catchUp() ...
    int m_caughtUp = 0;    ///< ... and the last of these that has been served
    std::jthread m_thread; ///< last, because it uses the members above
};

} // namespace unisweep
