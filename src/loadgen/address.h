// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of load targets. Only literal addresses: a resolver could send load to an unrelated
// host.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <vector>

#include <netinet/in.h>

namespace unisweep::loadgen
{

/// An IPv4 or IPv6 address with a port.
class Endpoint
{
public:
    Endpoint() = default;
    /// Parses "127.0.0.1:53", "[::1]:53", "[fe80::1%eth0]:53", "localhost:53", or the same without
    /// the port if `defaultPort` is not 0. Throws UsageError for anything else, including host
    /// names. `anyPort`: also accepts port 0, with which the kernel chooses one.
    static Endpoint parse(std::string_view text, std::uint16_t defaultPort, bool anyPort = false);

    const sockaddr* address() const { return reinterpret_cast<const sockaddr*>(&m_storage); }
    sockaddr* address() { return reinterpret_cast<sockaddr*>(&m_storage); }
    socklen_t length() const; ///< of address(), in bytes
    int family() const { return m_storage.ss_family; }
    bool isIpv6() const { return family() == AF_INET6; }
    std::uint16_t port() const;
    void setPort(std::uint16_t port);
    /// "127.0.0.1" or "::1", without its zone, which is only meaningful on this host.
    std::string host() const;
    /// The interface of a link-local address, "eth0"; otherwise empty.
    std::string zone() const;
    /// As on the command line: "127.0.0.1:53", "[::1]:53", "[fe80::1%eth0]:53".
    std::string toText() const;
    /// The same without the zone, for use by other hosts (RFC 6874, section 4).
    std::string authority() const;

private:
    sockaddr_storage m_storage{};
};

/// Parses source addresses: "127.0.0.2", or a range of the last part: "127.0.0.2-40". Their ports
/// are 0. Throws UsageError.
std::vector<Endpoint> parseSources(std::string_view text);

} // namespace unisweep::loadgen
