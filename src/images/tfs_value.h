// SPDX-License-Identifier: GPL-3.0-or-later
// How Nanos stores names of files and settings: as texts and tuples of named values.
// The encoding is that of src/runtime/tuple.c of nanovms/nanos (looked at in b9c3671):
//
//   header  1 bit immediate, 3 bits type, 1 bit more, 3 bits of the length; then 7 bits a byte,
//   high
//           part first, the top bit saying that more follow
//   type    0 symbol (a tuple's name), 1 tuple, 2 vector, 4 string; the length is in entries, or
//   bytes
//
// Symbols, tuples and vectors are numbered from 1 as they come; a symbol that has come before is a
// header without the immediate bit and with its number for a length.
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

/// Names in the order of their bytes: the same value always gives the same bytes.
QByteArray encodeTfs(const TfsValue& value);
/// Decodes what encodeTfs() has written. Throws ImageError for anything else.
TfsValue decodeTfs(const QByteArray& bytes);

} // namespace unisweep
