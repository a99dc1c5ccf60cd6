// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/dns_message.h"

#include <algorithm>

#include "loadgen/options.h"

namespace unisweep::loadgen::dns
{

static constexpr std::uint16_t typeOpt = 41;
static constexpr std::size_t maxNameBytes = 255;

static void put16(std::vector<std::uint8_t>& out, unsigned value)
{
    out.push_back(static_cast<std::uint8_t>(value >> 8));
    out.push_back(static_cast<std::uint8_t>(value));
}

static unsigned get16(Bytes message, std::size_t at)
{
    return static_cast<unsigned>(message[at]) << 8 | message[at + 1];
}

/// Reads one character of a name at `at`, which is advanced. `escaped`: it was escaped, so a dot
/// does not separate labels.
static std::uint8_t takeCharacter(std::string_view name, std::size_t& at, bool& escaped)
{
    const auto isDigit = [&](std::size_t i) {
        return i < name.size() && name[i] >= '0' && name[i] <= '9';
    };
    escaped = name[at] == '\\';
    if (!escaped)
        return static_cast<std::uint8_t>(name[at++]);
    if (++at == name.size())
        throw UsageError("the name '" + std::string(name) + "' ends with a backslash");
    if (!isDigit(at))
        return static_cast<std::uint8_t>(name[at++]);
    if (!isDigit(at + 1) || !isDigit(at + 2))
        throw UsageError("the name '" + std::string(name) + "': expected three digits after '\\'");
    const int value = (name[at] - '0') * 100 + (name[at + 1] - '0') * 10 + (name[at + 2] - '0');
    if (value > 255)
        throw UsageError("the name '" + std::string(name) +
                         "': the number after '\\' is above 255");
    at += 3;
    return static_cast<std::uint8_t>(value);
}

static void putName(std::vector<std::uint8_t>& out, std::string_view name)
{
    const std::size_t begin = out.size();
    std::size_t label = out.size();
    out.push_back(0);
    const auto endLabel = [&] {
        const std::size_t length = out.size() - label - 1;
        if (length == 0 || length > 63)
            throw UsageError("the name '" + std::string(name) +
                             "' has a label that is empty or longer than 63 bytes");
        out[label] = static_cast<std::uint8_t>(length);
        label = out.size();
        out.push_back(0);
    };
    for (std::size_t at = 0; at < name.size() && name != ".";) {
        bool escaped = false;
        const std::uint8_t byte = takeCharacter(name, at, escaped);
        if (byte == '.' && !escaped)
            endLabel();
        else
            out.push_back(byte);
    }
    if (out.size() - label > 1)
        endLabel();
    if (out.size() - begin > maxNameBytes)
        throw UsageError("the name '" + std::string(name) + "' is longer than 255 bytes");
}

std::vector<std::uint8_t> encodeQuery(std::string_view name, const DnsOptions& options)
{
    if (name.empty())
        throw UsageError("the name is empty; write the root as '.'");
    std::vector<std::uint8_t> out;
    put16(out, 0); // id
    put16(out, options.recursion ? 0x0100 : 0);
    put16(out, 1); // one question
    put16(out, 0);
    put16(out, 0);
    put16(out, options.edns ? 1 : 0);
    putName(out, name);
    put16(out, options.type);
    put16(out, 1); // IN
    if (options.edns) {
        out.push_back(0); // the owner of the OPT record is the root
        put16(out, typeOpt);
        put16(out, static_cast<unsigned>(*options.edns));
        put16(out, 0); // extended rcode, version 0
        put16(out, options.dnssec ? 0x8000 : 0);
        put16(out, 0); // no options
    }
    return out;
}

std::size_t skipName(Bytes message, std::size_t at)
{
    std::size_t after = 0;  // where the message continues after a pointer
    std::size_t limit = at; // a pointer must point before all labels read so far, so that pointers
                            // cannot loop
    std::size_t nameBytes = 0;
    while (at < message.size()) {
        const std::uint8_t length = message[at];
        if ((length & 0xc0) == 0xc0) {
            if (at + 1 >= message.size())
                return 0;
            const std::size_t target = get16(message, at) & 0x3fff;
            if (target >= limit || target < headerBytes)
                return 0;
            if (after == 0)
                after = at + 2;
            limit = at = target;
            continue;
        }
        if (length & 0xc0)
            return 0;
        nameBytes += std::size_t{1} + length;
        if (nameBytes > maxNameBytes)
            return 0;
        at += std::size_t{1} + length;
        if (length == 0) {
            if (at > message.size())
                return 0;
            return after ? after : at;
        }
    }
    return 0;
}

/// Skips `count` records from `at`; returns the offset after them, or 0 if they are malformed.
static std::size_t skipRecords(Bytes message, std::size_t at, unsigned count,
                               unsigned& extendedRcode)
{
    for (unsigned i = 0; i < count; ++i) {
        at = skipName(message, at);
        if (at == 0 || message.size() - at < 10)
            return 0;
        if (get16(message, at) == typeOpt)
            extendedRcode = message[at + 4];
        const std::size_t data = get16(message, at + 8);
        at += 10;
        if (message.size() - at < data)
            return 0;
        at += data;
    }
    return at;
}

/// Compares questions. Names are case-insensitive for ASCII letters (RFC 4343); type and class, the
/// last four octets, are numbers.
static bool sameQuestion(Bytes a, Bytes b)
{
    constexpr std::size_t numbers = 4;
    if (a.size() != b.size() || a.size() < numbers ||
        !std::ranges::equal(a.last(numbers), b.last(numbers)))
        return false;
    const auto lower = [](std::uint8_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
    for (std::size_t i = 0; i < a.size() - numbers; ++i) {
        if (a[i] != b[i] && lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

ResponseCheck checkResponse(Bytes response, Bytes query, const Expectation& expectation)
{
    if (response.size() < headerBytes)
        return wrongResponse(Fault::Malformed);
    const unsigned flags = get16(response, 2);
    const unsigned questions = get16(response, 4);
    const unsigned answers = get16(response, 6);
    if (!(flags & 0x8000) || (flags & 0x7800) != 0 || questions > 1)
        return wrongResponse(Fault::Malformed);

    std::size_t at = headerBytes;
    if (questions == 1) {
        const std::size_t end = skipName(response, at);
        if (end == 0 || response.size() - end < 4)
            return wrongResponse(Fault::Malformed);
        at = end + 4;
    }
    const Bytes question = response.subspan(headerBytes, at - headerBytes);
    const std::size_t questionEnd = skipName(query, headerBytes) + 4;
    const bool same = sameQuestion(question, query.subspan(headerBytes, questionEnd - headerBytes));

    const bool cut = flags & 0x0200;
    unsigned extendedRcode = 0;
    at = skipRecords(response, at, answers, extendedRcode);
    if (at != 0)
        at = skipRecords(response, at, get16(response, 8), extendedRcode);
    if (at != 0)
        at = skipRecords(response, at, get16(response, 10), extendedRcode);
    if (questions == 1 && !same)
        return at == response.size() ? ResponseCheck{ResponseCheck::Foreign, 0}
                                     : wrongResponse(Fault::Malformed);
    if (cut)
        return wrongResponse(Fault::Truncated);
    if (at != response.size())
        return wrongResponse(Fault::Malformed); // incomplete, or longer than announced

    const unsigned rcode = (flags & 0xf) | extendedRcode << 4;
    if (rcode != static_cast<unsigned>(expectation.rcode))
        return wrongResponse(Fault::Code, rcode);
    if (questions == 0)
        return wrongResponse(Fault::Malformed); // only an error response may omit the question
    const bool enough = expectation.answers ? answers == static_cast<unsigned>(*expectation.answers)
                                            : answers > 0 || rcode != 0;
    if (!enough)
        return wrongResponse(Fault::Count, answers);
    return {ResponseCheck::Right, rcode};
}

} // namespace unisweep::loadgen::dns
