// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/accelerator.h"

#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(Accelerator accelerator)
{
    switch (accelerator) {
    case Accelerator::Unknown:
        return {};
    case Accelerator::Kvm:
        return u"kvm"_s;
    case Accelerator::Tcg:
        return u"tcg"_s;
    case Accelerator::Xen:
        return u"xen"_s;
    case Accelerator::Lxc:
        return u"lxc"_s;
    case Accelerator::Native:
        return u"native"_s;
    }
    return {};
}

Accelerator acceleratorFromWord(const QString& word)
{
    for (const Accelerator accelerator : {Accelerator::Kvm, Accelerator::Tcg, Accelerator::Xen,
                                          Accelerator::Lxc, Accelerator::Native}) {
        if (toWord(accelerator) == word)
            return accelerator;
    }
    return Accelerator::Unknown;
}

QString displayName(Accelerator accelerator)
{
    switch (accelerator) {
    case Accelerator::Unknown:
        return {};
    case Accelerator::Kvm:
        return u"KVM"_s;
    case Accelerator::Tcg:
        return ExperimentText::tr("emulated (TCG)");
    case Accelerator::Xen:
        return u"Xen"_s;
    case Accelerator::Lxc:
        return u"LXC"_s;
    case Accelerator::Native:
        return u"native"_s;
    }
    return {};
}

} // namespace unisweep
