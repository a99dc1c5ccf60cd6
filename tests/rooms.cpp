// SPDX-License-Identifier: GPL-3.0-or-later
// The map in HACKING.md is correct: each folder of src/ is in its table and includes files only
// from folders above it, except those that its row excludes ("all but gui").
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFolderIsOnTheMap();
    void everyIncludePointsUp();

private:
    struct Room {
        QString name;
        QString mayUse;
    };
    int indexOf(const QString& name) const;

    const QString m_root = QStringLiteral(UNISWEEP_SOURCE_DIR);
    QList<Room> m_rooms; // in the order of the table
};

void RoomsTest::initTestCase()
{
    QFile file(m_root + u"/HACKING.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression row(u"^\\| `([a-z]+)/` \\|.*\\|([^|]*)\\|$"_s,
                                        QRegularExpression::MultilineOption);
    auto matches = row.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        m_rooms << Room{match.captured(1), match.captured(2)};
    }
    QVERIFY(m_rooms.size() > 10);
}

int RoomsTest::indexOf(const QString& name) const
{
    for (qsizetype i = 0; i < m_rooms.size(); ++i) {
        if (m_rooms[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

void RoomsTest::everyFolderIsOnTheMap()
{
    const QStringList folders =
        QDir(m_root + u"/src"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& folder : folders)
        QVERIFY2(indexOf(folder) >= 0, qPrintable(folder));
    for (const Room& room : m_rooms)
        QVERIFY2(folders.contains(room.name), qPrintable(room.name));
}

void RoomsTest::everyIncludePointsUp()
{
    static const QRegularExpression include(u"^#include \"([a-z]+)/[a-z0-9_/]+\\.h\""_s,
                                            QRegularExpression::MultilineOption);
    int seen = 0;
    QStringList wrong;
    const QDir source(m_root + u"/src"_s);
    QDirIterator files(source.path(), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString room = source.relativeFilePath(path).section(QLatin1Char('/'), 0, 0);
        const int here = indexOf(room);
        if (here < 0) // main.cpp, which uses all rooms
            continue;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString used = matches.next().captured(1);
            const bool excluded = m_rooms[here].mayUse.contains(u"but "_s + used);
            if (indexOf(used) > here || excluded)
                wrong << u"%1 includes %2"_s.arg(path, used);
            ++seen;
        }
    }
    QVERIFY(seen > 1000);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_APPLESS_MAIN(RoomsTest)
#include "rooms.moc"
