// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program and its children: shifts the clocks as if they had been set, or the host
// had been suspended, at the instant given in the file named by UNISWEEP_SHIFTED_CLOCK. The
// kernel's packet timestamps follow the real-time clock.
#include "shifted_clock.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/errqueue.h>

static const ClockShift* shift()
{
    static const ClockShift* const shared = [] {
        static const ClockShift none;
        const char* path = getenv("UNISWEEP_SHIFTED_CLOCK");
        const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        if (file < 0)
            return &none;
        void* memory = mmap(nullptr, sizeof none, PROT_READ, MAP_SHARED, file, 0);
        close(file);
        return memory == MAP_FAILED ? &none : static_cast<const ClockShift*>(memory);
    }();
    return shared;
}

static std::int64_t trueNs(clockid_t clock)
{
    timespec now{};
    syscall(SYS_clock_gettime, clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

static void add(timespec& time, std::int64_t ns)
{
    const std::int64_t sum = std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec + ns;
    time.tv_sec = sum / 1'000'000'000;
    time.tv_nsec = sum % 1'000'000'000;
}

extern "C" int clock_gettime(clockid_t clock, timespec* time)
{
    const long result = syscall(SYS_clock_gettime, clock, time);
    if (result != 0)
        return static_cast<int>(result);
    const std::int64_t since = shift()->sinceMonotonicNs;
    const bool shifted = since != 0 && trueNs(CLOCK_MONOTONIC) >= since;
    if (shifted && clock == CLOCK_REALTIME)
        add(*time, shift()->realtimeNs);
    if (shifted && clock == CLOCK_BOOTTIME)
        add(*time, shift()->boottimeNs);
    return 0;
}

extern "C" int recvmmsg(int socket, mmsghdr* messages, unsigned count, int flags, timespec* timeout)
{
    const long result = syscall(SYS_recvmmsg, socket, messages, count, flags, timeout);
    const std::int64_t since = shift()->sinceMonotonicNs;
    if (result <= 0 || since == 0)
        return static_cast<int>(result);
    const int error = errno;
    const std::int64_t realtimeOffset = trueNs(CLOCK_REALTIME) - trueNs(CLOCK_MONOTONIC);
    for (long i = 0; i < result; ++i) {
        msghdr& header = messages[i].msg_hdr;
        for (cmsghdr* c = CMSG_FIRSTHDR(&header); c; c = CMSG_NXTHDR(&header, c)) {
            if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_TIMESTAMPING)
                continue;
            scm_timestamping stamps{};
            memcpy(&stamps, CMSG_DATA(c), sizeof stamps);
            timespec& stamp = stamps.ts[0];
            const std::int64_t ns = std::int64_t{stamp.tv_sec} * 1'000'000'000 + stamp.tv_nsec;
            if (ns - realtimeOffset >= since)
                add(stamp, shift()->realtimeNs);
            memcpy(CMSG_DATA(c), &stamps, sizeof stamps);
        }
    }
    errno = error;
    return static_cast<int>(result);
}
