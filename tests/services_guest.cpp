// SPDX-License-Identifier: GPL-3.0-or-later
// Services on real guests, each as short as it can be.
#include "services_guest.h"

using namespace unisweep;

class ServicesGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageProvesItsDatabase();
    void coldCacheAsksTheAuthority();

private:
    QTemporaryDir m_dir;
};

static StepData onlyStep(const RunData& run)
{
    if (run.steps.size() != 1)
        qFatal("%zu steps instead of one: %s", run.steps.size(), qPrintable(run.message));
    return run.steps.front();
}

// The right hash is that of the page with SHA2('unisweep row 7') in it, which only the database
// knows.
void ServicesGuestTest::pageProvesItsDatabase()
{
    if (const QString why = whyNoImage(QStringLiteral("apache-php")); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto page = [](int row) {
        const QByteArray text = QCryptographicHash::hash("unisweep row " + QByteArray::number(row),
                                                         QCryptographicHash::Sha256)
                                    .toHex();
        const QByteArray body = "<!DOCTYPE html>\n<title>Row 00" + QByteArray::number(row) +
                                "</title>\n<p>" + text + "</p>\n";
        return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    };
    const RunData run =
        runFor(m_dir, "service: {kind: http, path: '/row.php?id=7', body-bytes: 111, "
                      "body-sha256: " +
                          page(7) +
                          "}\nseries:\n"
                          "  - {name: L, platform: linux, server: apache-php}\n"
                          "memory: [512]\nrates: [5]\nduration: 2s\nwarm-up: 0s\n");
    const StepData right = onlyStep(run);
    QVERIFY2(right.statistics.count(Outcome::Answered) > 0,
             qPrintable(right.record.verdict.toText()));
    QCOMPARE(right.statistics.count(Outcome::Wrong), 0);
}

void ServicesGuestTest::coldCacheAsksTheAuthority()
{
    if (const QString why = whyNoImage(QStringLiteral("unbound-resolver")); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto wrong = [&](const QByteArray& cache) {
        const RunData run = runFor(
            m_dir, "service: {kind: dns, name: www.example.test, recursion: true, cache: " + cache +
                       "}\nseries:\n  - {name: L, platform: linux, server: unbound-resolver}\n"
                       "memory: [256]\nrates: [100]\nduration: 2s\nwarm-up: 0s\n");
        const StepData step = onlyStep(run);
        if (step.statistics.count(Outcome::Answered) < 150)
            qFatal("%s: %s", cache.constData(), qPrintable(step.record.verdict.toText()));
        return step.statistics.count(Outcome::Wrong);
    };
    QCOMPARE(wrong("warm"), 0);
    QCOMPARE(wrong("cold"), 0);
}

QTEST_GUILESS_MAIN(ServicesGuestTest)
#include "services_guest.moc"
