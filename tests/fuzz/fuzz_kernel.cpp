// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a kernel: a bzImage with its payload, or ELF.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "images/kernel_file.h"

using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    kernelEnd(bytes);
    pvhKernel(bytes);
    bootableKernel(bytes);
    return 0;
}
