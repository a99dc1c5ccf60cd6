// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as an HTTP response, which must be parsed equally whether split or not. The first
// byte is the length of the pieces.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <tuple>
#include <vector>

#include "loadgen/http_parser.h"

using namespace unisweep::loadgen;

using Reading = std::tuple<HttpParser::Progress, int, std::uint64_t, bool, std::string>;

static Reading read(HttpParser& parser, Bytes input, std::size_t piece)
{
    using Progress = HttpParser::Progress;
    parser.reset();
    Progress progress = Progress::NeedsMore;
    while (!input.empty() && progress == Progress::NeedsMore) {
        // A copy of the piece's exact length, so that the sanitizer guards its end.
        const Bytes first = input.first(std::min(piece, input.size()));
        progress = parser.feed(std::vector<std::uint8_t>(first.begin(), first.end()));
        input = input.subspan(first.size());
    }
    if (progress == Progress::Complete && !input.empty())
        progress = Progress::Malformed; // in one piece, the surplus is detected at once
    if (progress == Progress::NeedsMore)
        progress = parser.end();
    if (progress == Progress::Malformed)
        return {progress, 0, 0, false, {}};
    return {progress, parser.status(), parser.bodyBytes(), parser.keepsAlive(),
            parser.bodySha256()};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const Bytes input(data + 1, size - 1);
    static HttpParser parser(true);
    const Reading whole = read(parser, input, size);
    if (read(parser, input, std::size_t{1} + data[0] % 32) != whole)
        std::abort();
    return 0;
}
