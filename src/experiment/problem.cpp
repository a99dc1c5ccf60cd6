// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/problem.h"

#include <QStringList>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString Problem::toString() const
{
    QString where = file;
    if (line > 0)
        where += u":%1:%2"_s.arg(line).arg(column);
    else if (file.isEmpty())
        where = field;
    return where.isEmpty() ? message : where + u": "_s + message;
}

QString toString(const Problems& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines << problem.toString();
    return lines.join(QLatin1Char('\n'));
}

InputError::InputError(Problems problems)
    : std::runtime_error(unisweep::toString(problems).toStdString())
    , m_problems(std::move(problems))
{
}

} // namespace unisweep
