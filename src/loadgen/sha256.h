// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4), to check what an HTTP server sends. Own code, since unisweep-load, which is
// copied to other machines by ssh, needs no library there. Its test compares it with Qt's.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace unisweep::loadgen
{

class Sha256
{
public:
    Sha256() { reset(); }
    void reset();
    void add(std::span<const std::uint8_t> bytes);
    /// The digest in lower-case hex. Call reset() before using it again.
    std::string finish();

private:
    void block(const std::uint8_t* data);

    std::array<std::uint32_t, 8> m_state{};
    std::array<std::uint8_t, 64> m_pending{};
    std::uint64_t m_bytes = 0;
};

} // namespace unisweep::loadgen
