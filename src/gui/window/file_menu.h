// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QImage>
#include <QList>
#include <QMenu>
#include <QObject>

#include "results/verdict.h"

namespace unisweep
{

/// What the menu of recent files shows for a run, besides its date; stored in the settings, so it
/// does not depend on the language.
struct RunSummary {
    QString title;
    std::optional<QList<double>>
        knees; ///< requests/s, for each curve with a knee; nullopt: no sweep
    Verdict::Kind verdict = Verdict::Kind::Ok;
    bool operator==(const RunSummary&) const = default;
};

/// "no knee", "knee 4,000/s", "knees 4,000/s, 600/s"
QString kneesText(const QList<double>& knees);

/// A recent file and its text: "BIND in a Linux guest · 30 Nov 08:43 · knee 4,000/s".
struct RecentFile {
    QString path;
    QString text;
};

/// Menus of the built-in experiments and the recent files, which emit the chosen one.
class FileMenus : public QObject
{
    Q_OBJECT

public:
    FileMenus(QMenu* builtIn, QMenu* recent);

    /// Makes the file the most recent one.
    void remember(const QString& path);
    /// Sets the description of a run for the menu.
    void describe(const QString& path, const RunSummary& summary);
    /// Sets the picture of a run for the menu; any size.
    void keepPicture(const QString& path, const QImage& picture);

    /// The recent files that still exist, newest first.
    static QList<RecentFile> recent();
    /// The path of a run's thumbnail in the cache; the file may not exist.
    static QString pictureFile(const QString& path);

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void fillBuiltIn();
    void fillRecent();
    QMenu* m_builtIn;
    QMenu* m_recent;
};

} // namespace unisweep
