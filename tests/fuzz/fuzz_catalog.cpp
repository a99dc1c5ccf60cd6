// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a catalog file: refused with an InputError, or accepted, and then every recipe
// can be queried for its requirements.
#include <cstddef>
#include <cstdint>
#include <memory>

#include "catalog/catalog.h"
#include "experiment/problem.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    std::shared_ptr<const PlatformEntry> platform;
    try {
        platform = std::make_shared<const PlatformEntry>(Catalog::parse(u"fuzz.yaml"_s, text));
    } catch (const InputError&) {
        return 0;
    }
    for (qsizetype i = 0; i < platform->servers.size(); ++i) {
        const Recipe recipe{platform, i};
        static_cast<void>(recipe.fingerprint());
        static_cast<void>(recipe.arguments());
        for (const ConsoleMark& mark : recipe.console())
            static_cast<void>(mark.pattern.match(u"eth0: 10.0.0.7 panic"_s));
    }
    return 0;
}
