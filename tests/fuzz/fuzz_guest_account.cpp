// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as two reports of a guest about its memory and CPU time, separated by zero bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <QByteArray>
#include <QList>

#include "guest/osv_account.h"

using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> parts = bytes.split('\0');
    OsvAccount account;
    for (qsizetype i = 0; i < 6; i += 3) {
        const OwnReading reading =
            account.read(parts.value(i), parts.value(i + 1), parts.value(i + 2));
        const bool valid = reading.memoryUsedKiB.value_or(0) >= 0 &&
                           reading.memoryUsedKiB.value_or(0) <= reading.availableKiB.value_or(0) &&
                           reading.cpuNs.value_or(0) >= 0;
        if (!valid)
            std::abort();
    }
    return 0;
}
