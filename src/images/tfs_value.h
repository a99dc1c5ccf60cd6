// SPDX-License-Identifier: GPL-3.0-or-later
// How Nanos stores file names and settings: as strings and tuples of named values. The encoding is
// that of src/runtime/tuple.c of nanovms/nanos (at b9c3671):
//
//   header  1 bit immediate, 3 bits type, 1 bit more, 3 bits of the length; then 7 bits per byte,
//           high part first; the top bit means that more follow
//   type    0 symbol (a tuple's name), 1 tuple, 2 vector, 4 string; the length is in entries or
//           bytes
//
// Symbols, tuples and vectors are numbered from 1 in order of appearance. A repeated symbol is a
// header without the immediate bit and with the symbol's number as its length.
#pragma once

#include <map>
#include <vector>

#include <QByteArray>

namespace unisweep
{

struct TfsValue {
    enum class Kind { Text, Tuple, Vector };
    Kind kind = Kind::Text;
    QByteArray text;
    std::map<QByteArray, TfsValue> members; ///< of a tuple
    std::vector<TfsValue> items;            ///< of a vector

    TfsValue() = default;
    TfsValue(QByteArray value) // NOLINT(google-explicit-constructor): a text is a value
        : text(std::move(value))
    {
    }
    static TfsValue tuple(std::map<QByteArray, TfsValue> members = {})
    {
        TfsValue value;
        value.kind = Kind::Tuple;
        value.members = std::move(members);
        return value;
    }
    static TfsValue vector(std::vector<TfsValue> items)
    {
        TfsValue value;
        value.kind = Kind::Vector;
        value.items = std::move(items);
        return value;
    }
    bool operator==(const TfsValue&) const = default;
};

/// Members are ordered by the bytes of their names, so that the same value always gives the same
/// bytes.
QByteArray encodeTfs(const TfsValue& value);
/// Decodes the output of encodeTfs(). Throws ImageError for anything else.
TfsValue decodeTfs(const QByteArray& bytes);

} // namespace unisweep
