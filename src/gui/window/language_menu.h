// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QString>

namespace unisweep
{

/// One of languages(), as it was chosen (QSettings); empty: the desktop's.
QString savedLanguage();

/// Chooses the language of the program, from its next start on.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& title, const QString& text);

private:
    void addLanguage(const QString& text, const QString& code);
};

} // namespace unisweep
