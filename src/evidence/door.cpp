// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/door.h"

#include <algorithm>

namespace unisweep
{

QString toWord(DoorSource source)
{
    switch (source) {
    case DoorSource::None:
        return QStringLiteral("none");
    case DoorSource::Packets:
        return QStringLiteral("packets");
    case DoorSource::UserNetwork:
        return QStringLiteral("user network");
    case DoorSource::Client:
        return QStringLiteral("client");
    }
    Q_UNREACHABLE();
}

DoorSource doorSourceFromWord(const QString& word)
{
    for (const auto source : {DoorSource::Packets, DoorSource::UserNetwork, DoorSource::Client}) {
        if (word == toWord(source))
            return source;
    }
    return DoorSource::None;
}

const DoorPassage* DoorRecord::of(qint64 sample) const
{
    const auto passage = std::ranges::lower_bound(passages, sample, {}, &DoorPassage::sample);
    return passage != passages.end() && passage->sample == sample ? &*passage : nullptr;
}

} // namespace unisweep
