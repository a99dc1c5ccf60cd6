// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace unisweep
{

/// Calls work(0) to work(count − 1), distributed over the CPUs, and returns when all are done.
/// Rethrows the first exception; after it, no further calls are started.
template<class Work> void forEachInParallel(std::size_t count, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex mutex;
    const auto loop = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure)
                    failure = std::current_exception();
                next = count;
            }
        }
    };
    const std::size_t cpus = std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(cpus, count); ++i)
            others.emplace_back(loop);
        loop();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace unisweep
