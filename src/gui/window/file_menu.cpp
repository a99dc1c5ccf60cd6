// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/file_menu.h"

#include <utility>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include "base/visible_text.h"
#include "gui/foreign_text.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString recentKey = u"recentFiles"_s;
static constexpr int maxRecent = 10;

// A path's slashes would be groups.
static QString summaryKey(const QString& path)
{
    const QByteArray hash = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(),
                                                     QCryptographicHash::Sha1);
    return u"runs/"_s + QString::fromLatin1(hash.toHex());
}

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
    m_builtIn->setToolTipsVisible(true);
    bool ofThePaper = false;
    for (const BuiltInExperiment& one : builtInExperiments()) {
        if (one.name.startsWith(u"paper/"_s) && !std::exchange(ofThePaper, true))
            m_builtIn->addSeparator();
        QAction* action = m_builtIn->addAction(menuText(one.title), this,
                                               [this, path = one.path] { Q_EMIT chosen(path); });
        action->setToolTip(toolTipText(u"unisweep run %1"_s.arg(one.name)));
    }
}

// "BIND in a Linux guest · 30 Nov 08:43 · knee 4,000/s · client-limited"
static QString recentText(const QString& path)
{
    const QFileInfo file(path);
    const QStringList known = QSettings().value(summaryKey(path)).toStringList();
    if (known.isEmpty())
        return file.fileName();
    QStringList parts{visibleName(known.constFirst(), 60),
                      QLocale().toString(file.lastModified(), u"d MMM yyyy HH:mm"_s)};
    parts += known.mid(1);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<RecentFile> FileMenus::recent()
{
    QList<RecentFile> files;
    for (const QString& path : QSettings().value(recentKey).toStringList()) {
        if (QFileInfo::exists(path))
            files << RecentFile{path, recentText(path)};
    }
    return files;
}

void FileMenus::fillRecent()
{
    m_recent->clear();
    m_recent->setToolTipsVisible(true);
    for (const QString& path : QSettings().value(recentKey).toStringList()) {
        QAction* action = m_recent->addAction(menuText(recentText(path)), this,
                                              [this, path] { Q_EMIT chosen(path); });
        action->setToolTip(toolTipText(path));
        action->setEnabled(QFileInfo::exists(path));
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void FileMenus::describe(const QString& path, const RunSummary& summary)
{
    QSettings().setValue(summaryKey(path),
                         QStringList{summary.title, summary.knee, summary.verdict});
}

void FileMenus::remember(const QString& path)
{
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    for (const QString& forgotten : recent.mid(maxRecent))
        settings.remove(summaryKey(forgotten));
    settings.setValue(recentKey, recent.mid(0, maxRecent));
}

} // namespace unisweep
