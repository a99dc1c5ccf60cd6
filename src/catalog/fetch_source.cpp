// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fetch_source.h"

#include <QRegularExpression>
#include <QUrl>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString faultOf(const FetchSource& source)
{
    static const QRegularExpression hex(u"\\A[0-9a-fA-F]{64}\\z"_s);
    const QUrl url(source.url);
    if (!hex.match(source.sha256).hasMatch())
        return u"\"%1\" is no SHA-256: it has 64 hexadecimal digits"_s.arg(source.sha256);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return u"\"%1\" is no address of the web, such as https://…"_s.arg(source.url);
    return {};
}

} // namespace unisweep
