// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QUrl>

class QAction;
class QLineEdit;
class QListWidget;

namespace unisweep
{

class ManualText;

/// The manual's pages and a list of them, in a separate window, so that the user can read while
/// using the program. Opened by F1.
class ManualWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `directory` contains the pages (Markdown) and their pictures.
    explicit ManualWindow(const QString& directory, QWidget* parent = nullptr);

    /// Shows a page such as "figures.md" or one of its sections ("figures.md#latency-by-time").
    /// Unknown names show the first page.
    void showPage(const QString& name);

private:
    void setUpPages();
    void setUpToolBar();
    void find(bool backwards);
    bool showMessageEntry(const QString& message);
    void follow(const QUrl& link);

    QString m_directory;
    QListWidget* m_pages;
    ManualText* m_text;
    QLineEdit* m_search;
};

} // namespace unisweep
