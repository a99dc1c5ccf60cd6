// SPDX-License-Identifier: GPL-3.0-or-later
// The translations are complete and up to date, and keep the placeholders, mnemonics and tags of
// their sources.
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "tests/packaging/called.h"

using namespace Qt::StringLiterals;

static QString sourceDir = QStringLiteral(UNISWEEP_SOURCE_DIR);

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void hasTheSourcesTexts_data() { isComplete_data(); }
    void hasTheSourcesTexts();
    void faultsAreFound_data();
    void faultsAreFound();
};

void TranslationsTest::isComplete_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TranslationsTest::isComplete()
{
    QFETCH(QString, language);
    const Called checked = call(sourceDir + u"/packaging/translate"_s, {u"--check"_s, language});
    QVERIFY2(checked.code == 0, qPrintable(checked.all()));
}

// Context, source and disambiguation of each message.
static QSet<QString> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QSet<QString> found;
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (token == QXmlStreamReader::StartElement && xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (token == QXmlStreamReader::StartElement && xml.name() == "comment"_L1)
            comment = xml.readElementText();
        else if (token == QXmlStreamReader::EndElement && xml.name() == "message"_L1)
            found << u"%1: %2 (%3)"_s.arg(context, source, std::exchange(comment, {}));
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return found;
}

void TranslationsTest::hasTheSourcesTexts()
{
    QFETCH(QString, language);
    const QString kept = sourceDir + u"/resources/translations/unisweep_%1.ts"_s.arg(language);
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"unisweep_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(kept, fresh));
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s,     u"-locations"_s,
                          u"none"_s,    sourceDir + u"/src"_s, sourceDir + u"/ui"_s};
    if (language == "en"_L1)
        arguments << u"-pluralonly"_s;
    const Called updated =
        call(QStringLiteral(UNISWEEP_LUPDATE), arguments + QStringList{u"-ts"_s, fresh});
    QVERIFY2(updated.code == 0, qPrintable(updated.all()));
    // A tr() without a context for lupdate would not be found at run time.
    QVERIFY2(!updated.all().contains(u"lacks Q_OBJECT"_s), qPrintable(updated.all()));
    const QSet<QString> missing = messagesOf(fresh) - messagesOf(kept);
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"ninja -C build/PRESET update_translations\n"_s +
                        QStringList(missing.cbegin(), missing.cend()).join(u'\n')));
}

void TranslationsTest::faultsAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* source, const char* translation,
                        const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(translation)
                            << QString::fromUtf8(fault);
    };
    row("sound", "&amp;Open %1…", "%1 ö&amp;ffnen…", "");
    row("none", "Open", "", "no translation");
    row("place", "Open %1", "Öffnen", "places");
    row("mnemonic", "&amp;Open", "Öffnen", "mnemonic");
    row("ellipsis", "Open…", "Öffnen", "number of");
    row("tag", "a &lt;b&gt;b&lt;/b&gt;", "a b", "tags");
}

// Proves that the check finds faults, with a copy of the script next to a test file.
void TranslationsTest::faultsAreFound()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(QString, fault);
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"packaging"_s));
    QVERIFY(QDir(root.path()).mkpath(u"resources/translations"_s));
    const QString script = root.filePath(u"packaging/translate"_s);
    QVERIFY(QFile::copy(sourceDir + u"/packaging/translate"_s, script));
    QFile file(root.filePath(u"resources/translations/unisweep_de.ts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE TS><TS version=\"2.1\" "
               "language=\"de\"><context><name>Menu</name><message><source>" +
               source.toUtf8() + "</source><translation>" + translation.toUtf8() +
               "</translation></message></context></TS>");
    file.close();
    const Called checked = call(script, {u"--check"_s, u"de"_s});
    QCOMPARE(checked.code, fault.isEmpty() ? 0 : 1);
    QVERIFY2(checked.error.contains(fault), qPrintable(checked.all()));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations.moc"
