// SPDX-License-Identifier: GPL-3.0-or-later
// A step's samples, in memory once however many copies of the step there are: copying them to
// another thread costs nothing, and who changes a copy gets one of its own (Qt's implicit sharing).
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <QSharedData>

#include "sample/sample.h"

namespace unisweep
{

/// Read it as a range of const Sample.
class SampleList
{
public:
    SampleList() = default;
    SampleList(std::vector<Sample> samples) // implicit: whoever makes samples makes a vector
        : m_data(new Data(std::move(samples)))
    {
    }

    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_data ? m_data->samples.size() : 0; }
    const Sample* data() const { return m_data ? m_data->samples.data() : nullptr; }
    const Sample* begin() const { return data(); }
    const Sample* end() const { return data() + size(); }
    const Sample& operator[](std::size_t index) const { return data()[index]; }
    const Sample& front() const { return *begin(); }
    const Sample& back() const { return *(end() - 1); }

    void clear() { m_data.reset(); }
    void reserve(std::size_t count) { edit().reserve(count); }
    void push_back(const Sample& sample) { edit().push_back(sample); }
    void append(std::span<const Sample> samples)
    {
        std::vector<Sample>& all = edit();
        all.insert(all.end(), samples.begin(), samples.end());
    }
    /// To be changed: from now on this list's own.
    std::vector<Sample>& edit()
    {
        if (!m_data)
            m_data = new Data(std::vector<Sample>());
        // What another thread read of its copy, it read before we write.
        static_cast<void>(std::as_const(m_data)->ref.loadAcquire());
        return m_data->samples;
    }

    friend bool operator==(const SampleList& a, const SampleList& b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    struct Data : QSharedData {
        explicit Data(std::vector<Sample> own)
            : samples(std::move(own))
        {
        }
        // Its room, too: who gets a copy is about to append.
        Data(const Data& other)
            : QSharedData(other)
        {
            samples.reserve(other.samples.capacity());
            samples.insert(samples.end(), other.samples.begin(), other.samples.end());
        }
        Data& operator=(const Data&) = delete;

        std::vector<Sample> samples;
    };

    QSharedDataPointer<Data> m_data;
};

} // namespace unisweep
