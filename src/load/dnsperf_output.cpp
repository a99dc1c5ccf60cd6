// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/dnsperf_output.h"

#include <array>

#include <QList>

#include "load/figure_bounds.h"

namespace unisweep
{

std::optional<int> rcodeFromName(const QByteArray& name)
{
    static constexpr std::array names = {
        "NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP",  "REFUSED", "YXDOMAIN", "YXRRSET",
        "NXRRSET", "NOTAUTH", "NOTZONE",  "rcode11",  "rcode12", "rcode13", "rcode14",  "rcode15"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return static_cast<int>(i);
    }
    return {};
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
