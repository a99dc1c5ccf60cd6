// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/response_code.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

const QStringList& responseCodes()
{
    static const QStringList names = {u"NOERROR"_s,  u"FORMERR"_s, u"SERVFAIL"_s,
                                      u"NXDOMAIN"_s, u"NOTIMP"_s,  u"REFUSED"_s};
    return names;
}

std::optional<int> responseCodeOf(const QString& text)
{
    constexpr int most = 15; // four bits of the header
    if (const qsizetype code = responseCodes().indexOf(text.toUpper()); code >= 0)
        return static_cast<int>(code);
    bool isNumber = false;
    const int code = text.toInt(&isNumber);
    if (!isNumber || code < 0 || code > most || !text.at(0).isDigit())
        return {};
    return code;
}

QString responseCodeText(int code)
{
    return responseCodes().value(code, QString::number(code));
}

} // namespace unisweep
