// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/udp_protocol.h"

#include <algorithm>
#include <cstring>

#include "loadgen/options.h"

namespace unisweep::loadgen
{

namespace
{

class DnsProtocol final : public UdpProtocol
{
public:
    explicit DnsProtocol(const DnsOptions& options)
        : m_expectation{options.expectRcode, options.expectAnswers}
        , m_maxResponse(static_cast<std::size_t>(std::max(options.edns.value_or(0), 1500)))
    {
        DnsOptions queryOptions = options;
        for (const DnsName& one : options.names) {
            queryOptions.type = one.type == 0 ? options.type : one.type;
            m_queries.push_back(dns::encodeQuery(one.name, queryOptions));
            m_maxMessage = std::max(m_maxMessage, m_queries.back().size());
        }
    }

    Bytes message(std::uint32_t number, std::vector<std::uint8_t>&) const override
    {
        return m_queries[number % m_queries.size()];
    }
    ResponseCheck check(Bytes response, std::uint32_t number) const override
    {
        return dns::checkResponse(response, m_queries[number % m_queries.size()], m_expectation);
    }
    std::size_t maxMessage() const override { return m_maxMessage; }
    std::size_t maxResponse() const override { return m_maxResponse; }

private:
    std::vector<std::vector<std::uint8_t>> m_queries;
    dns::Expectation m_expectation;
    std::size_t m_maxMessage = 0;
    std::size_t m_maxResponse;
};

/// Messages: id (2 bytes), zeros (2), number (4), then bytes that count up.
class EchoProtocol final : public UdpProtocol
{
public:
    explicit EchoProtocol(std::uint32_t size)
        : m_pattern(size)
    {
        for (std::size_t i = 8; i < size; ++i)
            m_pattern[i] = static_cast<std::uint8_t>(i);
    }

    Bytes message(std::uint32_t number, std::vector<std::uint8_t>& scratch) const override
    {
        scratch = m_pattern;
        std::memcpy(scratch.data() + 4, &number, sizeof number);
        return scratch;
    }
    ResponseCheck check(Bytes response, std::uint32_t number) const override
    {
        if (response.size() != m_pattern.size())
            return wrongResponse(Fault::Length);
        std::uint32_t got = 0;
        std::memcpy(&got, response.data() + 4, sizeof got);
        if (!std::equal(response.begin() + 8, response.end(), m_pattern.begin() + 8))
            return wrongResponse(Fault::Content);
        return {got == number ? ResponseCheck::Right : ResponseCheck::Foreign, 0};
    }
    std::size_t maxMessage() const override { return m_pattern.size(); }
    std::size_t maxResponse() const override { return m_pattern.size() + 1; }

private:
    std::vector<std::uint8_t> m_pattern;
};

} // namespace

std::unique_ptr<UdpProtocol> makeUdpProtocol(const Options& options)
{
    return options.command == Command::Echo ? makeEchoProtocol(options.echoSize)
                                            : makeDnsProtocol(options.dns);
}

std::unique_ptr<UdpProtocol> makeDnsProtocol(const DnsOptions& options)
{
    return std::make_unique<DnsProtocol>(options);
}

std::unique_ptr<UdpProtocol> makeEchoProtocol(std::uint32_t size)
{
    return std::make_unique<EchoProtocol>(size);
}

} // namespace unisweep::loadgen
