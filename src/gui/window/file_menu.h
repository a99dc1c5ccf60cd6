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

/// What the menu of recent files shows of a run beside its date; kept with the settings, so in no
/// language.
struct RunSummary {
    QString title;
    std::optional<QList<double>>
        knees; ///< requests/s, of each curve that has one; nullopt: no sweep
    Verdict::Kind verdict = Verdict::Kind::Ok;
    bool operator==(const RunSummary&) const = default;
};

/// "no knee", "knee 4,000/s", "knees 4,000/s, 600/s"
QString kneesText(const QList<double>& knees);

/// A file as it is offered again: "BIND in a Linux guest · 30 Nov 08:43 · knee 4,000/s".
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

    /// Puts the file at the head of the recent ones.
    void remember(const QString& path);
    /// What the menu says of a run, once it is known.
    void describe(const QString& path, const RunSummary& summary);
    /// The figure that stands beside a run in the menu, of any size.
    void keepPicture(const QString& path, const QImage& picture);

    /// The newest first, without those that are gone.
    static QList<RecentFile> recent();
    /// The small picture of a run, in the cache; it may not be there.
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
