// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFrame>

class QVBoxLayout;

namespace unisweep
{

/// One line above a form, with its buttons.
struct BarMessage {
    enum class Kind { Error, Warning, Note };
    struct Button {
        QString text;
        QString tip;
        std::function<void()> act;
    };
    Kind kind = Kind::Error;
    QString text; ///< its first line is shown; the tool tip has all of it
    std::vector<Button> buttons;
};

/// The obstacles above the form: one line each, the most serious first. Only a few lines are shown
/// at first. Hidden without messages.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void setMessages(std::vector<BarMessage> messages);
    /// All texts, one per line, shown or not.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<BarMessage> m_messages;
    QString m_shown; ///< the texts of the current lines
    QVBoxLayout* m_lines;
    QWidget* m_body = nullptr;
    bool m_all = false;
};

} // namespace unisweep
