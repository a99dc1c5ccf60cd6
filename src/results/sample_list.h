// SPDX-License-Identifier: GPL-3.0-or-later
// A step's samples, stored once in memory for all copies of the step. Copying a list to another
// thread is cheap, and the original can grow while the copy is read. Samples are stored packed, and
// unpacked one by one when read.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <compare>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "results/packed_samples.h"

namespace unisweep
{

class SampleList;

/// Iterates over samples of a list, or of an array.
class SampleIterator
{
public:
    using iterator_category = std::input_iterator_tag; // because it returns no references
    using iterator_concept = std::random_access_iterator_tag;
    using value_type = Sample;
    using difference_type = std::ptrdiff_t;
    using reference = Sample;
    using pointer = void;

    SampleIterator() = default;
    SampleIterator(const SampleList* list, const Sample* samples, std::size_t at)
        : m_list(list)
        , m_samples(samples)
        , m_at(static_cast<difference_type>(at))
    {
    }
    Sample operator*() const { return (*this)[0]; }
    inline Sample operator[](difference_type by) const;
    SampleIterator& operator++() { return *this += 1; }
    SampleIterator& operator--() { return *this += -1; }
    SampleIterator operator++(int) { return std::exchange(*this, *this + 1); }
    SampleIterator operator--(int) { return std::exchange(*this, *this - 1); }
    SampleIterator& operator+=(difference_type by)
    {
        m_at += by;
        return *this;
    }
    SampleIterator& operator-=(difference_type by) { return *this += -by; }
    friend SampleIterator operator+(SampleIterator at, difference_type by) { return at += by; }
    friend SampleIterator operator+(difference_type by, SampleIterator at) { return at += by; }
    friend SampleIterator operator-(SampleIterator at, difference_type by) { return at -= by; }
    friend difference_type operator-(const SampleIterator& a, const SampleIterator& b)
    {
        return a.m_at - b.m_at;
    }
    bool operator==(const SampleIterator& other) const { return m_at == other.m_at; }
    auto operator<=>(const SampleIterator& other) const { return m_at <=> other.m_at; }

private:
    const SampleList* m_list = nullptr;
    const Sample* m_samples = nullptr;
    difference_type m_at = 0;
};

/// A range of Sample, without tags. Each list is used by one thread at a time.
class SampleList
{
public:
    SampleList() = default;
    SampleList(const std::vector<Sample>& samples) // implicit, because samples are collected in
                                                   // vectors
    {
        append(samples);
        squeeze();
    }

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    Sample operator[](std::size_t index) const
    {
        if (m_edited)
            return (*m_edited)[index];
        const std::size_t block = index / PackedSamples::most;
        const std::size_t place = index % PackedSamples::most;
        if (block < m_size / PackedSamples::most)
            return m_room->block(block).at(place);
        return m_tail ? m_tail[place] : m_packedTail->at(place);
    }
    /// Calls visit() with the samples from `first` up to `end`, in order, a block at a time.
    template<class Visit> void forEach(std::size_t first, std::size_t end, const Visit& visit) const
    {
        while (first < end) {
            const std::size_t place = first % PackedSamples::most;
            const std::size_t block = first / PackedSamples::most;
            const std::size_t stop = std::min(end, first - place + PackedSamples::most);
            const PackedSamples* packed = m_edited               ? nullptr
                                          : block < fullBlocks() ? &m_room->block(block)
                                                                 : m_packedTail.get();
            if (packed) {
                packed->forEach(place, place + stop - first, visit);
            } else {
                for (std::size_t i = first; i < stop; ++i)
                    visit((*this)[i]);
            }
            first = stop;
        }
    }
    Sample front() const { return (*this)[0]; }
    Sample back() const { return (*this)[m_size - 1]; }
    SampleIterator begin() const { return {this, nullptr, 0}; }
    SampleIterator end() const { return {this, nullptr, m_size}; }

    void clear() { *this = {}; }
    void push_back(const Sample& sample) { append(std::span(&sample, 1)); }
    void append(std::span<const Sample> samples);
    /// Releases spare memory; call it when no more samples are expected.
    void squeeze();
    /// Gives write access, after making a private, unpacked copy. For tests.
    std::span<Sample> edit();
    std::size_t bytes() const; ///< memory used, in total
    bool sharesBlocksWith(const SampleList& other) const { return m_room == other.m_room; }

    friend bool operator==(const SampleList& a, const SampleList& b);

private:
    /// The blocks that lists share. Blocks never move once written: each list reads only the blocks
    /// within its own size, and only one list appends.
    class Room
    {
    public:
        using Block = std::shared_ptr<const PackedSamples>;
        const PackedSamples& block(std::size_t index) const { return *shared(index); }
        const Block& shared(std::size_t index) const
        {
            return (*m_shelves[index / blocksOfShelf])[index % blocksOfShelf];
        }
        /// Stores the next block.
        void put(std::size_t index, Block block);

        std::atomic<std::size_t> taken = 0; ///< size of the list that appends

    private:
        static constexpr std::size_t blocksOfShelf = 256; // a million samples
        using Shelf = std::array<Block, blocksOfShelf>;
        std::array<std::unique_ptr<Shelf>, 1024> m_shelves; // a billion samples
    };

    void takeRoom(std::size_t more);
    std::size_t fullBlocks() const { return m_size / PackedSamples::most; }

    std::shared_ptr<Room> m_room;
    std::shared_ptr<Sample[]> m_tail;                  ///< the incomplete last block
    std::shared_ptr<const PackedSamples> m_packedTail; ///< or this, packed
    std::shared_ptr<std::vector<Sample>> m_edited;     ///< or all samples, after edit()
    std::size_t m_size = 0;
};

inline Sample SampleIterator::operator[](difference_type by) const
{
    const auto at = static_cast<std::size_t>(m_at + by);
    return m_list ? (*m_list)[at] : m_samples[at];
}

/// The samples of a list or any array, as a parameter; they must outlive it.
class SampleView
{
public:
    SampleView() = default;
    SampleView(const SampleList& list) // implicit, like those of std::span
        : m_list(&list)
        , m_size(list.size())
    {
    }
    SampleView(std::span<const Sample> samples)
        : m_samples(samples.data())
        , m_size(samples.size())
    {
    }
    SampleView(const std::vector<Sample>& samples)
        : SampleView(std::span(samples))
    {
    }

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    Sample operator[](std::size_t index) const
    {
        return begin()[static_cast<std::ptrdiff_t>(index)];
    }
    SampleIterator begin() const { return {m_list, m_samples, m_from}; }
    SampleIterator end() const { return {m_list, m_samples, m_from + m_size}; }
    /// Calls visit() with each, in order: several times as fast as by iterators.
    template<class Visit> void forEach(const Visit& visit) const
    {
        if (m_list)
            return m_list->forEach(m_from, m_from + m_size, visit);
        for (std::size_t i = m_from; i < m_from + m_size; ++i)
            visit(m_samples[i]);
    }
    /// Without the first `first` samples.
    SampleView from(std::size_t first) const
    {
        SampleView rest = *this;
        rest.m_from += first;
        rest.m_size -= first;
        return rest;
    }

private:
    const SampleList* m_list = nullptr;
    const Sample* m_samples = nullptr;
    std::size_t m_from = 0;
    std::size_t m_size = 0;
};

} // namespace unisweep
