// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/sample_list.h"

#include <algorithm>
#include <stdexcept>

namespace unisweep
{

static constexpr std::size_t blockSize = PackedSamples::most;

void SampleList::Room::put(std::size_t index, Block block)
{
    const std::size_t shelf = index / blocksOfShelf;
    if (shelf >= m_shelves.size())
        throw std::length_error("more samples of one step than this program keeps");
    if (!m_shelves[shelf])
        m_shelves[shelf] = std::make_unique<Shelf>();
    (*m_shelves[shelf])[index % blocksOfShelf] = std::move(block);
}

// Reserves room behind this list's samples. If another list has already appended there, or the tail
// is packed, the full blocks are shared and the tail is copied.
void SampleList::takeRoom(std::size_t more)
{
    std::size_t size = m_size;
    const bool ours =
        m_room && !m_packedTail && m_room->taken.compare_exchange_strong(size, m_size + more);
    if (ours)
        return;
    auto room = std::make_shared<Room>();
    for (std::size_t i = 0; i < fullBlocks(); ++i)
        room->put(i, m_room->shared(i));
    if (const std::size_t rest = m_size % blockSize; rest > 0) {
        auto tail = std::make_shared_for_overwrite<Sample[]>(blockSize);
        for (std::size_t i = 0; i < rest; ++i)
            tail[i] = (*this)[m_size - rest + i];
        m_tail = std::move(tail);
        m_packedTail = nullptr;
    }
    room->taken = m_size + more;
    m_room = std::move(room);
}

void SampleList::append(std::span<const Sample> samples)
{
    if (samples.empty())
        return;
    if (m_edited) {
        auto all = std::make_shared<std::vector<Sample>>(*m_edited);
        all->insert(all->end(), samples.begin(), samples.end());
        m_edited = std::move(all);
        m_size = m_edited->size();
        return;
    }
    takeRoom(samples.size());
    while (!samples.empty()) {
        const std::size_t at = m_size % blockSize;
        if (at == 0 && samples.size() >= blockSize) { // for example from a file
            m_room->put(fullBlocks(),
                        std::make_shared<const PackedSamples>(samples.first(blockSize)));
            m_size += blockSize;
            samples = samples.subspan(blockSize);
            continue;
        }
        if (at == 0)
            m_tail = std::make_shared_for_overwrite<Sample[]>(blockSize);
        const std::size_t count = std::min(samples.size(), blockSize - at);
        for (std::size_t i = 0; i < count; ++i) {
            m_tail[at + i] = samples[i];
            m_tail[at + i].tag = 0;
        }
        samples = samples.subspan(count);
        if (at + count == blockSize) {
            m_room->put(fullBlocks(),
                        std::make_shared<const PackedSamples>(std::span(m_tail.get(), blockSize)));
            m_tail = nullptr; // other lists may still use it
        }
        m_size += count;
    }
}

void SampleList::squeeze()
{
    if (!m_tail)
        return;
    m_packedTail =
        std::make_shared<const PackedSamples>(std::span(m_tail.get(), m_size % blockSize));
    m_tail = nullptr;
}

std::span<Sample> SampleList::edit()
{
    if (!m_edited || m_edited.use_count() > 1)
        m_edited = std::make_shared<std::vector<Sample>>(begin(), end());
    m_room = nullptr;
    m_tail = nullptr;
    m_packedTail = nullptr;
    return *m_edited;
}

std::size_t SampleList::bytes() const
{
    std::size_t bytes = m_edited ? m_edited->capacity() * sizeof(Sample) : 0;
    if (m_room)
        bytes += sizeof(Room);
    for (std::size_t i = 0; m_room && i < fullBlocks(); ++i)
        bytes += m_room->block(i).bytes() + sizeof(std::shared_ptr<const PackedSamples>);
    if (m_tail)
        bytes += blockSize * sizeof(Sample);
    return bytes + (m_packedTail ? m_packedTail->bytes() : 0);
}

bool operator==(const SampleList& a, const SampleList& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

} // namespace unisweep
