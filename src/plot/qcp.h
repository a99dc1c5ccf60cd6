// SPDX-License-Identifier: GPL-3.0-or-later
// Includes QCustomPlot's header, which uses `signals` and `foreach`; QT_NO_KEYWORDS removes them,
// so they are defined here meanwhile. For two classes it includes all of QtPrintSupport, and thus
// QtWidgets, QtGui and QtCore, which would be two thirds of what is compiled; here only the two
// classes are included.
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
