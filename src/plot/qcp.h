// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header says `signals` and `foreach`, which QT_NO_KEYWORDS takes away; lend it the
// words. For two classes it asks for the whole of QtPrintSupport, and so of QtWidgets, QtGui and
// QtCore: two thirds of what there is to compile. It gets the two classes.
#pragma once

#include <QPrintEngine>
#include <QPrinter>
#ifndef QT_QTPRINTSUPPORT_MODULE_H
#define QT_QTPRINTSUPPORT_MODULE_H
#endif

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
