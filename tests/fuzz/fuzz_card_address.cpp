// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary frames from a bridge: any address found must be valid for a guest.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "guest/card_address.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const unisweep::MacAddress card = {0x52, 0x54, 0, 0xab, 1, 2};
    const auto found = unisweep::cardAddress({data, size}, card);
    if (found && (*found >> 24 == 0 || *found >> 24 == 127 || *found >> 24 >= 224))
        std::abort();
    return 0;
}
