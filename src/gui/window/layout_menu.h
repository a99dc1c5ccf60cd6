// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QMenu>

namespace unisweep
{

/// Arrangements of the window's panels, kept by name (QSettings).
class LayoutMenu : public QObject
{
    Q_OBJECT

public:
    /// Call when the window is as it comes: that is the layout "Default".
    LayoutMenu(QMenu* menu, QMainWindow* window);

    /// Bump when panels change so that kept arrangements no longer fit.
    static constexpr int version = 3;

    void keep(const QString& name);
    void apply(const QString& name);
    static QStringList names();

private:
    void fill();
    void askAndKeep();

    QMenu* m_menu;
    QMainWindow* m_window;
    QByteArray m_default;
};

} // namespace unisweep
