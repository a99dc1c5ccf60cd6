// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/runtime_event.h"

namespace unisweep
{

QString toWord(EventsFrom from)
{
    switch (from) {
    case EventsFrom::Nowhere:
        return QStringLiteral("nowhere");
    case EventsFrom::Console:
        return QStringLiteral("console");
    case EventsFrom::Port:
        return QStringLiteral("port");
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
