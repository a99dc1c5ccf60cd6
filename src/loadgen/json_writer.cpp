// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/json_writer.h"

#include <cmath>
#include <cstdio>
#include <utility>

namespace unisweep::loadgen
{

static void appendQuoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            out += escaped;
        } else {
            out += c;
        }
    }
    out += '"';
}

void JsonWriter::lead(std::string_view key)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    if (m_depth > 0)
        m_out += '\n';
    m_out.append(static_cast<std::size_t>(m_depth) * 2, ' ');
    if (!key.empty()) {
        appendQuoted(m_out, key);
        m_out += ": ";
    }
}

void JsonWriter::open(std::string_view key, char bracket)
{
    lead(key);
    m_out += bracket;
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first) {
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_depth) * 2, ' ');
    }
    m_out += bracket;
    m_first = false;
}

void JsonWriter::raw(std::string_view key, std::string_view text)
{
    lead(key);
    m_out += text;
}

void JsonWriter::put(std::string_view key, std::string_view text)
{
    lead(key);
    appendQuoted(m_out, text);
}

void JsonWriter::put(std::string_view key, double value)
{
    if (!std::isfinite(value))
        return raw(key, "null");
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    raw(key, text);
}

std::string JsonWriter::take()
{
    m_out += '\n';
    return std::exchange(m_out, {});
}

} // namespace unisweep::loadgen
