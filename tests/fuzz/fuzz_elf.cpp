// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a program, and as a unikernel with Solo5's notes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "images/elf_file.h"
#include "images/solo5_file.h"

using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    ElfFile::parse(bytes);
    QString why;
    if (!readSolo5File(bytes, why) && why.isEmpty())
        std::abort(); // refused without a reason
    return 0;
}
