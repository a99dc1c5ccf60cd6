// SPDX-License-Identifier: GPL-3.0-or-later
// The language of texts and numbers for people. Texts that are stored or read by programs are
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

/// One of languages() for a user's spelling, such as "de", "de_AT.UTF-8" or "zh-Hans"; empty for
/// any other.
QString languageOf(const QString& name);

/// From now on tr() translates into this language, and numbers have its format. Empty: the first
/// supported one of LANGUAGE, LC_ALL, LC_MESSAGES and LANG, or else English. On the main thread,
/// before others run; needs an application object.
void useLanguage(const QString& code = {});

/// The format of numbers in texts: the user's locale, if it is of the language in use. Any thread.
QLocale textLocale();

/// As long as one exists, tr() in its thread returns English, and numbers are English: for texts
/// that go into results files and are read by programs. Any thread.
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

/// Suspends a StoredText as long as it exists: for texts that are shown and not stored. Any thread.
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
