// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QPlainTextEdit>
#include <QToolButton>

namespace unisweep
{

/// The log as one line of the status bar: its last line. A click opens the panel above it, and
/// another closes it.
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
    QString m_line; ///< in full
};

} // namespace unisweep
