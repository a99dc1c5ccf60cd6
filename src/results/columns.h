// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a block in a results file: little-endian arrays, one after the other, in one zstd
// frame.
#pragma once

#include <bit>
#include <cstring>
#include <span>
#include <stdexcept>
#include <vector>

#include <QByteArray>

namespace unisweep
{

static_assert(std::endian::native == std::endian::little,
              "columns are written as they lie in memory");

/// Compresses columns. Throws std::runtime_error.
QByteArray packColumns(const QByteArray& columns);
/// Decompresses columns. Throws std::runtime_error if the input is not a frame of `bytes` bytes;
/// this is checked before memory is allocated, because the size comes from the file.
QByteArray unpackColumns(const QByteArray& packed, qsizetype bytes);

/// Adds without overflow errors: a damaged file may contain any number, and values are checked
/// later.
inline qint64 wrappingSum(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

/// Writes columns from a list of structs, one member at a time.
class ColumnWriter
{
public:
    explicit ColumnWriter(qsizetype bytes) { m_bytes.reserve(bytes); }

    template<class T> void put(T value)
    {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    template<class Row, class T> void column(const std::vector<Row>& rows, T Row::*member)
    {
        for (const Row& row : rows)
            put(row.*member);
    }
    /// Each value as its difference from the previous one; the first from 0.
    template<class Row> void differences(const std::vector<Row>& rows, qint64 Row::*member)
    {
        qint64 previous = 0;
        for (const Row& row : rows) {
            put(row.*member - previous);
            previous = row.*member;
        }
    }
    QByteArray packed() const { return packColumns(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads columns in the order in which they were written.
class ColumnReader
{
public:
    /// Throws std::runtime_error if the block does not decompress to `bytes` bytes.
    ColumnReader(const QByteArray& block, qsizetype bytes)
        : m_bytes(unpackColumns(block, bytes))
    {
    }

    template<class T> T take()
    {
        T value;
        std::memcpy(&value, m_bytes.constData() + m_at, sizeof value);
        m_at += static_cast<qsizetype>(sizeof value);
        return value;
    }
    template<class Row, class T> void column(std::span<Row> rows, T Row::*member)
    {
        for (Row& row : rows)
            row.*member = take<T>();
    }
    template<class Row> void differences(std::span<Row> rows, qint64 Row::*member)
    {
        qint64 previous = 0;
        for (Row& row : rows)
            row.*member = previous = wrappingSum(previous, take<qint64>());
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// Appends n elements and returns them.
template<class Row> std::span<Row> appended(std::vector<Row>& rows, qsizetype n)
{
    rows.resize(rows.size() + static_cast<std::size_t>(n));
    return std::span(rows).last(static_cast<std::size_t>(n));
}

} // namespace unisweep
