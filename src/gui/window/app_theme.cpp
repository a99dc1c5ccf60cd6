// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/app_theme.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include "gui/window/window_style.h"
#include "plot/theme.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString themeKey = u"theme"_s;

// The figures' palettes define background and text; widgets also need shades of these.
static QPalette widgetPalette(AppTheme theme)
{
    if (theme == AppTheme::Light)
        return QStyleFactory::create(u"Fusion"_s)->standardPalette();
    QPalette palette(QColor(48, 50, 54), QColor(40, 42, 46));
    const QColor text(225, 227, 230);
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(30, 31, 34));
    palette.setColor(QPalette::AlternateBase, QColor(37, 39, 42));
    palette.setColor(QPalette::ToolTipBase, QColor(60, 63, 68));
    palette.setColor(QPalette::PlaceholderText, QColor(130, 133, 138));
    palette.setColor(QPalette::Highlight, QColor(38, 98, 160));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(110, 170, 240));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(120, 123, 128));
    return palette;
}

void applyAppTheme(AppTheme theme)
{
    // Setting another style object would lay out everything again.
    if (!qobject_cast<WindowStyle*>(QApplication::style()))
        QApplication::setStyle(new WindowStyle);
    QApplication::setPalette(theme == AppTheme::System ? QPalette() : widgetPalette(theme));
}

AppTheme savedAppTheme()
{
    const QString word = QSettings().value(themeKey).toString();
    return word == u"dark"_s    ? AppTheme::Dark
           : word == u"light"_s ? AppTheme::Light
                                : AppTheme::System;
}

void saveAppTheme(AppTheme theme)
{
    QSettings().setValue(themeKey, theme == AppTheme::Dark    ? u"dark"_s
                                   : theme == AppTheme::Light ? u"light"_s
                                                              : u"system"_s);
}

} // namespace unisweep
