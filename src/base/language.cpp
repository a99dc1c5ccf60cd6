// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <array>
#include <memory>
#include <vector>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include "base/own_files.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
// Whether this thread produces text to be stored.
thread_local bool storing = false;

struct Language {
    const char* code;
    const char* name;
};
constexpr std::array<Language, 3> allLanguages = {{
    {"en", "English"},
    {"de", "Deutsch"},
    {"zh_CN", "简体中文"},
}};

/// Translates nothing while text to be stored is produced.
class LanguageTranslator : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override
    {
        return storing ? QString() : QTranslator::translate(context, source, disambiguation, n);
    }
};

std::vector<std::unique_ptr<QTranslator>>& installed()
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

void install(std::unique_ptr<QTranslator> translator, const QString& file, const QString& folder)
{
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        installed().push_back(std::move(translator));
}

QString systemLanguage()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        if (QString code = languageOf(name); !code.isEmpty())
            return code;
    }
    return u"en"_s;
}

QLocale localeOf(const QString& code)
{
    const QLocale asTranslated(code);
    const QLocale system = QLocale::system();
    if (system.language() == asTranslated.language())
        return system;
    return code == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedStates) : asTranslated;
}
} // namespace

QStringList languages()
{
    QStringList codes;
    for (const Language& language : allLanguages)
        codes << QLatin1String(language.code);
    return codes;
}

QString languageName(const QString& code)
{
    for (const Language& language : allLanguages) {
        if (code == QLatin1String(language.code))
            return QString::fromUtf8(language.name);
    }
    return code;
}

QString languageOf(const QString& name)
{
    const QLocale wanted(name);
    for (const QString& code : languages()) {
        const QLocale there(code);
        // Traditional Chinese uses a different script.
        if (wanted.language() == there.language() && wanted.script() == there.script())
            return code;
    }
    return {};
}

void useLanguage(const QString& code)
{
    installed().clear(); // the destructor removes a translator
    const QString language = code.isEmpty() ? systemLanguage() : code;
    QLocale::setDefault(localeOf(language));
    const QString own = dataDirectory() + u"/translations"_s;
    // Always installed: texts without a translation appear in English, with its plurals.
    install(std::make_unique<QTranslator>(), u"unisweep_en"_s, own);
    if (language == "en"_L1)
        return;
    install(std::make_unique<LanguageTranslator>(), u"qtbase_"_s + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::make_unique<LanguageTranslator>(), u"unisweep_"_s + language, own);
}

QLocale textLocale()
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale user;
    return storing || user.language() == QLocale::C ? english : user;
}

StoredText::StoredText()
    : m_outer(storing)
{
    storing = true;
}

StoredText::~StoredText()
{
    storing = m_outer;
}

ShownText::ShownText()
    : m_outer(storing)
{
    storing = false;
}

ShownText::~ShownText()
{
    storing = m_outer;
}

} // namespace unisweep
