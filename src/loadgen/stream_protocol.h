// SPDX-License-Identifier: GPL-3.0-or-later
// The protocols over TCP: requests and responses alternate on a connection.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "loadgen/dns_message.h"
#include "loadgen/response_check.h"

namespace unisweep::loadgen
{

struct Options;

/// Reads the answers on one connection.
class ResponseReader
{
public:
    enum class State {
        NeedsMore,
        Done,   ///< check() is the result; the connection may be used again if reusable()
        Foreign ///< a complete answer to no request of this connection; continue reading
    };

    virtual ~ResponseReader() = default;
    /// Call before reading the answer to request `number`.
    virtual void begin(std::uint32_t number) = 0;
    virtual State feed(Bytes bytes) = 0;
    /// Call when the server closed the connection.
    virtual State end() = 0;
    virtual ResponseCheck check() const = 0;
    virtual bool reusable() const = 0;
};

class StreamProtocol
{
public:
    virtual ~StreamProtocol() = default;
    /// The bytes to write for request `number`; valid until the next call with `scratch`.
    virtual Bytes message(std::uint32_t number, std::vector<std::uint8_t>& scratch) const = 0;
    virtual std::unique_ptr<ResponseReader> makeReader() const = 0;
};

/// DNS, HTTP or echo over TCP, according to `options`. Throws UsageError.
std::unique_ptr<StreamProtocol> makeStreamProtocol(const Options& options);

std::unique_ptr<StreamProtocol> makeHttpProtocol(const Options& options);

} // namespace unisweep::loadgen
