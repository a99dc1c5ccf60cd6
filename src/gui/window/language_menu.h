// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QString>

namespace unisweep
{

/// The saved choice among languages() (QSettings); empty: the desktop's language.
QString savedLanguage();

/// Selects the program's language, effective from the next start.
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
