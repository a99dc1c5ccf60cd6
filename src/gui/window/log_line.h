// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QPlainTextEdit>
#include <QToolButton>

namespace unisweep
{

/// The last line of the log, in the status bar. A click shows or hides the log panel. GUI thread.
class LogLine : public QToolButton
{
    Q_OBJECT

public:
    LogLine(const QPlainTextEdit& log, QDockWidget& panel, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showLast();
    void elide();

    const QPlainTextEdit& m_log;
    QDockWidget& m_panel;
    QString m_line; ///< not elided
};

} // namespace unisweep
