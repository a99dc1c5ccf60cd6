// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/record_type.h"

#include <algorithm>

namespace unisweep
{

using namespace Qt::StringLiterals;

const QStringList& recordTypes()
{
    static const QStringList types =
        u"A NS CNAME SOA PTR HINFO MX TXT AAAA LOC SRV NAPTR DNAME DS SSHFP RRSIG "
        "NSEC DNSKEY NSEC3 NSEC3PARAM TLSA CDS CDNSKEY CSYNC SVCB HTTPS SPF ANY "
        "URI CAA"_s.split(QLatin1Char(' '));
    return types;
}

bool isRecordType(const QString& type)
{
    if (recordTypes().contains(type))
        return true;
    if (!type.startsWith(u"TYPE"_s) || type.size() > 9)
        return false;
    const QStringView digits = QStringView(type).mid(4);
    // toInt() passes over signs, spaces and NUL, which the load client refuses.
    if (!std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return false;
    const int number = digits.toInt();
    return number >= 1 && number <= 65535;
}

} // namespace unisweep
