// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for users go through tr(). A string literal outside tr() that looks like prose is an error
// unless listed in literals.txt ("file: literal"), which contains formats, keys and program output.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

class LiteralsTest : public QObject
{
    Q_OBJECT
private slots:
    void prose_data();
    void prose();
    void textsForUsersAreTranslatable();
};

namespace
{

// A string literal.
const QString quotedPattern = u"\"(?:[^\"\\\\\\n]|\\\\.)*\""_s;

// A space between a word and a lower-case word: "cannot read %1", not "%1 ms" or "a, b".
bool isProse(const QString& literal)
{
    static const QRegularExpression words(
        u"[A-Za-z0-9%)][,:;.]? [a-z]{2,}|[a-z]{2,}[,:;.]? [A-Za-z%(]"_s);
    return words.match(literal).hasMatch();
}

QString withoutComments(const QString& source)
{
    static const QRegularExpression comment(quotedPattern + u"|R\"\\((?:.|\\n)*?\\)\"|//[^\\n]*"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch& match : comment.globalMatch(source)) {
        result += QStringView(source).mid(end, match.capturedStart() - end);
        if (match.capturedView().startsWith(u'"'))
            result += match.capturedView();
        end = match.capturedEnd();
    }
    return result + source.mid(end);
}

// Prose in u"..."_s and QStringLiteral("..."); arguments of tr() have neither form.
QStringList proseOf(const QString& source)
{
    const QString adjacent = u"(%1(?:\\s*%1)*)"_s.arg(quotedPattern);
    static const QRegularExpression literal(
        u"\\bu%1_s\\b|\\bQStringLiteral\\(\\s*%1\\s*\\)"_s.arg(adjacent));
    static const QRegularExpression seam(u"\"\\s*\""_s);
    QStringList found;
    for (const QRegularExpressionMatch& match : literal.globalMatch(withoutComments(source))) {
        QString text = match.captured(1) + match.captured(2);
        text = text.sliced(1).chopped(1).remove(seam);
        if (isProse(text))
            found << text;
    }
    return found;
}

QString contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

void LiteralsTest::prose_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const QString& source, const QStringList& found) {
        QTest::newRow(name) << source << found;
    };
    row("sentence", u"x(u\"cannot read %1\"_s);"_s, {u"cannot read %1"_s});
    row("in pieces", u"u\"cannot \"\n  \"read\"_s"_s, {u"cannot read"_s});
    row("in a header", u"QStringLiteral(\"no such file\")"_s, {u"no such file"_s});
    row("translated", u"tr(\"cannot read %1\")"_s, {});
    row("comment", u"// u\"cannot read\"_s"_s, {});
    row("slashes in a text", u"u\"http://a cannot be read\"_s"_s, {u"http://a cannot be read"_s});
    row("a word", u"u\"answered\"_s"_s, {});
    row("a unit", u"u\"%1 s\"_s"_s, {});
    row("quotation marks", u"u\"the key \\\"a\\\" is missing\"_s"_s,
        {u"the key \\\"a\\\" is missing"_s});
}

void LiteralsTest::prose()
{
    QFETCH(QString, source);
    QTEST(proseOf(source), "found");
}

void LiteralsTest::textsForUsersAreTranslatable()
{
    const QString root = QStringLiteral(UNISWEEP_SOURCE_DIR);
    const QStringList lines = contentOf(root + u"/tests/literals.txt"_s).split(u'\n');
    const QSet<QString> allowed(lines.begin(), lines.end());
    QStringList unknown;
    int files = 0;
    QDirIterator it(root + u"/src"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString name = path.mid(root.size() + 1);
        if (name.startsWith("src/describe/"_L1)) // writes scripts and manual pages
            continue;
        ++files;
        for (const QString& text : proseOf(contentOf(path))) {
            const QString entry = name + u": "_s + text;
            if (!allowed.contains(entry))
                unknown << entry;
        }
    }
    QVERIFY(files > 300);
    QVERIFY2(unknown.isEmpty(),
             qPrintable(u"Texts without tr() (or, if no user sees them, lines missing in "
                        "tests/literals.txt):\n"_s +
                        unknown.join(u'\n')));
}

QTEST_GUILESS_MAIN(LiteralsTest)
#include "literals.moc"
