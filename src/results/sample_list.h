// SPDX-License-Identifier: GPL-3.0-or-later
// A step's samples, in memory once however many copies of the step there are: copying them to
// another thread costs nothing, and while that reads its copy, the list goes on growing behind it.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <span>
#include <vector>

#include "sample/sample.h"

namespace unisweep
{

/// Read it as a range of const Sample. Each list is used by one thread at a time.
class SampleList
{
public:
    SampleList() = default;
    SampleList(std::vector<Sample> samples) // implicit: whoever makes samples makes a vector
        : m_room(std::make_shared<Room>(std::move(samples)))
        , m_size(m_room->samples.size())
    {
    }

    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_size; }
    const Sample* data() const { return m_room ? m_room->samples.data() : nullptr; }
    const Sample* begin() const { return data(); }
    const Sample* end() const { return data() + size(); }
    const Sample& operator[](std::size_t index) const { return data()[index]; }
    const Sample& front() const { return *begin(); }
    const Sample& back() const { return *(end() - 1); }

    void clear() { *this = {}; }
    void reserve(std::size_t count)
    {
        if (!m_room || count > m_room->samples.capacity())
            move(count);
    }
    void push_back(const Sample& sample) { append(std::span(&sample, 1)); }
    void append(std::span<const Sample> samples)
    {
        const std::shared_ptr<Room> before = m_room; // `samples` may be ours
        const std::size_t after = m_size + samples.size();
        if (!m_room || after > m_room->samples.capacity() || !m_room->take(m_size, after)) {
            move(std::max(after, 2 * m_size));
            m_room->take(m_size, after);
        }
        m_room->samples.insert(m_room->samples.end(), samples.begin(), samples.end());
        m_size = after;
    }
    /// To be changed: from now on this list's own.
    std::span<Sample> edit()
    {
        if (!m_room || m_room.use_count() > 1)
            move(m_size);
        return std::span(m_room->samples).first(m_size);
    }

    friend bool operator==(const SampleList& a, const SampleList& b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    /// Samples stay where they are once they are written: each list reads those before its own
    /// size, and one list alone goes on behind the last.
    struct Room {
        explicit Room(std::vector<Sample> own)
            : samples(std::move(own))
            , taken(samples.size())
        {
        }
        /// False: another list has gone on from there.
        bool take(std::size_t from, std::size_t to)
        {
            return taken.compare_exchange_strong(from, to);
        }

        std::vector<Sample> samples;
        std::atomic<std::size_t> taken;
    };

    void move(std::size_t capacity)
    {
        std::vector<Sample> samples;
        samples.reserve(capacity);
        samples.insert(samples.end(), begin(), end());
        m_room = std::make_shared<Room>(std::move(samples));
    }

    std::shared_ptr<Room> m_room;
    std::size_t m_size = 0;
};

} // namespace unisweep
