// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/record_type.h"

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
    bool isNumber = false;
    const int number = type.mid(4).toInt(&isNumber);
    return isNumber && number >= 1 && number <= 65535 && type[4].isDigit();
}

} // namespace unisweep
