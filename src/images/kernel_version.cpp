// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/kernel_version.h"

#include <algorithm>
#include <vector>

#include <QFile>
#include <QRegularExpression>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

std::vector<int> numbersOf(const QString& version)
{
    static const QRegularExpression form(u"^v?(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:-(\\d+))?"_s);
    const auto match = form.match(version);
    if (!match.hasMatch())
        return {};
    std::vector<int> numbers;
    for (int i = 1; i <= 4; ++i)
        numbers.push_back(match.captured(i).toInt());
    return numbers;
}

} // namespace

QString osvVersion(const QString& kernel)
{
    QFile file(kernel);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // loader.cc: debug_early("OSv " OSV_VERSION "\n")
    const QByteArray mark = "OSv v";
    const QByteArray bytes = file.readAll();
    static const QRegularExpression form(
        u"^(\\d+\\.\\d+(?:\\.\\d+)?(?:-\\d+)?)(?:-g[0-9a-f]+)?(?:-dirty)?\\n"_s);
    for (qsizetype at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
        const auto match = form.match(QString::fromLatin1(bytes.mid(at + mark.size(), 64)));
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

bool isAtLeast(const QString& version, const QString& least)
{
    const auto has = numbersOf(version);
    const auto needs = numbersOf(least);
    return has.empty() || needs.empty() || has >= needs;
}

} // namespace unisweep
