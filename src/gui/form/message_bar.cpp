// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/message_bar.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "base/visible_text.h"
#include "gui/foreign_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::size_t fewLines = 4;
static constexpr qsizetype longestLine = 240;

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"messageBar"_s);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Messages about the experiment"));
    m_lines->setContentsMargins(4, 3, 4, 3);
    hide();
}

QString MessageBar::text() const
{
    QStringList lines;
    for (const BarMessage& message : m_messages)
        lines << message.text;
    return lines.join(QLatin1Char('\n'));
}

void MessageBar::setMessages(std::vector<BarMessage> messages)
{
    std::ranges::stable_sort(messages, {}, &BarMessage::kind);
    m_messages = std::move(messages);
    // Keep the lines, and the focus on their buttons, if their content is the same.
    QString shown;
    for (const BarMessage& message : m_messages) {
        shown += QString::number(static_cast<int>(message.kind)) + message.text;
        for (const BarMessage::Button& button : message.buttons)
            shown += u'\x1f' + button.text;
        shown += u'\x1e';
    }
    if (shown != m_shown) {
        m_shown = shown;
        rebuild();
    }
    setVisible(!m_messages.empty());
}

static QStyle::StandardPixmap pixmapOf(BarMessage::Kind kind)
{
    switch (kind) {
    case BarMessage::Kind::Error:
        return QStyle::SP_MessageBoxCritical;
    case BarMessage::Kind::Warning:
        return QStyle::SP_MessageBoxWarning;
    case BarMessage::Kind::Note:
        break;
    }
    return QStyle::SP_MessageBoxInformation;
}

void MessageBar::rebuild()
{
    if (m_body)
        m_body->deleteLater(); // a button in it may be the caller
    m_body = new QWidget(this);
    auto* lines = new QVBoxLayout(m_body);
    lines->setContentsMargins({});
    lines->setSpacing(2);
    const std::size_t count = m_all ? m_messages.size() : std::min(m_messages.size(), fewLines);
    for (std::size_t i = 0; i < count; ++i) {
        const BarMessage& message = m_messages[i];
        auto* line = new QHBoxLayout;
        auto* icon = new QLabel(m_body);
        const int side = fontMetrics().height();
        icon->setPixmap(style()->standardIcon(pixmapOf(message.kind)).pixmap(side, side));
        icon->setAlignment(Qt::AlignTop);
        icon->setTextFormat(Qt::PlainText);
        auto* text = new QLabel(
            visibleName(message.text.section(QLatin1Char('\n'), 0, 0), longestLine), m_body);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setToolTip(toolTipText(message.text));
        line->addWidget(icon);
        line->addWidget(text, 1);
        lines->addLayout(line);
        if (message.buttons.empty())
            continue;
        auto* buttons = new QHBoxLayout;
        buttons->addSpacing(side + 6);
        for (std::size_t k = 0; k < message.buttons.size(); ++k) {
            auto* button = new QToolButton(m_body);
            button->setText(message.buttons[k].text);
            button->setToolTip(toolTipText(message.buttons[k].tip));
            button->setFocusPolicy(Qt::StrongFocus);
            button->setProperty("staysActive", true); // also when the form is locked
            connect(button, &QToolButton::clicked, this, [this, i, k] {
                if (i < m_messages.size() && k < m_messages[i].buttons.size()) {
                    const auto act =
                        m_messages[i].buttons[k].act; // a copy: it changes the messages
                    act();
                }
            });
            buttons->addWidget(button);
        }
        buttons->addStretch();
        lines->addLayout(buttons);
    }
    if (m_messages.size() > fewLines) {
        auto* more = new QToolButton(m_body);
        more->setText(
            m_all ? tr("Show fewer")
                  : tr("Show %n more", nullptr, static_cast<int>(m_messages.size() - fewLines)));
        more->setAutoRaise(true);
        more->setFocusPolicy(Qt::StrongFocus);
        more->setProperty("staysActive", true);
        connect(more, &QToolButton::clicked, this, [this] {
            m_all = !m_all;
            rebuild();
        });
        lines->addWidget(more);
    }
    m_lines->addWidget(m_body);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

} // namespace unisweep
