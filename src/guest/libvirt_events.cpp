// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_events.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

using Clock = std::chrono::steady_clock;

struct FreeLater {
    virFreeCallback call;
    void* opaque;
};

struct Handle {
    int fd;
    int events; ///< flags of virEventHandleType
    virEventHandleCallback call;
    FreeLater owner;
};

struct Timer {
    std::optional<std::chrono::milliseconds> interval; ///< nullopt: disabled
    Clock::time_point due;
    virEventTimeoutCallback call;
    FreeLater owner;
};

short toPoll(int events)
{
    int result = 0;
    if (events & VIR_EVENT_HANDLE_READABLE)
        result |= POLLIN;
    if (events & VIR_EVENT_HANDLE_WRITABLE)
        result |= POLLOUT;
    return static_cast<short>(result);
}

int fromPoll(short events)
{
    int result = 0;
    if (events & POLLIN)
        result |= VIR_EVENT_HANDLE_READABLE;
    if (events & POLLOUT)
        result |= VIR_EVENT_HANDLE_WRITABLE;
    if (events & (POLLERR | POLLNVAL))
        result |= VIR_EVENT_HANDLE_ERROR;
    if (events & POLLHUP)
        result |= VIR_EVENT_HANDLE_HANGUP;
    return result;
}

// libvirt calls this loop from any thread, also within a callback. So only run() calls callbacks
// and frees their data, without holding the lock.
class EventLoop
{
public:
    EventLoop()
        : m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        if (m_wake < 0)
            throw GuestError(
                GuestError::tr("no event descriptor is available for libvirt's events"));
    }

    int addHandle(int fd, int events, virEventHandleCallback call, FreeLater owner)
    {
        const std::scoped_lock lock(m_mutex);
        m_handles.emplace(++m_last, Handle{fd, events, call, owner});
        wake();
        return m_last;
    }

    void updateHandle(int watch, int events)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_handles.find(watch); found != m_handles.end())
            found->second.events = events;
        wake();
    }

    int addTimer(int milliseconds, virEventTimeoutCallback call, FreeLater owner)
    {
        const std::scoped_lock lock(m_mutex);
        Timer timer{{}, {}, call, owner};
        set(timer, milliseconds);
        m_timers.emplace(++m_last, timer);
        wake();
        return m_last;
    }

    void updateTimer(int id, int milliseconds)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_timers.find(id); found != m_timers.end())
            set(found->second, milliseconds);
        wake();
    }

    int removeHandle(int watch) { return remove(m_handles, watch); }
    int removeTimer(int id) { return remove(m_timers, id); }

    [[noreturn]] void run()
    {
        for (;;) {
            std::vector<pollfd> descriptors;
            std::vector<int> watches;
            const int timeout = prepare(descriptors, watches);
            if (poll(descriptors.data(), descriptors.size(), timeout) > 0) {
                drain();
                for (std::size_t i = 0; i < watches.size(); ++i) {
                    if (descriptors[i + 1].revents != 0)
                        callHandle(watches[i], fromPoll(descriptors[i + 1].revents));
                }
            }
            callTimers();
            freeRemoved();
        }
    }

private:
    static void set(Timer& timer, int milliseconds)
    {
        timer.interval.reset();
        if (milliseconds >= 0)
            timer.interval = std::chrono::milliseconds(milliseconds);
        timer.due = Clock::now() + timer.interval.value_or(std::chrono::milliseconds());
    }

    template<class Map> int remove(Map& map, int id)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = map.find(id);
        if (found == map.end())
            return -1;
        m_removed.push_back(found->second.owner);
        map.erase(found);
        wake();
        return 0;
    }

    void wake() const
    {
        const std::uint64_t one = 1;
        // A full counter means that it is already awake.
        [[maybe_unused]] const auto written = write(m_wake, &one, sizeof one);
    }

    void drain() const
    {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = read(m_wake, &count, sizeof count);
    }

    // Fills `descriptors` with that of wake() and then those of `watches`. Returns the timeout for
    // poll() in ms.
    int prepare(std::vector<pollfd>& descriptors, std::vector<int>& watches)
    {
        const std::scoped_lock lock(m_mutex);
        descriptors.push_back({m_wake, POLLIN, 0});
        for (const auto& [watch, handle] : m_handles) {
            if (handle.events == 0)
                continue;
            descriptors.push_back({handle.fd, toPoll(handle.events), 0});
            watches.push_back(watch);
        }
        std::optional<Clock::time_point> next;
        for (const auto& [id, timer] : m_timers) {
            if (timer.interval)
                next = next ? std::min(*next, timer.due) : timer.due;
        }
        if (!next)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now());
        return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
    }

    void callHandle(int watch, int events)
    {
        std::optional<Handle> handle; // an earlier callback may have removed or disabled it
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto found = m_handles.find(watch); found != m_handles.end())
                handle = found->second;
        }
        const int always = VIR_EVENT_HANDLE_ERROR | VIR_EVENT_HANDLE_HANGUP;
        if (handle && (events & (handle->events | always)) != 0)
            handle->call(watch, handle->fd, events, handle->owner.opaque);
    }

    void callTimers()
    {
        const auto now = Clock::now();
        std::vector<int> due;
        {
            const std::scoped_lock lock(m_mutex);
            for (const auto& [id, timer] : m_timers) {
                if (timer.interval && timer.due <= now)
                    due.push_back(id);
            }
        }
        for (const int id : due) {
            std::optional<Timer> timer;
            {
                const std::scoped_lock lock(m_mutex);
                const auto found = m_timers.find(id);
                if (found == m_timers.end() || !found->second.interval)
                    continue;
                found->second.due = now + *found->second.interval;
                timer = found->second;
            }
            timer->call(id, timer->owner.opaque);
        }
    }

    void freeRemoved()
    {
        std::vector<FreeLater> removed;
        {
            const std::scoped_lock lock(m_mutex);
            removed.swap(m_removed);
        }
        for (const FreeLater& one : removed) {
            if (one.call)
                one.call(one.opaque);
        }
    }

    std::mutex m_mutex;
    int m_wake;
    int m_last = 0;
    std::map<int, Handle> m_handles;
    std::map<int, Timer> m_timers;
    std::vector<FreeLater> m_removed;
};

// Lives as long as the process, because connections may stay open until its end.
EventLoop& loop()
{
    static EventLoop& theLoop = *new EventLoop;
    return theLoop;
}

} // namespace

void startLibvirtEvents()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Errors reach the user as exceptions, so libvirt must not print them as well.
        virSetErrorFunc(nullptr, [](void*, virErrorPtr) {});
        loop();
        virEventRegisterImpl(
            [](int fd, int events, virEventHandleCallback call, void* opaque, virFreeCallback ff) {
                return loop().addHandle(fd, events, call, {ff, opaque});
            },
            [](int watch, int events) { loop().updateHandle(watch, events); },
            [](int watch) { return loop().removeHandle(watch); },
            [](int milliseconds, virEventTimeoutCallback call, void* opaque, virFreeCallback ff) {
                return loop().addTimer(milliseconds, call, {ff, opaque});
            },
            [](int id, int milliseconds) { loop().updateTimer(id, milliseconds); },
            [](int id) { return loop().removeTimer(id); });
        std::thread([] { loop().run(); }).detach();
    });
}

} // namespace unisweep
