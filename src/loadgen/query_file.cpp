// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/query_file.h"

#include <fstream>
#include <sstream>

#include "loadgen/dns_message.h"
#include "loadgen/option_values.h"

namespace unisweep::loadgen
{

static std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = line.find_first_not_of(" \t\r", at);
        if (begin == std::string_view::npos)
            break;
        at = std::min(line.find_first_of(" \t\r", begin), line.size());
        words.push_back(line.substr(begin, at - begin));
    }
    return words;
}

static DnsName parseLine(const std::vector<std::string_view>& words)
{
    if (words.size() > 2)
        throw UsageError("expected a name and a type only");
    DnsName query{std::string(words.front()), 0};
    if (words.size() == 2)
        query.type = parseRecordType(words[1]);
    static_cast<void>(dns::encodeQuery(query.name, DnsOptions())); // throws if the name cannot be
                                                                   // queried
    return query;
}

std::vector<DnsName> parseQueries(const std::string& file, std::string_view text)
{
    static constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (text.find('\0') != std::string_view::npos)
        throw UsageError(file + " is not text in UTF-8 or ASCII; save it as UTF-8");
    std::vector<DnsName> queries;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto words = wordsOf(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (words.empty() || words.front().front() == ';' || words.front().front() == '#')
            continue;
        try {
            queries.push_back(parseLine(words));
        } catch (const UsageError& error) {
            throw UsageError(file + ":" + std::to_string(number) + ": " + error.what());
        }
    }
    if (queries.empty())
        throw UsageError(file + " contains no query; write a name and a type on each line");
    return queries;
}

std::vector<DnsName> readQueries(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw UsageError("cannot read " + path + ", or it is empty");
    return parseQueries(path, text.str());
}

} // namespace unisweep::loadgen
