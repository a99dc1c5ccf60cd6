// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/log_line.h"

#include <algorithm>

#include <QTextBlock>

#include "base/visible_text.h"
#include "gui/foreign_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

LogLine::LogLine(const QPlainTextEdit& log, QDockWidget& panel, QWidget* parent)
    : QToolButton(parent)
    , m_log(log)
    , m_panel(panel)
{
    setObjectName(u"logLine"_s);
    setAutoRaise(true);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setAccessibleName(tr("Log and console"));
    connect(this, &QToolButton::clicked, this, [this](bool open) {
        m_panel.setVisible(open);
        if (open)
            m_panel.raise();
    });
    // visibilityChanged() is not suitable: it is also emitted for the whole window.
    connect(panel.toggleViewAction(), &QAction::toggled, this, [this](bool shown) {
        setChecked(shown);
        showLast();
    });
    connect(&log, &QPlainTextEdit::textChanged, this, &LogLine::showLast);
    setChecked(!panel.isHidden());
    showLast();
}

QSize LogLine::sizeHint() const
{
    const int most = fontMetrics().averageCharWidth() * 70;
    return {std::min(fontMetrics().horizontalAdvance(m_line) + 16, most),
            fontMetrics().height() + 6};
}

QSize LogLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, fontMetrics().height() + 6};
}

void LogLine::showLast()
{
    QTextBlock block = m_log.document()->lastBlock();
    while (block.isValid() && block.text().trimmed().isEmpty())
        block = block.previous();
    const QString last = block.isValid() ? block.text().trimmed() : QString();
    m_line = isChecked()      ? tr("▾ Log")
             : last.isEmpty() ? tr("▴ Log")
                              : tr("▴ Log: %1").arg(menuText(last));
    updateGeometry();
    elide();
    setToolTip(toolTipText(last.isEmpty() ? tr("Show the log and the guest console (F12)") : last));
}

void LogLine::resizeEvent(QResizeEvent* event)
{
    QToolButton::resizeEvent(event);
    elide();
}

void LogLine::elide()
{
    setText(fontMetrics().elidedText(m_line, Qt::ElideRight, width() - 8));
}

} // namespace unisweep
