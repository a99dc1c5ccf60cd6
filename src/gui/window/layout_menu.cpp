// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/layout_menu.h"

#include <QInputDialog>
#include <QSettings>

#include "base/visible_text.h"
#include "gui/save_dialog.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString settingsGroup = u"layouts"_s;

LayoutMenu::LayoutMenu(QMenu* menu, QMainWindow* window)
    : QObject(menu)
    , m_menu(menu)
    , m_window(window)
    , m_default(window->saveState(version))
{
    connect(m_menu, &QMenu::aboutToShow, this, &LayoutMenu::fill);
    fill();
}

QStringList LayoutMenu::names()
{
    QSettings settings;
    settings.beginGroup(settingsGroup);
    return settings.childKeys();
}

void LayoutMenu::keep(const QString& name)
{
    QSettings settings;
    settings.beginGroup(settingsGroup);
    settings.setValue(name, m_window->saveState(version));
}

void LayoutMenu::apply(const QString& name)
{
    QSettings settings;
    settings.beginGroup(settingsGroup);
    m_window->restoreState(name.isEmpty() ? m_default : settings.value(name).toByteArray(),
                           version);
}

void LayoutMenu::fill()
{
    m_menu->clear();
    m_menu->addAction(tr("&Default"), this, [this] { apply({}); });
    for (const QString& name : names())
        m_menu->addAction(menuText(name), this, [this, name] { apply(name); });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Save layout as…"), this, &LayoutMenu::askAndKeep);
    QMenu* forget = m_menu->addMenu(tr("De&lete layout"));
    forget->setEnabled(!names().isEmpty());
    for (const QString& name : names()) {
        forget->addAction(menuText(name), this, [name] {
            QSettings settings;
            settings.beginGroup(settingsGroup);
            settings.remove(name);
        });
    }
}

void LayoutMenu::askAndKeep()
{
    bool ok = false;
    QString name =
        QInputDialog::getText(m_window, tr("Save layout"), tr("Name:"), QLineEdit::Normal, {}, &ok);
    name = name.trimmed().replace(QLatin1Char('/'), QLatin1Char('-')); // the separator in QSettings
    if (!ok || name.isEmpty())
        return;
    if (!names().contains(name) ||
        mayReplace(m_window, tr("A layout \"%1\" already exists.").arg(name)))
        keep(name);
}

} // namespace unisweep
