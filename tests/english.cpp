// SPDX-License-Identifier: GPL-3.0-or-later
// Tests use the program's English texts, including its plurals.
#include <QCoreApplication>

#include "base/language.h"

static void speakEnglish()
{
    unisweep::useLanguage(QStringLiteral("en"));
}
Q_COREAPP_STARTUP_FUNCTION(speakEnglish)
