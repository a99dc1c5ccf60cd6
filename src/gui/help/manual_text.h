// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace unisweep
{

/// Shows a Markdown page. Limits pictures to the width of the view and supports links to headings
/// ("page.md#its-heading").
class ManualText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ManualText(QWidget* parent = nullptr);

    /// Scrolls to the heading with this name; returns false if there is none.
    bool showSection(const QString& name);
    /// Converts "Latency by time" to "latency-by-time".
    static QString sectionName(const QString& heading);

protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPictures();
};

} // namespace unisweep
