// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/address.h"

#include <arpa/inet.h>
#include <charconv>
#include <net/if.h>

#include "loadgen/options.h"

namespace unisweep::loadgen
{

static sockaddr_in& v4(sockaddr_storage& storage)
{
    return reinterpret_cast<sockaddr_in&>(storage);
}

static sockaddr_in6& v6(sockaddr_storage& storage)
{
    return reinterpret_cast<sockaddr_in6&>(storage);
}

// A zone is the name of an interface, or its number (RFC 4007, section 11).
static std::uint32_t zoneNumber(const std::string& zone)
{
    if (const unsigned index = if_nametoindex(zone.c_str()))
        return index;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(zone.data(), zone.data() + zone.size(), number);
    if (error != std::errc() || end != zone.data() + zone.size() || number == 0)
        throw UsageError("'" + zone + "' is not a network interface of this host");
    return number;
}

static bool parseHost(const std::string& host, sockaddr_storage& storage)
{
    const char* text = host == "localhost" ? "127.0.0.1" : host.c_str();
    if (inet_pton(AF_INET, text, &v4(storage).sin_addr) == 1) {
        storage.ss_family = AF_INET;
        return true;
    }
    const std::size_t percent = host.find('%');
    if (inet_pton(AF_INET6, host.substr(0, percent).c_str(), &v6(storage).sin6_addr) == 1) {
        storage.ss_family = AF_INET6;
        if (percent != std::string::npos)
            v6(storage).sin6_scope_id = zoneNumber(host.substr(percent + 1));
        return true;
    }
    return false;
}

Endpoint Endpoint::parse(std::string_view text, std::uint16_t defaultPort, bool anyPort)
{
    std::string_view host = text;
    std::string_view port;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            throw UsageError("'" + std::string(text) + "': the ']' is missing; write [::1]:53");
        host = text.substr(1, close - 1);
        port = text.substr(close + 1);
        if (!port.empty() && port.front() != ':')
            throw UsageError("'" + std::string(text) + "': expected ':' and a port after ']'");
        port.remove_prefix(port.empty() ? 0 : 1);
    } else if (const std::size_t colon = text.rfind(':');
               colon != std::string_view::npos && text.find(':') == colon) {
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
    }

    Endpoint endpoint;
    if (!parseHost(std::string(host), endpoint.m_storage))
        throw UsageError("'" + std::string(host) +
                         "' is not an IPv4 or IPv6 address; names other than localhost are not "
                         "looked up, so that load goes only to the given host");
    unsigned number = defaultPort;
    if (!port.empty() || text.ends_with(':')) {
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
        if (error != std::errc() || end != port.data() + port.size() || number > 65535)
            number = 65536;
    }
    if (number > 65535 || (number == 0 && !anyPort))
        throw UsageError("'" + std::string(text) + "': a port from 1 to 65535 is missing");
    endpoint.setPort(static_cast<std::uint16_t>(number));
    return endpoint;
}

socklen_t Endpoint::length() const
{
    return isIpv6() ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
}

std::uint16_t Endpoint::port() const
{
    auto storage = m_storage;
    return ntohs(isIpv6() ? v6(storage).sin6_port : v4(storage).sin_port);
}

void Endpoint::setPort(std::uint16_t port)
{
    (isIpv6() ? v6(m_storage).sin6_port : v4(m_storage).sin_port) = htons(port);
}

std::string Endpoint::host() const
{
    auto storage = m_storage;
    char text[INET6_ADDRSTRLEN] = "";
    if (isIpv6())
        inet_ntop(AF_INET6, &v6(storage).sin6_addr, text, sizeof text);
    else
        inet_ntop(AF_INET, &v4(storage).sin_addr, text, sizeof text);
    return text;
}

std::string Endpoint::zone() const
{
    auto storage = m_storage;
    const std::uint32_t number = isIpv6() ? v6(storage).sin6_scope_id : 0;
    if (number == 0)
        return {};
    char name[IF_NAMESIZE] = "";
    return if_indextoname(number, name) ? name : std::to_string(number);
}

static std::string withPort(const Endpoint& endpoint, const std::string& host)
{
    const std::string end = ":" + std::to_string(endpoint.port());
    return endpoint.isIpv6() ? "[" + host + "]" + end : host + end;
}

std::string Endpoint::toText() const
{
    const std::string in = zone();
    return withPort(*this, in.empty() ? host() : host() + "%" + in);
}

std::string Endpoint::authority() const
{
    return withPort(*this, host());
}

std::vector<Endpoint> parseSources(std::string_view text)
{
    std::string_view first = text;
    std::string_view lastPart;
    if (const std::size_t dash = text.find('-'); dash != std::string_view::npos) {
        first = text.substr(0, dash);
        lastPart = text.substr(dash + 1);
    }
    const bool bare = first.find(':') == std::string_view::npos;
    Endpoint source =
        Endpoint::parse(bare ? std::string(first) : "[" + std::string(first) + "]", 1);
    source.setPort(0);
    std::vector<Endpoint> sources{source};
    if (text.find('-') == std::string_view::npos)
        return sources;

    const std::size_t dot = first.rfind('.');
    unsigned from = 0;
    unsigned to = 0;
    if (source.isIpv6() || dot == std::string_view::npos ||
        std::from_chars(first.data() + dot + 1, first.data() + first.size(), from).ec !=
            std::errc() ||
        std::from_chars(lastPart.data(), lastPart.data() + lastPart.size(), to).ptr !=
            lastPart.data() + lastPart.size() ||
        lastPart.empty() || to > 255 || to < from)
        throw UsageError("'" + std::string(text) +
                         "' is not a range of IPv4 addresses; write 127.0.0.2-40");
    for (unsigned last = from + 1; last <= to; ++last) {
        Endpoint next =
            Endpoint::parse(std::string(first.substr(0, dot + 1)) + std::to_string(last), 1);
        next.setPort(0);
        sources.push_back(next);
    }
    return sources;
}

} // namespace unisweep::loadgen
