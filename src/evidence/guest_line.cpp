// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/guest_line.h"

#include <algorithm>
#include <array>
#include <optional>

namespace unisweep
{

namespace
{

constexpr std::size_t kinds = 3;

std::optional<std::size_t> kindOf(ThreadRole role)
{
    switch (role) {
    case ThreadRole::Vcpu:
    case ThreadRole::Tender:
    case ThreadRole::Process:
        return 0;
    case ThreadRole::Emulator:
        return 1;
    case ThreadRole::Vhost:
        return 2;
    case ThreadRole::IoThread:
        break;
    }
    return {};
}

/// One end of a thread's span, at which its shares are added to those of its kind, or subtracted.
struct Edge {
    qint64 atNs;
    std::size_t kind;
    float running;
    float waiting;
};

std::vector<Edge> edgesOf(const std::vector<ThreadLine>& threads)
{
    std::vector<Edge> edges;
    for (const ThreadLine& line : threads) {
        const auto kind = kindOf(line.thread().role);
        if (!kind)
            continue;
        for (const ThreadSpan& span : line.spans()) {
            if (span.running == 0 && span.waiting == 0)
                continue;
            edges.push_back({span.fromNs, *kind, span.running, span.waiting});
            edges.push_back({span.toNs, *kind, -span.running, -span.waiting});
        }
    }
    std::ranges::sort(edges, {}, &Edge::atNs);
    return edges;
}

struct Shares {
    double running = 0;
    double waiting = 0;
};

Shares together(const std::array<Shares, kinds>& all)
{
    Shares guest;
    for (const Shares& kind : all) {
        const double running = std::clamp(kind.running, 0.0, 1.0);
        guest.running = std::max(guest.running, running);
        guest.waiting = std::max(guest.waiting, std::clamp(kind.waiting, 0.0, 1.0 - running));
    }
    guest.running = std::min(guest.running, 1 - guest.waiting);
    return guest;
}

void add(std::vector<ThreadSpan>& spans, qint64 from, qint64 to, const Shares& shares)
{
    const ThreadSpan span{from, to, static_cast<float>(shares.running),
                          static_cast<float>(shares.waiting)};
    if (!spans.empty() && spans.back().running == span.running &&
        spans.back().waiting == span.waiting)
        spans.back().toNs = to;
    else
        spans.push_back(span);
}

} // namespace

ThreadLine guestLine(const std::vector<ThreadLine>& threads)
{
    qint64 begin = INT64_MAX;
    qint64 end = INT64_MIN;
    for (const ThreadLine& line : threads) {
        if (line.spans().empty())
            continue;
        begin = std::min(begin, line.spans().front().fromNs);
        end = std::max(end, line.spans().back().toNs);
    }
    std::vector<ThreadSpan> spans;
    std::array<Shares, kinds> now{};
    for (const Edge& edge : edgesOf(threads)) {
        if (edge.atNs > begin)
            add(spans, begin, edge.atNs, together(now));
        begin = edge.atNs;
        now[edge.kind].running += static_cast<double>(edge.running);
        now[edge.kind].waiting += static_cast<double>(edge.waiting);
    }
    if (begin < end)
        add(spans, begin, end, together(now));
    return {{}, std::move(spans)};
}

} // namespace unisweep
