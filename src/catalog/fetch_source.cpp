// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fetch_source.h"

#include <QRegularExpression>
#include <QUrl>

#include "catalog/catalog_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString faultOf(const FetchSource& source)
{
    static const QRegularExpression hex(u"\\A[0-9a-fA-F]{64}\\z"_s);
    const QUrl url(source.url);
    if (!hex.match(source.sha256).hasMatch())
        return CatalogText::tr("\"%1\" is not a SHA-256 hash, which has 64 hexadecimal digits")
            .arg(source.sha256);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return CatalogText::tr("\"%1\" is not a web URL, such as https://…").arg(source.url);
    return {};
}

} // namespace unisweep
