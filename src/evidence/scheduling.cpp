// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scheduling.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(SchedulingSource source)
{
    switch (source) {
    case SchedulingSource::None:
        return u"none"_s;
    case SchedulingSource::Switches:
        return u"switches"_s;
    case SchedulingSource::Readings:
        return u"readings"_s;
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

void append(SchedulingRecord& record, const SchedulingRecord& later)
{
    record.source = later.source;
    record.why = later.why;
    record.threads = later.threads;
    record.switches.insert(record.switches.end(), later.switches.begin(), later.switches.end());
    record.readings.insert(record.readings.end(), later.readings.begin(), later.readings.end());
    record.lost += later.lost;
}

} // namespace unisweep
