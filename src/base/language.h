// SPDX-License-Identifier: GPL-3.0-or-later
// The language in which the program speaks to people, and its numbers. What is stored or read by
// programs is English all the same: StoredText.
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace unisweep
{

/// The languages that there are, English first: "en", "de", "zh_CN".
QStringList languages();

/// As its speakers call it: "Deutsch".
QString languageName(const QString& code);

/// One of languages() for what users write, as "de", "de_AT.UTF-8" or "zh-Hans"; empty for any
/// other.
QString languageOf(const QString& name);

/// From now on tr() translates into this language, and numbers are written as there. Empty: into
/// the first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that there is, else English. On the main
/// thread, before others run; needs an application object.
void useLanguage(const QString& code = {});

/// What numbers in texts look like: by the user's locale, where that is of the language in use.
/// Any thread.
QLocale textLocale();

/// While one lives, tr() of its thread gives English, and numbers are English: for texts that go
/// into results files and into what programs read. Any thread.
class StoredText
{
public:
    StoredText();
    ~StoredText();
    StoredText(const StoredText&) = delete;
    StoredText& operator=(const StoredText&) = delete;

private:
    const bool m_outer;
};

/// Undoes a StoredText while it lives: for what is shown and not stored. Any thread.
class ShownText
{
public:
    ShownText();
    ~ShownText();
    ShownText(const ShownText&) = delete;
    ShownText& operator=(const ShownText&) = delete;

private:
    const bool m_outer;
};

} // namespace unisweep
