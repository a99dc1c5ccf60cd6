// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an HTTP/1.x response as it arrives, in any pieces (RFC 9112). Responses are
// untrusted: lines, headers and sizes are limited, and contradictions are malformed. Own code,
// since http-parser is not maintained any more, llhttp is not in Debian 12, and unisweep-load,
// which is copied to other machines by ssh, needs no library there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "loadgen/dns_message.h"
#include "loadgen/response_check.h"
#include "loadgen/sha256.h"

namespace unisweep::loadgen
{

/// Parses one response at a time. Allocates only for lines that arrive in pieces.
class HttpParser
{
public:
    static constexpr std::size_t maxHeadBytes = std::size_t{64} * 1024;

    enum class Progress { NeedsMore, Complete, Malformed };

    /// `hashes`: also computes the body's SHA-256.
    explicit HttpParser(bool hashes = false)
        : m_hashes(hashes)
    {
    }

    /// Prepares for the next response.
    void reset();
    /// Takes the next bytes. Bytes after the response's end make it Malformed, because nothing more
    /// was requested. Do not call it again after Complete or Malformed.
    Progress feed(Bytes bytes);
    /// Call when the connection ends. Complete if that ends the response.
    Progress end();

    int status() const { return m_status; }
    std::uint64_t bodyBytes() const { return m_bodyBytes; }
    /// Whether any byte of the response has arrived.
    bool begun() const { return m_begun; }
    /// Whether the body had started when the connection ended early.
    bool inBody() const { return m_state >= State::FixedBody; }
    /// Whether the server keeps the connection open.
    bool keepsAlive() const { return m_keepsAlive; }
    /// Lower-case hex. Call once, after Complete.
    std::string bodySha256() { return m_sha.finish(); }

private:
    enum class State {
        StatusLine,
        Headers,
        FixedBody,
        UntilClose,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailer
    };

    Progress line(std::string_view text);
    Progress statusLine(std::string_view text);
    bool header(std::string_view text);
    Progress headersEnd();
    Progress chunkSize(std::string_view text);
    void body(Bytes bytes);

    bool m_hashes;
    State m_state = State::StatusLine;
    bool m_begun = false;
    bool m_keepsAlive = true;
    bool m_chunked = false;
    bool m_hasLength = false;
    int m_status = 0;
    std::uint64_t m_left = 0; ///< bytes until the end of the body or chunk
    std::uint64_t m_bodyBytes = 0;
    std::size_t m_headBytes = 0;
    std::string m_line; ///< the start of an incomplete line
    Sha256 m_sha;
};

} // namespace unisweep::loadgen
