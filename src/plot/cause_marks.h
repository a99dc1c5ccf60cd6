// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of an outlier when likely causes are shown: each cause has its own shape and hue (Okabe
// and Ito, 2008), so that marks can be distinguished without colors, too.
#pragma once

#include <QLineF>
#include <QList>

#include "plot/theme.h"
#include "results/cause_shares.h"

namespace unisweep
{

/// Unknown has the color of the gray ×, which marks outliers whose cause is unknown or not shown.
QColor causeColor(Cause cause, const FigureTheme& theme);
/// Adds the lines of a mark around `at`, about 2·`arm` pixels wide.
void addCauseMark(QList<QLineF>& lines, Cause cause, QPointF at, double arm);
/// In the order of legends: the most informative first, Unknown last.
const QList<Cause>& allCauses();

} // namespace unisweep
