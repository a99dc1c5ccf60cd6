// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/file_menu.h"

#include <utility>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "gui/foreign_text.h"
#include "gui/window/window_style.h"
#include "results/display_names.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString recentKey = u"recentFiles"_s;
static constexpr int maxRecent = 10;
// Keys of the stored summary of a run.
static const QString titleName = u"title"_s;
static const QString kneesName = u"knees"_s;
static const QString verdictName = u"verdict"_s;

static constexpr QSize recentPictureSize{192, 120};
static constexpr int menuPictureSide = 64; // the picture's aspect ratio is kept

static QString hashOf(const QString& path)
{
    const QByteArray hash = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(),
                                                     QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex());
}

// QSettings would treat a path's slashes as groups.
static QString summaryKey(const QString& path)
{
    return u"runs/"_s + hashOf(path);
}

QString FileMenus::pictureFile(const QString& path)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/unisweep/pictures/%1.png"_s.arg(hashOf(path));
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
        QString title = one.title; // capitalize "section 5.2: …"
        title.replace(0, 1, title.left(1).toUpper());
        QAction* action = m_builtIn->addAction(menuText(title), this,
                                               [this, path = one.path] { Q_EMIT chosen(path); });
        action->setToolTip(toolTipText(u"unisweep run %1"_s.arg(one.name)));
    }
}

QString kneesText(const QList<double>& knees)
{
    if (knees.isEmpty())
        return FileMenus::tr("no knee");
    QStringList rates;
    for (const double rate : knees)
        rates << humanRate(rate);
    return rates.size() == 1 ? FileMenus::tr("knee %1").arg(rates.constFirst())
                             : FileMenus::tr("knees %1").arg(rates.join(u", "_s));
}

static std::optional<RunSummary> readSummary(const QString& path)
{
    const QVariantMap kept = QSettings().value(summaryKey(path)).toMap();
    if (kept.isEmpty())
        return {};
    RunSummary summary{.title = kept.value(titleName).toString(),
                       .verdict = Verdict::kindFromWord(kept.value(verdictName).toString())};
    if (kept.contains(kneesName)) {
        summary.knees.emplace();
        for (const QVariant& rate : kept.value(kneesName).toList())
            *summary.knees << rate.toDouble();
    }
    return summary;
}

// "BIND in a Linux guest · 30 Nov 2026 08:43 · knee 4,000/s · client-limited"
static QString recentText(const QString& path)
{
    const QFileInfo file(path);
    const auto summary = readSummary(path);
    if (!summary)
        return file.fileName();
    QStringList parts{visibleName(summary->title, 60),
                      QLocale().toString(file.lastModified(), u"d MMM yyyy HH:mm"_s)};
    if (summary->knees)
        parts << kneesText(*summary->knees);
    parts << displayName(summary->verdict);
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
    m_recent->setProperty(WindowStyle::iconSideProperty, menuPictureSide);
    for (const QString& path : QSettings().value(recentKey).toStringList()) {
        QAction* action = m_recent->addAction(menuText(recentText(path)), this,
                                              [this, path] { Q_EMIT chosen(path); });
        if (const QString picture = pictureFile(path); QFileInfo::exists(picture))
            action->setIcon(QIcon(picture));
        action->setToolTip(toolTipText(path));
        action->setEnabled(QFileInfo::exists(path));
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("No recent files"))->setEnabled(false);
}

void FileMenus::describe(const QString& path, const RunSummary& summary)
{
    QVariantMap kept{{titleName, summary.title}, {verdictName, Verdict::word(summary.verdict)}};
    if (summary.knees)
        kept.insert(kneesName, QVariantList(summary.knees->begin(), summary.knees->end()));
    QSettings().setValue(summaryKey(path), kept);
}

void FileMenus::keepPicture(const QString& path, const QImage& picture)
{
    const QString file = pictureFile(path);
    QDir().mkpath(QFileInfo(file).absolutePath());
    picture.scaled(recentPictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .save(file); // only a cache, so errors are ignored
}

void FileMenus::remember(const QString& path)
{
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    for (const QString& forgotten : recent.mid(maxRecent)) {
        settings.remove(summaryKey(forgotten));
        QFile::remove(pictureFile(forgotten));
    }
    settings.setValue(recentKey, recent.mid(0, maxRecent));
}

} // namespace unisweep
