// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header says `signals` and `foreach`, which QT_NO_KEYWORDS takes away; lend it the
// words.
#pragma once

#ifdef QT_NO_KEYWORDS
#include <QForeach>
#define signals Q_SIGNALS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef foreach
#undef signals
#else
#include <qcustomplot.h>
#endif
