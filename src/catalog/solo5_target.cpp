// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/solo5_target.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(Solo5Target target)
{
    switch (target) {
    case Solo5Target::Hvt:
        return u"hvt"_s;
    case Solo5Target::Spt:
        return u"spt"_s;
    case Solo5Target::Virtio:
        return u"virtio"_s;
    case Solo5Target::Muen:
        return u"muen"_s;
    case Solo5Target::Genode:
        return u"genode"_s;
    case Solo5Target::Xen:
        return u"xen"_s;
    }
    return {};
}

template<> QList<Solo5Target> allValues<Solo5Target>()
{
    using enum Solo5Target;
    return {Hvt, Spt, Virtio, Muen, Genode, Xen};
}

} // namespace unisweep
