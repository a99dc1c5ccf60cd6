// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of an outlier when its likely cause is shown: each cause has its own shape and hue
// (Okabe and Ito, 2008), so that they can be distinguished without colors, too.
#pragma once

#include <QLineF>
#include <QList>

#include "plot/theme.h"
#include "results/cause_shares.h"

namespace unisweep
{

/// The gray × of an outlier whose cause is unknown, or not shown, is one of these marks.
QColor causeColor(Cause cause, const FigureTheme& theme);
/// Adds the lines of a mark around `at`, about 2·`arm` pixels in size.
void addCauseMark(QList<QLineF>& lines, Cause cause, QPointF at, double arm);
/// For legends, the most informative first; Unknown is last.
const QList<Cause>& allCauses();

} // namespace unisweep
