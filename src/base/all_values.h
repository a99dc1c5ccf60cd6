// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace unisweep
{

/// Every value of an enumeration, in the order of the forms. Specialized with each enumeration
/// whose values are words of a file or entries of a form.
template<class E> QList<E> allValues();

} // namespace unisweep
