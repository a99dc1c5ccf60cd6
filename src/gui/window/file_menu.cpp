// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/file_menu.h"

#include <utility>

#include <QFileInfo>
#include <QSettings>

#include "base/visible_text.h"
#include "gui/foreign_text.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString recentKey = u"recentFiles"_s;
static constexpr int maxRecent = 10;

FileMenus::FileMenus(QMenu* builtIn, QMenu* recent)
    : QObject(builtIn)
    , m_builtIn(builtIn)
    , m_recent(recent)
{
    connect(m_builtIn, &QMenu::aboutToShow, this, &FileMenus::fillBuiltIn);
    connect(m_recent, &QMenu::aboutToShow, this, &FileMenus::fillRecent);
}

void FileMenus::fillBuiltIn()
{
    m_builtIn->clear();
    bool ofThePaper = false;
    for (const BuiltInExperiment& one : builtInExperiments()) {
        if (one.name.startsWith(u"paper/"_s) && !std::exchange(ofThePaper, true))
            m_builtIn->addSeparator();
        QAction* action = m_builtIn->addAction(menuText(one.title), this,
                                               [this, path = one.path] { Q_EMIT chosen(path); });
        action->setToolTip(toolTipText(u"unisweep run %1"_s.arg(one.name)));
    }
}

void FileMenus::fillRecent()
{
    m_recent->clear();
    for (const QString& path : QSettings().value(recentKey).toStringList()) {
        QAction* action = m_recent->addAction(menuText(QFileInfo(path).fileName()), this,
                                              [this, path] { Q_EMIT chosen(path); });
        action->setToolTip(toolTipText(path));
        action->setEnabled(QFileInfo::exists(path));
    }
    if (m_recent->isEmpty())
        m_recent->addAction(u"None yet"_s)->setEnabled(false);
}

void FileMenus::remember(const QString& path)
{
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    settings.setValue(recentKey, recent.mid(0, maxRecent));
}

} // namespace unisweep
