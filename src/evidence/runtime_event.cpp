// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/runtime_event.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(EventsFrom from)
{
    switch (from) {
    case EventsFrom::Nowhere:
        return u"nowhere"_s;
    case EventsFrom::Console:
        return u"console"_s;
    case EventsFrom::Port:
        return u"port"_s;
    }
    Q_UNREACHABLE();
}

EventsFrom eventsFromWord(const QString& word)
{
    for (const EventsFrom from : {EventsFrom::Console, EventsFrom::Port}) {
        if (toWord(from) == word)
            return from;
    }
    return EventsFrom::Nowhere;
}

} // namespace unisweep
