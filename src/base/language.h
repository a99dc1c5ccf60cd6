// SPDX-License-Identifier: GPL-3.0-or-later
// The language of texts and numbers for the user. Texts that are stored or parsed by programs are
// always English: StoredText.
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace unisweep
{

/// The supported languages, English first: "en", "de", "zh_CN".
QStringList languages();

/// In the language itself: "Deutsch".
QString languageName(const QString& code);

/// The one of languages() for a name such as "de", "de_AT.UTF-8" or "zh-Hans"; empty if there is
/// none.
QString languageOf(const QString& name);

/// From now on tr() translates into this language, and numbers have its format. Empty: the first
/// supported one of LANGUAGE, LC_ALL, LC_MESSAGES and LANG, or else English. On the main thread,
/// before others run; needs an application object.
void useLanguage(const QString& code = {});

/// The format of numbers in texts: the user's locale if it matches the current language. Any
/// thread.
QLocale textLocale();

/// While one exists, tr() on its thread returns English and numbers are English, for texts that are
/// stored in results files or parsed by programs. Any thread.
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

/// Suspends a StoredText while it exists, for texts that are shown and not stored. Any thread.
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
