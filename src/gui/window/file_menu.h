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

/// What the menu of recent files shows of a run, besides its date; stored in the settings, hence
/// independent of the language.
struct RunSummary {
    QString title;
    std::optional<QList<double>>
        knees; ///< requests/s, of each curve that has one; nullopt: no sweep
    Verdict::Kind verdict = Verdict::Kind::Ok;
    bool operator==(const RunSummary&) const = default;
};

/// "no knee", "knee 4,000/s", "knees 4,000/s, 600/s"
QString kneesText(const QList<double>& knees);

/// The text of a recent file: "BIND in a Linux guest · 30 Nov 08:43 · knee 4,000/s".
struct RecentFile {
    QString path;
    QString text;
};

/// The built-in experiments and the recent files, as menus that emit what was chosen.
class FileMenus : public QObject
{
    Q_OBJECT

public:
    FileMenus(QMenu* builtIn, QMenu* recent);

    /// Makes the file the first of the recent ones.
    void remember(const QString& path);
    /// Sets the menu's description of a run.
    void describe(const QString& path, const RunSummary& summary);
    /// Sets the menu's picture of a run, of any size.
    void keepPicture(const QString& path, const QImage& picture);

    /// The newest first, without files that no longer exist.
    static QList<RecentFile> recent();
    /// The path of a run's small picture in the cache; the file may not exist.
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
