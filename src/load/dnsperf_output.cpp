// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/dnsperf_output.h"

#include <cctype>

#include <QList>

#include "load/figure_bounds.h"
#include "sample/dns_names.h"

namespace unisweep
{

std::optional<int> rcodeFromName(const QByteArray& name)
{
    const std::string_view word(name.constData(), static_cast<std::size_t>(name.size()));
    constexpr std::string_view unnamed = "rcode"; // with the number behind it: "rcode11"
    if (word.starts_with(unnamed))
        return dnsResponseCode(word.substr(unnamed.size()));
    const bool isNumber = !word.empty() && std::isdigit(static_cast<unsigned char>(word[0])) != 0;
    return isNumber ? std::nullopt : dnsResponseCode(word);
}

std::optional<DnsperfQuery> parseDnsperfQuery(const QByteArray& line)
{
    if (!line.startsWith("> "))
        return {};
    const QList<QByteArray> words = line.mid(2).simplified().split(' ');
    DnsperfQuery query;
    if (words[0] == "T") {
        query.kind = DnsperfQuery::Kind::TimedOut;
        return query;
    }
    if (words[0] == "I") {
        query.kind = DnsperfQuery::Kind::Interrupted;
        return query;
    }
    const auto rcode = rcodeFromName(words[0]);
    if (!rcode)
        return {};
    query.rcode = *rcode;
    bool number = false;
    const double seconds = words.last().toDouble(&number);
    query.latencyNs.reset();
    if (number && seconds >= 0)
        query.latencyNs = roundedFigure(seconds * 1e9);
    return query;
}

void DnsperfTotals::read(const QByteArray& line)
{
    const QByteArray text = line.trimmed();
    if (text.startsWith("Version ") && version.isEmpty())
        version = QString::fromLatin1(text.mid(8));
    if (!text.startsWith("Queries "))
        return;
    const qsizetype colon = text.indexOf(':');
    const QByteArray what = text.mid(8, colon - 8);
    bool number = false;
    const qint64 count = text.mid(colon + 1).simplified().split(' ').value(0).toLongLong(&number);
    if (colon < 0 || !number)
        return;
    const qint64 bounded = boundedCount(count);
    if (what == "sent")
        sent = bounded;
    else if (what == "completed")
        completed = bounded;
    else if (what == "lost")
        lost = bounded;
    else if (what == "interrupted")
        interrupted = bounded;
}

} // namespace unisweep
