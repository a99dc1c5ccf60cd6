// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scheduling.h"

namespace unisweep
{

QString toWord(SchedulingSource source)
{
    switch (source) {
    case SchedulingSource::None:
        return QStringLiteral("none");
    case SchedulingSource::Switches:
        return QStringLiteral("switches");
    case SchedulingSource::Readings:
        return QStringLiteral("readings");
    }
    Q_UNREACHABLE();
}

SchedulingSource schedulingSourceFromWord(const QString& word)
{
    for (const auto source : {SchedulingSource::Switches, SchedulingSource::Readings}) {
        if (word == toWord(source))
            return source;
    }
    return SchedulingSource::None;
}

} // namespace unisweep
