// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/http_parser.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace unisweep::loadgen
{

void HttpParser::reset()
{
    m_state = State::StatusLine;
    m_begun = false;
    m_keepsAlive = true;
    m_chunked = false;
    m_hasLength = false;
    m_status = 0;
    m_left = 0;
    m_bodyBytes = 0;
    m_headBytes = 0;
    m_line.clear();
    if (m_hashes)
        m_sha.reset();
}

HttpParser::Progress HttpParser::feed(Bytes bytes)
{
    m_begun |= !bytes.empty();
    while (!bytes.empty()) {
        if (m_state == State::UntilClose) {
            body(bytes);
            return Progress::NeedsMore;
        }
        if (m_state == State::FixedBody || m_state == State::Chunk) {
            const Bytes piece = bytes.first(
                static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size())));
            body(piece);
            m_left -= piece.size();
            bytes = bytes.subspan(piece.size());
            if (m_left > 0)
                return Progress::NeedsMore;
            if (m_state == State::FixedBody)
                return bytes.empty() ? Progress::Complete : Progress::Malformed;
            m_state = State::ChunkEnd;
            continue;
        }
        const auto* newline =
            static_cast<const std::uint8_t*>(std::memchr(bytes.data(), '\n', bytes.size()));
        const std::size_t taken =
            newline ? static_cast<std::size_t>(newline - bytes.data()) + 1 : bytes.size();
        m_headBytes += taken;
        if (m_headBytes > maxHeadBytes)
            return Progress::Malformed;
        std::string_view text(reinterpret_cast<const char*>(bytes.data()), taken);
        bytes = bytes.subspan(taken);
        if (!newline || !m_line.empty()) {
            m_line += text;
            if (!newline)
                return Progress::NeedsMore;
            text = m_line;
        }
        text.remove_suffix(text.ends_with("\r\n") ? 2 : 1);
        const Progress progress = line(text);
        m_line.clear();
        if (progress == Progress::Complete)
            return bytes.empty() ? progress : Progress::Malformed;
        if (progress == Progress::Malformed)
            return progress;
    }
    return Progress::NeedsMore;
}

HttpParser::Progress HttpParser::line(std::string_view text)
{
    switch (m_state) {
    case State::StatusLine:
        return statusLine(text);
    case State::Headers:
        if (text.empty())
            return headersEnd();
        return header(text) ? Progress::NeedsMore : Progress::Malformed;
    case State::ChunkSize:
        return chunkSize(text);
    case State::ChunkEnd:
        m_state = State::ChunkSize;
        m_headBytes = 0; // the limit applies to the head and to each chunk's line separately
        return text.empty() ? Progress::NeedsMore : Progress::Malformed;
    case State::Trailer:
        return text.empty() ? Progress::Complete : Progress::NeedsMore;
    default:
        return Progress::Malformed;
    }
}

HttpParser::Progress HttpParser::statusLine(std::string_view text)
{
    // "HTTP/1.x SSS reason"
    if (text.size() < 12 || !text.starts_with("HTTP/1.") || (text[7] != '0' && text[7] != '1') ||
        text[8] != ' ' || (text.size() > 12 && text[12] != ' '))
        return Progress::Malformed;
    const auto [end, error] = std::from_chars(text.data() + 9, text.data() + 12, m_status);
    if (error != std::errc() || end != text.data() + 12 || m_status < 100)
        return Progress::Malformed;
    m_keepsAlive = text[7] == '1';
    m_state = State::Headers;
    return Progress::NeedsMore;
}

static bool sameWord(std::string_view a, std::string_view lower)
{
    return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + 32) : x) == y;
    });
}

static std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Whether a comma-separated list contains `lower`; `last`: whether that is its last word.
static bool holdsWord(std::string_view list, std::string_view lower, bool* last = nullptr)
{
    bool found = false;
    while (true) {
        const std::size_t comma = list.find(',');
        const bool same = sameWord(trimmed(list.substr(0, comma)), lower);
        found |= same;
        if (comma == std::string_view::npos) {
            if (last)
                *last = same;
            return found;
        }
        list.remove_prefix(comma + 1);
    }
}

bool HttpParser::header(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || text[0] == ' ' || text[0] == '\t')
        return false;
    const std::string_view name = text.substr(0, colon);
    const std::string_view value = trimmed(text.substr(colon + 1));
    if (sameWord(name, "content-length")) {
        std::uint64_t length = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), length);
        if (error != std::errc() || end != value.data() + value.size())
            return false;
        if (m_hasLength && length != m_left)
            return false;
        m_hasLength = true;
        m_left = length;
    } else if (sameWord(name, "transfer-encoding")) {
        bool last = false;
        m_chunked = holdsWord(value, "chunked", &last);
        return m_chunked && last; // no other coding was offered
    } else if (sameWord(name, "connection")) {
        if (holdsWord(value, "close"))
            m_keepsAlive = false;
        else if (holdsWord(value, "keep-alive"))
            m_keepsAlive = true;
    }
    return true;
}

HttpParser::Progress HttpParser::headersEnd()
{
    if (m_status < 200) { // an interim response; the final one follows
        if (m_status == 101)
            return Progress::Malformed; // no upgrade was requested
        const std::size_t headBytes = m_headBytes;
        reset();
        m_begun = true;
        m_headBytes = headBytes; // so that endless interim responses are limited, too
        return Progress::NeedsMore;
    }
    if (m_status == 204 || m_status == 304)
        return Progress::Complete;
    if (m_chunked) {
        if (m_hasLength)
            return Progress::Malformed; // contradictory lengths
        m_state = State::ChunkSize;
        m_headBytes = 0;
        return Progress::NeedsMore;
    }
    if (m_hasLength) {
        m_state = State::FixedBody;
        return m_left == 0 ? Progress::Complete : Progress::NeedsMore;
    }
    m_state = State::UntilClose;
    m_keepsAlive = false;
    return Progress::NeedsMore;
}

HttpParser::Progress HttpParser::chunkSize(std::string_view text)
{
    const std::string_view digits = trimmed(text.substr(0, text.find(';')));
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), m_left, 16);
    if (error != std::errc() || end != digits.data() + digits.size())
        return Progress::Malformed;
    m_state = m_left == 0 ? State::Trailer : State::Chunk;
    return Progress::NeedsMore;
}

void HttpParser::body(Bytes bytes)
{
    m_bodyBytes += bytes.size();
    if (m_hashes)
        m_sha.add(bytes);
}

HttpParser::Progress HttpParser::end()
{
    return m_state == State::UntilClose ? Progress::Complete : Progress::Malformed;
}

} // namespace unisweep::loadgen
