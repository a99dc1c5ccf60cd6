// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFrame>

class QVBoxLayout;

namespace unisweep
{

/// One line above a form, with the buttons that act on it.
struct BarMessage {
    enum class Kind { Error, Warning, Note };
    struct Button {
        QString text;
        QString tip;
        std::function<void()> act;
    };
    Kind kind = Kind::Error;
    QString text; ///< its first line is shown, all of it in the tool tip
    std::vector<Button> buttons;
};

/// What stands in the way, above the form: one line a matter, the most serious first. Folded to a
/// few lines; the rest shows on demand. Hidden while there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void setMessages(std::vector<BarMessage> messages);
    /// All texts, a line each, whether they are shown or folded away.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<BarMessage> m_messages;
    QString m_shown; ///< what the lines were made from
    QVBoxLayout* m_lines;
    QWidget* m_body = nullptr;
    bool m_all = false;
};

} // namespace unisweep
