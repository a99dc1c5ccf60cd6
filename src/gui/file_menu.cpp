// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/file_menu.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include "experiment/experiment_yaml.h"

namespace unisweep
{

static const QString recentKey = QStringLiteral("recentFiles");
static constexpr int maxRecent = 10;

FileMenus::FileMenus(QMenu* builtIn, QMenu* recent)
    : QObject(builtIn)
    , m_builtIn(builtIn)
    , m_recent(recent)
{
    connect(m_builtIn, &QMenu::aboutToShow, this, &FileMenus::fillBuiltIn);
    connect(m_recent, &QMenu::aboutToShow, this, &FileMenus::fillRecent);
}

QString FileMenus::builtInFolder()
{
    const QString installed = QStringLiteral(UNISWEEP_INSTALLED_EXPERIMENTS);
    return QFileInfo::exists(installed) ? installed : QStringLiteral(UNISWEEP_SOURCE_EXPERIMENTS);
}

void FileMenus::fillBuiltIn()
{
    m_builtIn->clear();
    for (const QString& folder : {QStringLiteral("."), QStringLiteral("paper")}) {
        const QDir dir(builtInFolder() + QLatin1Char('/') + folder);
        for (const QFileInfo& file :
             dir.entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
            QString title = file.completeBaseName();
            try {
                const Experiment experiment = readExperiment(file.filePath());
                title = experiment.source.isEmpty()
                            ? QStringLiteral("%1 (%2)").arg(experiment.title, experiment.name)
                            : QStringLiteral("%1: %2").arg(
                                  experiment.source.section(QStringLiteral(", "), -1),
                                  experiment.title);
            } catch (const InputError&) { // shown by its name; opening it says what is wrong
            }
            const QString path = QDir::cleanPath(file.filePath());
            m_builtIn->addAction(title, this, [this, path] { Q_EMIT chosen(path); });
        }
        m_builtIn->addSeparator();
    }
}

void FileMenus::fillRecent()
{
    m_recent->clear();
    for (const QString& path : QSettings().value(recentKey).toStringList()) {
        QAction* action = m_recent->addAction(QFileInfo(path).fileName(), this,
                                              [this, path] { Q_EMIT chosen(path); });
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
    }
    if (m_recent->isEmpty())
        m_recent->addAction(QStringLiteral("None yet"))->setEnabled(false);
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
