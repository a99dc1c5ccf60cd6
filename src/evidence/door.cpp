// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/door.h"

#include <algorithm>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(DoorSource source)
{
    switch (source) {
    case DoorSource::None:
        return u"none"_s;
    case DoorSource::Packets:
        return u"packets"_s;
    case DoorSource::UserNetwork:
        return u"user network"_s;
    case DoorSource::Client:
        return u"client"_s;
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
