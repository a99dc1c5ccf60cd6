// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/dns_names.h"

#include "sample/dns_names.h"

namespace unisweep
{

static QString textOf(std::string_view name)
{
    return QLatin1String(name.data(), static_cast<qsizetype>(name.size()));
}

const QStringList& recordTypes()
{
    static const QStringList types = [] {
        QStringList names;
        for (const DnsRecordType& type : dnsRecordTypes)
            names << textOf(type.name);
        return names;
    }();
    return types;
}

bool isRecordType(const QString& type)
{
    return dnsRecordType(type.toStdString()).has_value();
}

const QStringList& responseCodes()
{
    static const QStringList codes = [] {
        QStringList names;
        for (const std::string_view name : dnsResponseCodes)
            names << textOf(name);
        return names;
    }();
    return codes;
}

std::optional<int> responseCodeOf(const QString& text)
{
    return dnsResponseCode(text.toStdString());
}

QString responseCodeText(int code)
{
    return responseCodes().value(code, QString::number(code));
}

} // namespace unisweep
