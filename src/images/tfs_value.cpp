// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/tfs_value.h"

#include <bit>

#include <QHash>

#include "images/image_error.h"

namespace unisweep
{

namespace
{

enum TfsType : unsigned { TfsSymbol = 0, TfsTuple = 1, TfsVector = 2, TfsString = 4 };
constexpr int deepestTfs = 200; // maximum nesting of directories

class TfsEncoder
{
public:
    void value(const TfsValue& value)
    {
        switch (value.kind) {
        case TfsValue::Kind::Text:
            header(true, TfsString, static_cast<quint64>(value.text.size()));
            out += value.text;
            break;
        case TfsValue::Kind::Tuple:
            header(true, TfsTuple, value.members.size());
            ++m_count;
            for (const auto& [name, member] : value.members) {
                symbol(name);
                this->value(member);
            }
            break;
        case TfsValue::Kind::Vector:
            header(true, TfsVector, value.items.size());
            ++m_count;
            for (const TfsValue& item : value.items)
                this->value(item);
            break;
        }
    }

    QByteArray out;

private:
    void header(bool immediate, TfsType type, quint64 length)
    {
        const int bits = std::bit_width(length);
        const int more = bits > 3 ? (bits - 3 + 6) / 7 : 0;
        out +=
            static_cast<char>((immediate ? 0x80U : 0U) | static_cast<unsigned>(type) << 4 |
                              (more > 0 ? 8U : 0U) | static_cast<unsigned>(length >> (more * 7)));
        for (int i = more - 1; i >= 0; --i)
            out += static_cast<char>((length >> (i * 7) & 0x7f) | (i > 0 ? 0x80U : 0U));
    }

    void symbol(const QByteArray& name)
    {
        if (const quint64 known = m_symbols.value(name); known > 0) {
            header(false, TfsSymbol, known);
            return;
        }
        header(true, TfsSymbol, static_cast<quint64>(name.size()));
        out += name;
        m_symbols.insert(name, ++m_count);
    }

    quint64 m_count = 0;
    QHash<QByteArray, quint64> m_symbols;
};

class TfsDecoder
{
public:
    explicit TfsDecoder(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    TfsValue value(int depth = 0)
    {
        const Header head = header();
        if (!head.immediate || depth > deepestTfs)
            fail();
        switch (head.type) {
        case TfsString:
            return take(head.length);
        case TfsTuple: {
            ++m_count;
            TfsValue tuple = TfsValue::tuple();
            for (quint64 i = 0; i < head.length; ++i) {
                const QByteArray name = symbol();
                tuple.members[name] = value(depth + 1);
            }
            return tuple;
        }
        case TfsVector: {
            ++m_count;
            TfsValue vector = TfsValue::vector({});
            for (quint64 i = 0; i < head.length; ++i)
                vector.items.push_back(value(depth + 1));
            return vector;
        }
        default:
            fail();
        }
    }

    void end() const
    {
        if (m_at != m_bytes.size())
            fail();
    }

private:
    struct Header {
        bool immediate = false;
        unsigned type = 0;
        quint64 length = 0;
    };

    [[noreturn]] static void fail()
    {
        throw ImageError(ImageError::tr(
            "the disk has a file system that Unisweep did not write. Build the image again"));
    }

    unsigned byte()
    {
        if (m_at >= m_bytes.size())
            fail();
        return static_cast<quint8>(m_bytes[m_at++]);
    }

    Header header()
    {
        unsigned next = byte();
        Header head{(next & 0x80) != 0, next >> 4 & 7, next & 7};
        bool more = (next & 8) != 0;
        while (more) {
            next = byte();
            if (head.length >> 50 != 0)
                fail();
            head.length = head.length << 7 | (next & 0x7f);
            more = (next & 0x80) != 0;
        }
        return head;
    }

    QByteArray take(quint64 length)
    {
        if (length > static_cast<quint64>(m_bytes.size() - m_at))
            fail();
        m_at += static_cast<qsizetype>(length);
        return m_bytes.mid(m_at - static_cast<qsizetype>(length), static_cast<qsizetype>(length));
    }

    QByteArray symbol()
    {
        const Header head = header();
        if (head.type != TfsSymbol)
            fail();
        if (!head.immediate) {
            if (!m_symbols.contains(head.length))
                fail();
            return m_symbols.value(head.length);
        }
        const QByteArray name = take(head.length);
        m_symbols.insert(++m_count, name);
        return name;
    }

    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    quint64 m_count = 0;
    QHash<quint64, QByteArray> m_symbols;
};

} // namespace

QByteArray encodeTfs(const TfsValue& value)
{
    TfsEncoder encoder;
    encoder.value(value);
    return encoder.out;
}

TfsValue decodeTfs(const QByteArray& bytes)
{
    TfsDecoder decoder(bytes);
    TfsValue value = decoder.value();
    decoder.end();
    return value;
}

} // namespace unisweep
