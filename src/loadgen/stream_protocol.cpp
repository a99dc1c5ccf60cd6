// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/stream_protocol.h"

#include <algorithm>

#include "loadgen/options.h"
#include "loadgen/udp_protocol.h"

namespace unisweep::loadgen
{

namespace
{

/// Sets a request's id. Over TCP, it needs to differ only from those of its neighbors on the
/// connection.
void putId(std::vector<std::uint8_t>& message, std::size_t at, std::uint32_t number)
{
    message[at] = static_cast<std::uint8_t>(number >> 8);
    message[at + 1] = static_cast<std::uint8_t>(number);
}

/// Reads messages of the UDP protocols from a connection: preceded by their length (DNS: RFC 1035,
/// 4.2.2), or of a fixed length (echo).
class DatagramReader final : public ResponseReader
{
public:
    /// `fixedBytes` 0: messages are preceded by a two-byte length.
    DatagramReader(const UdpProtocol& protocol, std::size_t fixedBytes)
        : m_protocol(protocol)
        , m_fixedBytes(fixedBytes)
    {
        m_buffer.reserve(fixedBytes ? fixedBytes : 4096);
    }

    void begin(std::uint32_t number) override
    {
        m_number = number;
        m_buffer.clear();
    }

    State feed(Bytes bytes) override
    {
        m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
        const std::size_t prefix = m_fixedBytes ? 0 : 2;
        if (m_buffer.size() < prefix)
            return State::NeedsMore;
        const std::size_t length =
            m_fixedBytes ? m_fixedBytes : static_cast<std::size_t>(m_buffer[0] << 8 | m_buffer[1]);
        if (m_buffer.size() < prefix + length)
            return State::NeedsMore;
        const Bytes message = Bytes(m_buffer).subspan(prefix, length);
        const bool ours = length >= 2 && message[0] == static_cast<std::uint8_t>(m_number >> 8) &&
                          message[1] == static_cast<std::uint8_t>(m_number);
        m_check =
            length < 2 ? wrongResponse(Fault::Malformed) : m_protocol.check(message, m_number);
        const bool foreign = length >= 2 && (!ours || m_check.kind == ResponseCheck::Foreign);
        m_buffer.erase(m_buffer.begin(),
                       m_buffer.begin() + static_cast<std::ptrdiff_t>(prefix + length));
        if (foreign)
            return State::Foreign;
        if (!m_buffer.empty())
            m_check = wrongResponse(Fault::Malformed); // more than was requested
        return State::Done;
    }

    State end() override
    {
        m_check = wrongResponse(m_buffer.empty() ? Fault::Closed : Fault::Truncated);
        return State::Done;
    }
    ResponseCheck check() const override { return m_check; }
    bool reusable() const override { return m_check.kind == ResponseCheck::Right; }

private:
    const UdpProtocol& m_protocol;
    std::size_t m_fixedBytes;
    std::uint32_t m_number = 0;
    std::vector<std::uint8_t> m_buffer;
    ResponseCheck m_check;
};

class DatagramsOverTcp final : public StreamProtocol
{
public:
    DatagramsOverTcp(std::unique_ptr<UdpProtocol> protocol, std::size_t fixedBytes)
        : m_protocol(std::move(protocol))
        , m_fixedBytes(fixedBytes)
    {
    }

    Bytes message(std::uint32_t number, std::vector<std::uint8_t>& scratch) const override
    {
        const Bytes message = m_protocol->message(number, scratch);
        if (m_fixedBytes) { // the echo protocol wrote the message to scratch
            putId(scratch, 0, number);
            return scratch;
        }
        scratch.resize(2 + message.size());
        std::copy(message.begin(), message.end(), scratch.begin() + 2);
        scratch[0] = static_cast<std::uint8_t>(message.size() >> 8);
        scratch[1] = static_cast<std::uint8_t>(message.size());
        putId(scratch, 2, number);
        return scratch;
    }

    std::unique_ptr<ResponseReader> makeReader() const override
    {
        return std::make_unique<DatagramReader>(*m_protocol, m_fixedBytes);
    }

private:
    std::unique_ptr<UdpProtocol> m_protocol;
    std::size_t m_fixedBytes;
};

} // namespace

std::unique_ptr<StreamProtocol> makeStreamProtocol(const Options& options)
{
    if (options.command == Command::Http)
        return makeHttpProtocol(options);
    if (options.command == Command::Dns)
        return std::make_unique<DatagramsOverTcp>(makeDnsProtocol(options.dns), 0);
    return std::make_unique<DatagramsOverTcp>(makeEchoProtocol(options.echoSize), options.echoSize);
}

} // namespace unisweep::loadgen
