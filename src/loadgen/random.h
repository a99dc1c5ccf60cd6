// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine for a given seed, unlike those of the standard
// library's distributions.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace unisweep::loadgen
{

/// xoshiro256++ (Blackman and Vigna, 2019), seeded with SplitMix64.
class Random
{
public:
    explicit Random(std::uint64_t seed)
    {
        for (std::uint64_t& word : m_state) {
            seed += 0x9e3779b97f4a7c15u;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
            word = mixed ^ (mixed >> 31);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// Exponentially distributed with mean 1; never 0 or infinite.
    double exponential()
    {
        const double uniform = (static_cast<double>(next() >> 11) + 0.5) * 0x1p-53;
        return -std::log(uniform);
    }

private:
    std::uint64_t m_state[4];
};

} // namespace unisweep::loadgen
