// SPDX-License-Identifier: GPL-3.0-or-later
// How an outlier is drawn when its likely cause is shown: each cause has a shape and a hue of its
// own (Okabe and Ito, 2008), so that they can be told apart without colours, too.
#pragma once

#include <QLineF>
#include <QList>

#include "plot/theme.h"
#include "results/cause_shares.h"

namespace unisweep
{

/// The gray × of an outlier whose cause is unknown, or not shown, is one of them.
QColor causeColor(Cause cause, const FigureTheme& theme);
/// Adds the lines of a mark around `at`, of about 2·`arm` pixels.
void addCauseMark(QList<QLineF>& lines, Cause cause, QPointF at, double arm);
/// For legends, most telling first: all but Unknown, which comes last.
const QList<Cause>& allCauses();

} // namespace unisweep
