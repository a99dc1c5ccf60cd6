// SPDX-License-Identifier: GPL-3.0-or-later
// The result of `cmake --install`: files are in the right places, programs work from any location,
// and desktops can read the metadata. All version numbers agree.
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "tests/packaging/called.h"

using namespace Qt::StringLiterals;

static QString appId = u"org.unisweep.Unisweep"_s;

class InstallationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesAreWhereTheyBelong();
    void programsFindTheirFiles();
    void noFileNamesTheSourceTree();
    void desktopsCanReadIt_data();
    void desktopsCanReadIt();
    void iconsAreThere();
    void typesAreDistinguished_data();
    void typesAreDistinguished();
    void versionsAreTheSame();

private:
    QString installed(const QString& path) const { return m_root.filePath(u"usr/"_s + path); }
    QTemporaryDir m_root;
};

void InstallationTest::initTestCase()
{
    const Called install =
        call(QStringLiteral(UNISWEEP_CMAKE),
             {u"--install"_s, QStringLiteral(UNISWEEP_BUILD_DIR), u"--prefix"_s, u"/usr"_s},
             {{u"DESTDIR"_s, m_root.path()}});
    QVERIFY2(install.code == 0, qPrintable(install.all()));
    // As on a host, one MIME database contains freedesktop.org's types and ours. Must precede the
    // first use of QMimeDatabase.
    QFile::copy(u"/usr/share/mime/packages/freedesktop.org.xml"_s,
                installed(u"share/mime/packages/freedesktop.org.xml"_s));
    if (!QStandardPaths::findExecutable(u"update-mime-database"_s).isEmpty())
        QCOMPARE(call(u"update-mime-database"_s, {installed(u"share/mime"_s)}).code, 0);
    qputenv("XDG_DATA_DIRS", QFile::encodeName(installed(u"share"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_root.path()));
}

void InstallationTest::filesAreWhereTheyBelong()
{
    for (const char* path : {"bin/unisweep",
                             "bin/unisweep-load",
                             "libexec/unisweep/unisweep-guard",
                             "share/applications/org.unisweep.Unisweep.desktop",
                             "share/metainfo/org.unisweep.Unisweep.metainfo.xml",
                             "share/mime/packages/org.unisweep.Unisweep.xml",
                             "share/man/man1/unisweep.1",
                             "share/man/man1/unisweep-load.1",
                             "share/man/man5/unisweep-experiment.5",
                             "share/man/man5/unisweep-results.5",
                             "share/man/man5/unisweep-catalog.5",
                             "share/bash-completion/completions/unisweep",
                             "share/bash-completion/completions/unisweep-load",
                             "share/zsh/site-functions/_unisweep",
                             "share/fish/vendor_completions.d/unisweep.fish",
                             "share/unisweep/catalog/linux.yaml",
                             "share/unisweep/experiments/dns-linux-quick.yaml",
                             "share/unisweep/manual/README.md",
                             "share/unisweep/translations/unisweep_en.qm",
                             "share/unisweep/translations/unisweep_de.qm",
                             "share/unisweep/translations/unisweep_zh_CN.qm"})
        QVERIFY2(QFile::exists(installed(QLatin1String(path))), path);
    QCOMPARE(QDir(m_root.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"usr"_s});
    QCOMPARE(QDir(installed({})).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{u"bin"_s, u"libexec"_s, u"share"_s}));
    QVERIFY(QFileInfo(installed(u"libexec/unisweep/unisweep-guard"_s)).isExecutable());
}

// The installation is moved to a root that no program was built for.
void InstallationTest::programsFindTheirFiles()
{
    const QString unisweep = installed(u"bin/unisweep"_s);
    const Called experiments = call(unisweep, {u"experiments"_s, u"--json"_s, u"-"_s});
    QCOMPARE(experiments.code, 0);
    const QJsonArray list = QJsonDocument::fromJson(experiments.out.toUtf8()).array();
    QVERIFY(list.size() > 10);
    for (const auto& one : list) {
        const QString file = one.toObject().value(u"file"_s).toString();
        QVERIFY2(file.startsWith(QDir(m_root.path()).canonicalPath()), qPrintable(file));
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
    // Only a program that found the catalog can suggest the name.
    const Called mistyped = call(unisweep, {u"images"_s, u"build"_s, u"linux/bnid"_s});
    QCOMPARE(mistyped.code, 2);
    QVERIFY2(mistyped.error.contains(u"bind"_s), qPrintable(mistyped.error));
    QCOMPARE(call(installed(u"bin/unisweep-load"_s), {u"--version"_s}).out.trimmed(),
             QStringLiteral("unisweep-load " UNISWEEP_VERSION));
    // Without its data, the program has no experiments.
    QVERIFY(QDir().rename(installed(u"share/unisweep"_s), installed(u"share/elsewhere"_s)));
    QVERIFY(!call(unisweep, {u"experiments"_s}).out.contains(u"dns-linux"_s));
    QVERIFY(QDir().rename(installed(u"share/elsewhere"_s), installed(u"share/unisweep"_s)));
}

void InstallationTest::noFileNamesTheSourceTree()
{
    const QByteArray data = QByteArrayLiteral(UNISWEEP_SOURCE_DIR) + "/experiments";
    QDirIterator files(m_root.path(), QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(data), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen > 50);
}

void InstallationTest::desktopsCanReadIt_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("package");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QTest::newRow("desktop file") << u"desktop-file-validate"_s << u"desktop-file-utils"_s
                                  << QStringList() << u"share/applications/%1.desktop"_s;
    QTest::newRow("metainfo") << u"appstreamcli"_s << u"appstream"_s
                              << QStringList{u"validate"_s, u"--no-net"_s}
                              << u"share/metainfo/%1.metainfo.xml"_s;
    QTest::newRow("metainfo as XML")
        << u"xmllint"_s << u"libxml2-utils"_s << QStringList{u"--noout"_s}
        << u"share/metainfo/%1.metainfo.xml"_s;
    QTest::newRow("types") << u"xmllint"_s << u"libxml2-utils"_s << QStringList{u"--noout"_s}
                           << u"share/mime/packages/%1.xml"_s;
    QTest::newRow("icon") << u"xmllint"_s << u"libxml2-utils"_s << QStringList{u"--noout"_s}
                          << u"share/icons/hicolor/scalable/apps/%1.svg"_s;
}

void InstallationTest::desktopsCanReadIt()
{
    QFETCH(QString, program);
    QFETCH(QString, package);
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP(qPrintable(u"%1 is missing: apt-get install %2"_s.arg(program, package)));
    const Called checked = call(program, arguments + QStringList{installed(file.arg(appId))});
    QVERIFY2(checked.code == 0, qPrintable(checked.all()));
}

// The icons named by the desktop file and the MIME types are in the theme folders.
void InstallationTest::iconsAreThere()
{
    for (const char* icon :
         {"scalable/apps/%1.svg", "symbolic/apps/%1-symbolic.svg", "scalable/mimetypes/%1-run.svg",
          "scalable/mimetypes/%1-experiment.svg"})
        QVERIFY2(QFile::exists(
                     installed(u"share/icons/hicolor/"_s + QString::fromLatin1(icon).arg(appId))),
                 icon);
    QMimeDatabase types;
    for (const char* type : {"run", "experiment"})
        QCOMPARE(types.mimeTypeForName(u"application/x-unisweep-%1"_s.arg(QLatin1String(type)))
                     .iconName(),
                 u"%1-%2"_s.arg(appId, QLatin1String(type)));
}

void InstallationTest::typesAreDistinguished_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    const QByteArray experiment = "# Mine\nunisweep: 1\nname: mine\n";
    const QByteArray database = QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\1');
    QTest::newRow("run") << u"a.unisweep"_s << database + "unsw" << u"application/x-unisweep-run"_s;
    QTest::newRow("run by content")
        << u"a"_s << database + "unsw" << u"application/x-unisweep-run"_s;
    QTest::newRow("another database")
        << u"a"_s << database + "else" << u"application/vnd.sqlite3"_s;
    QTest::newRow("experiment") << u"a.unisweep.yaml"_s << experiment
                                << u"application/x-unisweep-experiment"_s;
    QTest::newRow("experiment by content")
        << u"a"_s << experiment << u"application/x-unisweep-experiment"_s;
    QTest::newRow("other YAML") << u"a.yaml"_s << QByteArray("key: 1\n") << u"application/x-yaml"_s;
}

void InstallationTest::typesAreDistinguished()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, type);
    if (!QFile::exists(installed(u"share/mime/packages/freedesktop.org.xml"_s)))
        QSKIP("shared-mime-info is missing: apt-get install shared-mime-info");
    QCOMPARE(QMimeDatabase().mimeTypeForFileNameAndData(name, content).name(), type);
}

void InstallationTest::versionsAreTheSame()
{
    const QString version = QStringLiteral(UNISWEEP_VERSION);
    const struct {
        QString file;
        QString pattern; // the first match is the newest
    } places[] = {{u"CHANGELOG.md"_s, u"^## ([0-9.]+)"_s},
                  {u"CITATION.cff"_s, u"^version: ([0-9.]+)"_s},
                  {u"packaging/debian/changelog"_s, u"^unisweep \\(([0-9.]+)-"_s},
                  {u"packaging/desktop/org.unisweep.Unisweep.metainfo.xml.in"_s,
                   u"<release version=\"([0-9.]+)\""_s}};
    for (const auto& [name, pattern] : places) {
        QFile file(QStringLiteral(UNISWEEP_SOURCE_DIR "/") + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const auto match = QRegularExpression(pattern, QRegularExpression::MultilineOption)
                               .match(QString::fromUtf8(file.readAll()));
        QVERIFY2(match.captured(1) == version, qPrintable(u"%1 says %2; CMakeLists.txt %3"_s.arg(
                                                   name, match.captured(1), version)));
    }
    QVERIFY(call(installed(u"bin/unisweep"_s), {u"--version"_s}).out.contains(version));
}

QTEST_GUILESS_MAIN(InstallationTest)
#include "installation.moc"
