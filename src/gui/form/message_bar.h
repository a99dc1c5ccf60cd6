// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFrame>

class QVBoxLayout;

namespace unisweep
{

/// A message above a form, with its buttons.
struct BarMessage {
    enum class Kind { Error, Warning, Note };
    struct Button {
        QString text;
        QString tip;
        std::function<void()> act;
    };
    Kind kind = Kind::Error;
    QString text; ///< the first line is shown, all of it in the tooltip
    std::vector<Button> buttons;
};

/// The messages above the form: one line each, the most serious first. Initially shows only a few
/// lines. Hidden if there are no messages.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void setMessages(std::vector<BarMessage> messages);
    /// All texts, one per line, whether shown or not.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<BarMessage> m_messages;
    QString m_shown; ///< texts of the current lines
    QVBoxLayout* m_lines;
    QWidget* m_body = nullptr;
    bool m_all = false;
};

} // namespace unisweep
