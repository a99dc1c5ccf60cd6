// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/rates.h"

#include <cmath>

namespace unisweep
{

QList<int> Rates::values() const
{
    if (kind == Kind::List)
        return list;
    if (from < 1 || to < from || to > maxRate)
        return {};

    QList<int> rates;
    if (kind == Kind::Linear) {
        if (step < 1 || (to - from) / step >= maxSteps)
            return {};
        for (int rate = from; rate <= to; rate += step)
            rates << rate;
        return rates;
    }
    if (count < 2 || count > maxSteps)
        return {};
    const double ratio = static_cast<double>(to) / from;
    for (int i = 0; i < count; ++i) {
        const int rate =
            static_cast<int>(std::lround(from * std::pow(ratio, double(i) / (count - 1))));
        if (rates.isEmpty() || rate > rates.last()) // low rates may round to the same value
            rates << rate;
    }
    return rates;
}

bool Rates::operator==(const Rates& other) const
{
    if (kind != other.kind)
        return false;
    switch (kind) {
    case Kind::List:
        return list == other.list;
    case Kind::Linear:
        return from == other.from && to == other.to && step == other.step;
    case Kind::Logarithmic:
        return from == other.from && to == other.to && count == other.count;
    }
    Q_UNREACHABLE();
}

} // namespace unisweep
