// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/columns.h"

#include <string>

#include <zstd.h>

namespace unisweep
{

// A fast level: blocks are written while load runs, and columns with constant differences compress
// well at any level.
static constexpr int compressionLevel = 3;

QByteArray packColumns(const QByteArray& columns)
{
    QByteArray packed(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(columns.size()))),
        Qt::Uninitialized);
    const std::size_t bytes =
        ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()), columns.constData(),
                      static_cast<std::size_t>(columns.size()), compressionLevel);
    if (ZSTD_isError(bytes))
        throw std::runtime_error(std::string("cannot compress a block: ") +
                                 ZSTD_getErrorName(bytes));
    packed.truncate(static_cast<qsizetype>(bytes));
    return packed;
}

QByteArray unpackColumns(const QByteArray& packed, qsizetype bytes)
{
    if (ZSTD_getFrameContentSize(packed.constData(), static_cast<std::size_t>(packed.size())) !=
        static_cast<unsigned long long>(bytes))
        throw std::runtime_error("a damaged block");
    QByteArray columns(bytes, Qt::Uninitialized);
    const std::size_t unpacked =
        ZSTD_decompress(columns.data(), static_cast<std::size_t>(bytes), packed.constData(),
                        static_cast<std::size_t>(packed.size()));
    if (ZSTD_isError(unpacked) || unpacked != static_cast<std::size_t>(bytes))
        throw std::runtime_error("a damaged block");
    return columns;
}

} // namespace unisweep
