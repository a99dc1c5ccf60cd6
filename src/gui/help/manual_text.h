// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace unisweep
{

/// Shows a Markdown page. Pictures are never wider than the view, and headings can be linked to as
/// on the web ("page.md#its-heading").
class ManualText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ManualText(QWidget* parent = nullptr);

    /// Scrolls to the heading with this name; false if there is none.
    bool showSection(const QString& name);
    /// "Latency by time" → "latency-by-time".
    static QString sectionName(const QString& heading);

protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPictures();
};

} // namespace unisweep
