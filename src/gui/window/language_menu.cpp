// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/language_menu.h"

#include <QActionGroup>
#include <QSettings>

#include "base/language.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString languageKey = u"language"_s;

QString savedLanguage()
{
    const QString code = QSettings().value(languageKey).toString();
    return languages().contains(code) ? code : QString();
}

LanguageMenu::LanguageMenu(QWidget* parent)
    : QMenu(tr("Lan&guage"), parent)
{
    setObjectName(u"languageMenu"_s);
    new QActionGroup(this);
    addLanguage(tr("&System"), {});
    for (const QString& code : languages())
        addLanguage(languageName(code), code);
}

void LanguageMenu::addLanguage(const QString& text, const QString& code)
{
    QAction* action = addAction(text);
    action->setCheckable(true);
    action->setChecked(savedLanguage() == code);
    findChild<QActionGroup*>()->addAction(action);
    connect(action, &QAction::triggered, this, [this, code] {
        QSettings().setValue(languageKey, code);
        Q_EMIT chosen(tr("Language"), tr("The language changes the next time Unisweep starts."));
    });
}

} // namespace unisweep
