// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QMenu>

namespace unisweep
{

/// Layouts of the window's panels, saved by name (QSettings). GUI thread.
class LayoutMenu : public QObject
{
    Q_OBJECT

public:
    /// Call this while the window has its initial layout, which becomes "Default".
    LayoutMenu(QMenu* menu, QMainWindow* window);

    /// Increase this when panels change so that saved layouts no longer fit.
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
