// SPDX-License-Identifier: GPL-3.0-or-later
// How punctual any program can be on this host. Reads the clock in a loop and records the gaps in
// which the loop did not run, because of the kernel's ticks or, in a virtual machine, of the host.
// A request that falls due during a gap waits for its end.
//   host_gaps SECONDS     prints: p50 p99 p99.9 (lateness, us), share of the time taken
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

static std::int64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec;
}

int main(int argc, char** argv)
{
    if (argc != 2)
        return std::fputs("usage: host_gaps SECONDS\n", stderr), 2;
    constexpr std::int64_t noise = 1'000; // ns; successive readings differ by about 50 ns
    std::vector<std::int64_t> gaps;
    const std::int64_t begin = now();
    const std::int64_t end = begin + std::atoll(argv[1]) * 1'000'000'000;
    std::int64_t last = begin;
    while (last < end) {
        const std::int64_t at = now();
        if (at - last > noise)
            gaps.push_back(at - last);
        last = at;
    }
    // Instants that lie more than x before the end of their gap are more than x late.
    const auto shareLater = [&](double x) {
        double sum = 0;
        for (const std::int64_t gap : gaps)
            sum += std::max(0.0, static_cast<double>(gap) - x);
        return sum / static_cast<double>(last - begin);
    };
    for (const double share : {0.5, 0.01, 0.001}) {
        double low = 0;
        double high = static_cast<double>(last - begin);
        while (high - low > 50) {
            const double middle = (low + high) / 2;
            (shareLater(middle) > share ? low : high) = middle;
        }
        std::printf("%.2f ", low / 1e3);
    }
    std::printf("%.5f\n", shareLater(0));
    return 0;
}
