// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "loadgen/http_parser.h"
#include "loadgen/options.h"
#include "loadgen/stream_protocol.h"

namespace unisweep::loadgen
{

namespace
{

class HttpReader final : public AnswerReader
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
    AnswerCheck check() const override { return m_check; }
    bool reusable() const override
    {
        return m_check.kind == AnswerCheck::Right && m_parser.keepsAlive();
    }

private:
    State conclude(HttpParser::Progress progress, bool ended)
    {
        if (progress == HttpParser::Progress::NeedsMore)
            return State::NeedsMore;
        m_check = progress == HttpParser::Progress::Complete ? judge()
                  : !ended                                   ? wrongAnswer(Fault::Malformed)
                  : m_parser.inBody()                        ? wrongAnswer(Fault::Truncated)
                                                             : wrongAnswer(Fault::Closed);
        return State::Done;
    }

    AnswerCheck judge()
    {
        const auto status = static_cast<std::uint32_t>(m_parser.status());
        if (m_parser.status() != m_options.expectStatus)
            return wrongAnswer(Fault::Code, status);
        if (m_options.expectLength >= 0 &&
            m_parser.bodyBytes() != static_cast<std::uint64_t>(m_options.expectLength))
            return wrongAnswer(Fault::Length);
        if (!m_options.expectSha256.empty() && m_parser.bodySha256() != m_options.expectSha256)
            return wrongAnswer(Fault::Content);
        return {AnswerCheck::Right, status};
    }

    const HttpOptions& m_options;
    HttpParser m_parser;
    AnswerCheck m_check;
};

class HttpProtocol final : public StreamProtocol
{
public:
    explicit HttpProtocol(const Options& options)
        : m_options(options.http)
    {
        const bool close = options.connectionUse == ConnectionUse::PerRequest &&
                           options.closeBy == CloseBy::Server;
        const std::string host = m_options.host.empty() ? options.target.toText() : m_options.host;
        const std::string text = "GET " + m_options.path + " HTTP/1.1\r\nHost: " + host +
                                 "\r\nUser-Agent: unisweep-load/" UNISWEEP_VERSION
                                 "\r\nAccept: */*\r\n" +
                                 (close ? "Connection: close\r\n\r\n" : "\r\n");
        m_request.assign(text.begin(), text.end());
    }

    Bytes message(std::uint32_t, std::vector<std::uint8_t>&) const override { return m_request; }
    std::unique_ptr<AnswerReader> makeReader() const override
    {
        return std::make_unique<HttpReader>(m_options);
    }

private:
    HttpOptions m_options;
    std::vector<std::uint8_t> m_request;
};

} // namespace

std::unique_ptr<StreamProtocol> makeHttpProtocol(const Options& options)
{
    return std::make_unique<HttpProtocol>(options);
}

} // namespace unisweep::loadgen
