// SPDX-License-Identifier: GPL-3.0-or-later
// A fast part of the table of claims against truth (tests/bench/claims_bench.cpp has all of it).
#include <QtTest>

#include "made_up_claims.h"
#include "results/mechanism_text.h"

using namespace unisweep;

class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsAreTrue_data();
    void claimsAreTrue();
    void figuresAreRight();
    void whatWouldTellIsSaid();
    void fewDelaysTellNothing();
};

void ClaimsTest::claimsAreTrue_data()
{
    QTest::addColumn<int>("mechanism");
    QTest::addColumn<double>("pauseUs");
    using enum Mechanism;
    for (const Mechanism none : {LogNormalTail, ParetoTail, SlowPath})
        QTest::newRow(nameOf(none)) << int(none) << 200.0;
    for (const Mechanism pauses : {ClockRandom, ClockPeriodic, EveryNRequests, EveryXBytes}) {
        for (const double us : {150.0, 1000.0, 8000.0})
            QTest::addRow("%s, %.0f us", nameOf(pauses), us) << int(pauses) << us;
    }
}

void ClaimsTest::claimsAreTrue()
{
    QFETCH(int, mechanism);
    QFETCH(double, pauseUs);
    ClaimScore score;
    for (const bool poisson : {false, true}) {
        const ClaimResult result =
            judgeClaim(claimCase(static_cast<Mechanism>(mechanism), pauseUs * 1e3, 1, poisson, 1));
        score.add(result);
        QVERIFY2(!result.wrong, result.claim.c_str());
        QVERIFY(!result.wrongStep);
        if (pauseUs >= 1000)
            QVERIFY2(result.right, result.claim.c_str());
    }
    qInfo("%s",
          score.row(nameOf(static_cast<Mechanism>(mechanism)), std::to_string(pauseUs)).c_str());
}

static CurveMechanism mechanismOf(const MadeUpGuest& guest, RunData& run)
{
    run = makeUp(guest).run;
    return inspectRun(run, {OutlierRule::Kind::MeanSigma, 3}, {}).mechanisms.front();
}

void ClaimsTest::figuresAreRight()
{
    RunData run;
    const auto requests = mechanismOf(claimCase(Mechanism::EveryNRequests, 1e6, 1, false, 2), run);
    QVERIFY(requests.mechanism.spacing->contains(80));
    QVERIFY(std::abs(requests.mechanism.best.lengthNs - 1e6) < 0.05e6);
    const QString said = mechanismText(requests, run);
    QVERIFY2(said.contains(QStringLiteral("driven by requests, one after every 80 requests")),
             qPrintable(said));
    const auto periodic = mechanismOf(claimCase(Mechanism::ClockPeriodic, 1e6, 1, false, 2), run);
    QCOMPARE(periodic.mechanism.regular, std::optional(true));
    QVERIFY(std::abs(periodic.mechanism.best.meanIntervalNs - 40e6) < 0.5e6);
    const auto random = mechanismOf(claimCase(Mechanism::ClockRandom, 1e6, 1, true, 2), run);
    QVERIFY(random.mechanism.regular != std::optional(true));
    QVERIFY(random.mechanism.spacing->contains(41e6));
    QVERIFY(std::abs(random.mechanism.best.lengthNs - 1e6) < 0.1e6);
}

// One rate with even arrivals: pauses every so many requests come at even intervals, too.
void ClaimsTest::whatWouldTellIsSaid()
{
    MadeUpGuest guest = claimCase(Mechanism::EveryNRequests, 1e6, 1, false, 3);
    guest.rates = {1000};
    RunData run;
    const auto found = mechanismOf(guest, run);
    QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::Unknown);
    const QString said = mechanismText(found, run);
    QVERIFY2(said.contains(QStringLiteral("cannot be told")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("would tell")), qPrintable(said));
}

void ClaimsTest::fewDelaysTellNothing()
{
    MadeUpGuest guest = claimCase(Mechanism::ClockRandom, 1e6, 1, false, 3);
    guest.rates = {100};
    guest.seconds = 2;
    RunData run;
    const auto found = mechanismOf(guest, run);
    QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::TooFew);
    QVERIFY(mechanismText(found, run).contains(QStringLiteral("too few")));
}

QTEST_GUILESS_MAIN(ClaimsTest)
#include "claims.moc"
