// SPDX-License-Identifier: GPL-3.0-or-later
// Includes QCustomPlot's header, which dominates compile time, at a third of its cost:
// - It includes all of QtPrintSupport, and thereby QtWidgets, QtGui and QtCore, for two classes.
//   Here, only these two are included.
// - It declares 41 types for QVariant, whose comparisons, streams and conversions would be
//   instantiated in each file that includes it, even if precompiled (3 s). No code here stores them
//   in a QVariant.
// QT_NO_KEYWORDS removes `signals` and `foreach`, which the header uses, so they are defined
// temporarily.
#pragma once

#include <QCache>
#include <QDateTime>
#include <QDebug>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QMultiMap>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPointer>
#include <QPrintEngine>
#include <QPrinter>
#include <QSharedPointer>
#include <QStack>
#include <QTimeZone>
#include <QTimer>
#include <QWheelEvent>
#include <QWidget>
#ifndef QT_QTPRINTSUPPORT_MODULE_H
#define QT_QTPRINTSUPPORT_MODULE_H
#endif

#pragma push_macro("Q_DECLARE_METATYPE")
#undef Q_DECLARE_METATYPE
#define Q_DECLARE_METATYPE(type)
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
#pragma pop_macro("Q_DECLARE_METATYPE")
