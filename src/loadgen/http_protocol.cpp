// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <string_view>

#include "loadgen/http_parser.h"
#include "loadgen/options.h"
#include "loadgen/stream_protocol.h"

namespace unisweep::loadgen
{

namespace
{

class HttpReader final : public ResponseReader
{
public:
    explicit HttpReader(const HttpOptions& options)
        : m_options(options)
        , m_parser(!options.expectSha256.empty())
    {
    }

    void begin(std::uint32_t) override { m_parser.reset(); }
    State feed(Bytes bytes) override { return conclude(m_parser.feed(bytes), false); }
    State end() override { return conclude(m_parser.end(), true); }
    ResponseCheck check() const override { return m_check; }
    bool reusable() const override
    {
        return m_check.kind == ResponseCheck::Right && m_parser.keepsAlive();
    }

private:
    State conclude(HttpParser::Progress progress, bool ended)
    {
        if (progress == HttpParser::Progress::NeedsMore)
            return State::NeedsMore;
        m_check = progress == HttpParser::Progress::Complete ? judge()
                  : !ended                                   ? wrongResponse(Fault::Malformed)
                  : m_parser.inBody()                        ? wrongResponse(Fault::Truncated)
                                                             : wrongResponse(Fault::Closed);
        return State::Done;
    }

    ResponseCheck judge()
    {
        const auto status = static_cast<std::uint32_t>(m_parser.status());
        if (m_parser.status() != m_options.expectStatus)
            return wrongResponse(Fault::Code, status);
        if (m_options.expectLength &&
            m_parser.bodyBytes() != static_cast<std::uint64_t>(*m_options.expectLength))
            return wrongResponse(Fault::Length);
        if (!m_options.expectSha256.empty() && m_parser.bodySha256() != m_options.expectSha256)
            return wrongResponse(Fault::Content);
        return {ResponseCheck::Right, status};
    }

    const HttpOptions& m_options;
    HttpParser m_parser;
    ResponseCheck m_check;
};

class HttpProtocol final : public StreamProtocol
{
public:
    explicit HttpProtocol(const Options& options)
        : m_options(options.http)
    {
        const bool close = options.connectionUse == ConnectionUse::PerRequest &&
                           options.closeBy == CloseBy::Server;
        const std::string host =
            m_options.host.empty() ? options.target.authority() : m_options.host;
        const std::string_view path = m_options.path;
        const std::size_t place = path.find(numberPlace);
        append(m_before, "GET ");
        append(m_before, path.substr(0, place));
        m_numbered = place != std::string_view::npos;
        if (m_numbered)
            append(m_after, path.substr(place + numberPlace.size()));
        std::vector<std::uint8_t>& rest = m_numbered ? m_after : m_before;
        append(rest, " HTTP/1.1\r\nHost: ");
        append(rest, host);
        append(rest, "\r\nUser-Agent: unisweep-load/" UNISWEEP_VERSION "\r\nAccept: */*\r\n");
        append(rest, close ? "Connection: close\r\n\r\n" : "\r\n");
    }

    Bytes message(std::uint32_t number, std::vector<std::uint8_t>& scratch) const override
    {
        if (!m_numbered)
            return m_before;
        char digits[10];
        const char* end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        scratch = m_before;
        append(scratch, {digits, end});
        scratch.insert(scratch.end(), m_after.begin(), m_after.end());
        return scratch;
    }
    std::unique_ptr<ResponseReader> makeReader() const override
    {
        return std::make_unique<HttpReader>(m_options);
    }

private:
    static constexpr std::string_view numberPlace = "{n}";

    static void append(std::vector<std::uint8_t>& out, std::string_view text)
    {
        out.insert(out.end(), text.begin(), text.end());
    }

    HttpOptions m_options;
    std::vector<std::uint8_t> m_before; ///< the whole request, or the part before the number
    std::vector<std::uint8_t> m_after;
    bool m_numbered = false;
};

} // namespace

std::unique_ptr<StreamProtocol> makeHttpProtocol(const Options& options)
{
    return std::make_unique<HttpProtocol>(options);
}

} // namespace unisweep::loadgen
