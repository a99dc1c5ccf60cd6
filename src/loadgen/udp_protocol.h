// SPDX-License-Identifier: GPL-3.0-or-later
// The protocols over UDP: messages start with a two-byte id that the response repeats.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "loadgen/dns_message.h"
#include "loadgen/response_check.h"

namespace unisweep::loadgen
{

struct Options;

class UdpProtocol
{
public:
    virtual ~UdpProtocol() = default;
    /// The message of request `number`, with id 0. Valid until the next call on this thread.
    virtual Bytes message(std::uint32_t number, std::vector<std::uint8_t>& scratch) const = 0;
    /// Checks an answer, except for the id, which the caller has matched.
    virtual ResponseCheck check(Bytes response, std::uint32_t number) const = 0;
    virtual std::size_t maxMessage() const = 0;
    virtual std::size_t maxResponse() const = 0;
};

/// DNS or echo, according to `options`. Throws UsageError.
std::unique_ptr<UdpProtocol> makeUdpProtocol(const Options& options);
/// Queries the names of `options` in turn. Throws UsageError for an invalid name.
std::unique_ptr<UdpProtocol> makeDnsProtocol(const DnsOptions& options);
/// Sends `size` bytes (id, number, filling) and expects the same bytes back.
std::unique_ptr<UdpProtocol> makeEchoProtocol(std::uint32_t size);

} // namespace unisweep::loadgen
