// SPDX-License-Identifier: GPL-3.0-or-later
#include "switches/perf_switches.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>

#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace unisweep
{

// Must be a power of two. At 24 bytes per switch, holds 5,000 between two calls of take().
static constexpr std::size_t ringPages = 32;

// Follows each record (sample_id_all with PERF_SAMPLE_TID and PERF_SAMPLE_TIME).
struct SampleId {
    std::uint32_t pid;
    std::uint32_t tid;
    std::uint64_t time;
};

static int openEvent(perf_event_attr& attributes, pid_t tid, int cpu)
{
    return static_cast<int>(
        syscall(SYS_perf_event_open, &attributes, tid, cpu, -1, PERF_FLAG_FD_CLOEXEC));
}

static perf_event_attr dummyEvent()
{
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_DUMMY;
    attributes.sample_type = PERF_SAMPLE_TID | PERF_SAMPLE_TIME;
    attributes.sample_id_all = 1;
    attributes.use_clockid = 1;
    attributes.clockid = CLOCK_MONOTONIC;
    // Required by perf_event_paranoid 2; switches are reported nevertheless.
    attributes.exclude_kernel = 1;
    attributes.exclude_hv = 1;
    return attributes;
}

static int paranoidLevel()
{
    int level = -1;
    std::ifstream("/proc/sys/kernel/perf_event_paranoid") >> level;
    return level;
}

PerfError::PerfError(int error)
    : std::runtime_error(std::strerror(error))
    , code(error)
    , paranoid(paranoidLevel())
{
}

class PerfSwitches::Ring
{
public:
    explicit Ring(int cpu)
        : m_cpu(cpu)
    {
        // An event of this process on one CPU, needed only for its ring, to which other events
        // write.
        perf_event_attr attributes = dummyEvent();
        m_event = openEvent(attributes, 0, cpu);
        if (m_event < 0)
            throw PerfError(errno);
        m_bytes = (1 + ringPages) * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        void* mapped = mmap(nullptr, m_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, m_event, 0);
        if (mapped == MAP_FAILED) {
            const int error = errno;
            close(m_event);
            throw PerfError(error);
        }
        m_page = static_cast<perf_event_mmap_page*>(mapped);
    }
    ~Ring()
    {
        munmap(m_page, m_bytes);
        close(m_event);
    }
    Ring(const Ring&) = delete;
    Ring& operator=(const Ring&) = delete;

    int cpu() const { return m_cpu; }
    int event() const { return m_event; }

    void take(std::vector<PerfRecord>& records)
    {
        const std::uint64_t head =
            std::atomic_ref<__u64>(m_page->data_head).load(std::memory_order_acquire);
        std::uint64_t tail = m_page->data_tail;
        while (tail < head) {
            perf_event_header header{};
            copy(&header, tail, sizeof header);
            if (header.size < sizeof header)
                break; // invalid; avoids an endless loop
            m_record.resize(header.size);
            copy(m_record.data(), tail, header.size);
            read(header, records);
            tail += header.size;
        }
        std::atomic_ref<__u64>(m_page->data_tail).store(tail, std::memory_order_release);
    }

private:
    void copy(void* to, std::uint64_t at, std::size_t size) const
    {
        const char* data = reinterpret_cast<const char*>(m_page) + m_page->data_offset;
        const std::uint64_t from = at % m_page->data_size;
        const std::size_t first =
            std::min<std::size_t>(size, static_cast<std::size_t>(m_page->data_size - from));
        std::memcpy(to, data + from, first);
        std::memcpy(static_cast<char*>(to) + first, data, size - first);
    }

    template<class T> T field(std::size_t at) const
    {
        T value{};
        if (at + sizeof value <= m_record.size())
            std::memcpy(&value, m_record.data() + at, sizeof value);
        return value;
    }

    void read(const perf_event_header& header, std::vector<PerfRecord>& records) const
    {
        using Kind = PerfRecord::Kind;
        const auto id = field<SampleId>(m_record.size() - sizeof(SampleId));
        PerfRecord record{Kind::SwitchIn, id.time, static_cast<pid_t>(id.tid)};
        constexpr std::size_t body = sizeof(perf_event_header);
        switch (header.type) {
        case PERF_RECORD_SWITCH:
            if (header.misc & PERF_RECORD_MISC_SWITCH_OUT)
                record.kind = header.misc & PERF_RECORD_MISC_SWITCH_OUT_PREEMPT ? Kind::Preempted
                                                                                : Kind::Slept;
            break;
        case PERF_RECORD_FORK: // pid, ppid, tid, ptid, time
            record.kind = Kind::Started;
            record.tid = static_cast<pid_t>(field<std::uint32_t>(body + 8));
            break;
        case PERF_RECORD_EXIT:
            record.kind = Kind::Ended;
            record.tid = static_cast<pid_t>(field<std::uint32_t>(body + 8));
            break;
        case PERF_RECORD_COMM: // pid, tid, name
            record.kind = Kind::Named;
            record.tid = static_cast<pid_t>(field<std::uint32_t>(body + 4));
            record.name.assign(
                m_record.data() + body + 8,
                strnlen(m_record.data() + body + 8, m_record.size() - body - 8 - sizeof(SampleId)));
            break;
        case PERF_RECORD_LOST: // id, number
            record.kind = Kind::Lost;
            record.lost = field<std::uint64_t>(body + 8);
            break;
        default:
            return;
        }
        records.push_back(std::move(record));
    }

    int m_cpu;
    int m_event = -1;
    std::size_t m_bytes = 0;
    perf_event_mmap_page* m_page = nullptr;
    std::vector<char> m_record;
};

PerfSwitches::PerfSwitches()
{
    const long processors = sysconf(_SC_NPROCESSORS_CONF);
    for (int cpu = 0; cpu < processors; ++cpu) {
        try {
            m_rings.push_back(std::make_unique<Ring>(cpu));
        } catch (const PerfError& error) {
            if (error.code != ENODEV) // a CPU that is offline
                throw;
        }
    }
}

PerfSwitches::~PerfSwitches()
{
    for (const int event : m_events)
        close(event);
}

void PerfSwitches::watch(pid_t tid)
{
    perf_event_attr attributes = dummyEvent();
    attributes.context_switch = 1;
    attributes.task = 1;
    attributes.comm = 1;
    attributes.inherit = 1; // includes threads and processes that it starts
    for (const auto& ring : m_rings) {
        const int event = openEvent(attributes, tid, ring->cpu());
        if (event < 0) {
            if (errno == ESRCH || errno == ENODEV)
                continue;
            throw PerfError(errno);
        }
        m_events.push_back(event);
        if (ioctl(event, PERF_EVENT_IOC_SET_OUTPUT, ring->event()) < 0)
            throw PerfError(errno);
    }
}

void PerfSwitches::take(std::vector<PerfRecord>& records)
{
    records.clear();
    for (const auto& ring : m_rings)
        ring->take(records);
    std::ranges::stable_sort(records, {}, &PerfRecord::monotonicNs);
}

} // namespace unisweep
