// SPDX-License-Identifier: GPL-3.0-or-later
// A fast subset of the benchmark that compares claims with the truth
// (tests/bench/claims_bench.cpp).
#include <QtTest>

#include "made_up_claims.h"
#include "results/mechanism_text.h"
#include "results/pause_clustering.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsAreTrue_data();
    void claimsAreTrue();
    void falseClaimsAreRare();
    void intervalsCover();
    void pausesSeldomMetAreNotOfRequests_data();
    void pausesSeldomMetAreNotOfRequests();
    void figuresAreRight();
    void whatWouldHelpIsStated();
    void oneEvenRateIsInconclusive();
    void adviceIsTrue_data();
    void adviceIsTrue();
    void pausesWithinTheBodyAreFound_data();
    void pausesWithinTheBodyAreFound();
    void delaysWithinTheBodyAreInconclusive();
    void burstsAreNoMechanism_data();
    void burstsAreNoMechanism();
    void gapsInBurstsAreDetected();
    void fewDelaysAreInconclusive();

private:
    ClaimScore m_all; ///< results of claimsAreTrue()
};

void ClaimsTest::claimsAreTrue_data()
{
    QTest::addColumn<int>("mechanism");
    QTest::addColumn<double>("pauseUs");
    for (int mechanism = 0; mechanism < mechanismCount; ++mechanism) {
        for (const double us : {50.0, 200.0, 1000.0, 8000.0})
            QTest::addRow("%s, %.0f us", nameOf(static_cast<Mechanism>(mechanism)), us)
                << mechanism << us;
    }
}

void ClaimsTest::claimsAreTrue()
{
    QFETCH(int, mechanism);
    QFETCH(double, pauseUs);
    const auto rates = static_cast<std::size_t>(mechanism + pauseUs / 50) % rateSets.size();
    for (const bool poisson : {false, true}) {
        const ClaimResult result = judgeClaim(
            claimCase(static_cast<Mechanism>(mechanism), pauseUs * 1e3, rates, poisson, 1));
        m_all.add(result);
        // Up to one in twenty of the other claims may be false: see falseClaimsAreRare().
        QVERIFY2(!result.wrong || result.claim != "requests", result.claim.c_str());
        QVERIFY(!result.wrongRegularity);
        if (pauseUs >= 200) // shorter pauses are within the body's fence and need not be found
            QVERIFY2(result.right || !result.determinable, result.claim.c_str());
    }
}

// Uses the results of claimsAreTrue(), which runs first.
void ClaimsTest::falseClaimsAreRare()
{
    qInfo("%s", m_all.row("all", "all").c_str());
    QCOMPARE(m_all.falseRequests.part, 0);
    QVERIFY(m_all.falseOther.part <= 0.05 * m_all.falseOther.of);
}

void ClaimsTest::intervalsCover()
{
    // They are 95 % intervals.
    QVERIFY(m_all.length.of >= 25);
    QVERIFY(m_all.length.part >= 0.9 * m_all.length.of);
    QVERIFY(m_all.spacing.of >= 20);
    QVERIFY(m_all.spacing.part >= 0.9 * m_all.spacing.of);
    QVERIFY(m_all.step.part <= 0.05 * m_all.step.of + 3);
}

void ClaimsTest::pausesSeldomMetAreNotOfRequests_data()
{
    QTest::addColumn<double>("pauseUs");
    QTest::addColumn<int>("rates");
    QTest::addColumn<bool>("poisson");
    QTest::addColumn<int>("seed");
    QTest::newRow("even gaps that divide the period") << 100.0 << 2 << false << 901;
    QTest::newRow("random gaps, more rates") << 200.0 << 1 << true << 902;
    QTest::newRow("random gaps, high rates") << 200.0 << 2 << true << 901;
}

// Pauses at regular times that meet few requests were once attributed to requests.
void ClaimsTest::pausesSeldomMetAreNotOfRequests()
{
    QFETCH(double, pauseUs);
    QFETCH(int, rates);
    QFETCH(bool, poisson);
    QFETCH(int, seed);
    const ClaimResult result = judgeClaim(claimCase(Mechanism::ClockPeriodic, pauseUs * 1e3,
                                                    static_cast<std::size_t>(rates), poisson,
                                                    static_cast<unsigned>(seed)));
    QVERIFY2(!result.wrong, result.claim.c_str());
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
    const QString statement = mechanismText(requests, run);
    // Shows enough digits to distinguish the ends of the interval: not "80 (80 to 80)".
    QVERIFY2(statement.contains(u"driven by requests, not by time: one after every 80.0 (79."_s),
             qPrintable(statement));
    const auto periodic = mechanismOf(claimCase(Mechanism::ClockPeriodic, 1e6, 1, false, 2), run);
    QCOMPARE(periodic.mechanism.regular, std::optional(true));
    QVERIFY(std::abs(periodic.mechanism.best.meanIntervalNs - 40e6) < 0.5e6);
    const auto random = mechanismOf(claimCase(Mechanism::ClockRandom, 1e6, 1, true, 2), run);
    QVERIFY(random.mechanism.regular != std::optional(true));
    QVERIFY(random.mechanism.spacing->contains(41e6));
    QVERIFY(std::abs(random.mechanism.best.lengthNs - 1e6) < 0.1e6);
}

// At one rate with even arrivals, pauses driven by requests also occur at regular times.
void ClaimsTest::whatWouldHelpIsStated()
{
    MadeUpGuest guest = claimCase(Mechanism::EveryNRequests, 1e6, 1, false, 3);
    guest.rates = {1000};
    RunData run;
    const auto found = mechanismOf(guest, run);
    QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::Unknown);
    const QString statement = mechanismText(found, run);
    QVERIFY2(statement.contains(u"cannot be determined"_s), qPrintable(statement));
    QVERIFY2(statement.contains(u"would show the mechanism"_s), qPrintable(statement));
}

// At even arrivals, regular times are regular numbers of requests; with random arrivals, bursts
// look regular.
void ClaimsTest::oneEvenRateIsInconclusive()
{
    for (const Mechanism mechanism : {Mechanism::ClockPeriodic, Mechanism::EveryNRequests}) {
        MadeUpGuest guest = claimCase(mechanism, 5e6, 1, false, 5);
        guest.rates = {1000, 1000, 1000}; // three steps of the same rate
        RunData run;
        const auto found = mechanismOf(guest, run);
        QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::Unknown);
        QCOMPARE(found.mechanism.rates, 1);
        const QString statement = mechanismText(found, run);
        QVERIFY2(statement.contains(u"at 1 rate. "_s), qPrintable(statement));
        QVERIFY2(statement.contains(u"More rates, some of them far apart, would show"_s),
                 qPrintable(statement));
        guest.poisson = true;
        QCOMPARE(mechanismOf(guest, run).mechanism.kind, PauseMechanism::Kind::Unknown);
    }
}

void ClaimsTest::adviceIsTrue_data()
{
    QTest::addColumn<int>("mechanism");
    QTest::addColumn<double>("pauseUs");
    QTest::addColumn<QList<int>>("rates");
    QTest::addColumn<bool>("poisson");
    const auto row = [](const char* name, Mechanism mechanism, double us, QList<int> rates,
                        bool poisson) {
        QTest::newRow(name) << static_cast<int>(mechanism) << us << rates << poisson;
    };
    row("requests at one rate", Mechanism::EveryNRequests, 1000, {1000}, false);
    row("bytes at one rate", Mechanism::EveryXBytes, 1000, {1000}, false);
    row("by the clock, low rates", Mechanism::ClockRandom, 1000, {100, 200, 300}, false);
    row("by the clock, low rates, random gaps", Mechanism::ClockRandom, 1000, {100, 200}, true);
    row("by the clock, short", Mechanism::ClockRandom, 400, {200, 400, 800}, false);
    row("slow path", Mechanism::SlowPath, 400, {200, 400, 800}, false);
    row("more rates", Mechanism::EveryNRequests, 8000, {1000}, false);
}

// If the mechanism cannot be determined and a rate is recommended that would determine it,
// measuring that rate does determine it.
void ClaimsTest::adviceIsTrue()
{
    QFETCH(int, mechanism);
    QFETCH(double, pauseUs);
    QFETCH(QList<int>, rates);
    QFETCH(bool, poisson);
    constexpr int most = 10;
    int recommended = 0;
    int right = 0;
    std::string others;
    for (unsigned seed = 1; recommended < most && seed <= 3 * most; ++seed) {
        MadeUpGuest guest =
            claimCase(static_cast<Mechanism>(mechanism), pauseUs * 1e3, 0, poisson, seed);
        guest.rates.assign(rates.begin(), rates.end());
        RunData run;
        const PauseMechanism before = mechanismOf(guest, run).mechanism;
        const auto rate = revealingRate(before, rates.last());
        if (before.kind != PauseMechanism::Kind::Unknown ||
            before.doubt != PauseMechanism::Doubt::Odds || (!rate && !moreRatesWouldHelp(before)))
            continue;
        ++recommended;
        guest.requestsEach = guest.requestsPerPause(); // higher rates do not change the guest
        const double to = rate.value_or(rates.last() / 2);
        guest.rates.push_back(static_cast<int>(to / 2));
        guest.rates.push_back(static_cast<int>(to));
        const ClaimResult result = judgeClaim(guest);
        right += result.right;
        if (!result.right)
            others += ' ' + result.claim;
    }
    QVERIFY(recommended > 0);
    qInfo("%d of %d", right, recommended);
    QVERIFY2(right >= 0.9 * recommended, others.c_str());
}

void ClaimsTest::pausesWithinTheBodyAreFound_data()
{
    QTest::addColumn<int>("mechanism");
    QTest::addColumn<double>("pauseUs");
    QTest::addColumn<int>("rates");
    QTest::addColumn<bool>("poisson");
    QTest::addColumn<std::string>("claim");
    const auto row = [](const char* name, Mechanism mechanism, double us, int rates, bool poisson,
                        std::string claim) {
        QTest::newRow(name) << static_cast<int>(mechanism) << us << rates << poisson << claim;
    };
    row("every N requests", Mechanism::EveryNRequests, 50, 1, false, "requests");
    row("every N requests, random gaps", Mechanism::EveryNRequests, 50, 0, true, "requests");
    row("every X bytes", Mechanism::EveryXBytes, 50, 2, false, "requests");
    row("every X bytes, random gaps, high rates", Mechanism::EveryXBytes, 50, 2, true, "requests");
    row("log-normal body", Mechanism::TailAndRequests, 200, 1, true, "requests");
    row("random intervals", Mechanism::ClockRandom, 50, 1, false, "unknown");
}

// A single pause looks like an ordinary slow request; only that pauses recur reveals them.
void ClaimsTest::pausesWithinTheBodyAreFound()
{
    QFETCH(int, mechanism);
    QFETCH(double, pauseUs);
    QFETCH(int, rates);
    QFETCH(bool, poisson);
    QFETCH(std::string, claim);
    const MadeUpGuest guest = claimCase(static_cast<Mechanism>(mechanism), pauseUs * 1e3,
                                        static_cast<std::size_t>(rates), poisson, 901);
    RunData run;
    const auto found = mechanismOf(guest, run);
    QCOMPARE(toWord(found.mechanism.kind).toStdString(), claim);
    const QString statement = mechanismText(found, run);
    if (claim == "requests")
        QVERIFY2(statement.contains(u" % of them are pauses of about"_s), qPrintable(statement));
}

// Only the end of a pause that is shorter than the body's fence is visible.
void ClaimsTest::delaysWithinTheBodyAreInconclusive()
{
    RunData run;
    const auto found = mechanismOf(claimCase(Mechanism::ClockRandom, 50e3, 1, true, 901), run);
    QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::Unknown);
    const QString statement = mechanismText(found, run);
    QVERIFY2(statement.contains(u"cannot be determined"_s), qPrintable(statement));
}

void ClaimsTest::burstsAreNoMechanism_data()
{
    QTest::addColumn<int>("mechanism");
    QTest::addColumn<double>("pauseUs");
    QTest::addColumn<bool>("poisson");
    QTest::addColumn<QString>("statement");
    const int slow = static_cast<int>(Mechanism::SlowPathBursts);
    const int arrivals = static_cast<int>(Mechanism::ArrivalBursts);
    QTest::newRow("slow path, 0.2 ms") << slow << 200.0 << false << u"in bursts"_s;
    QTest::newRow("slow path, 1 ms") << slow << 1000.0 << true << u"in bursts"_s;
    QTest::newRow("slow path, 20 ms") << slow << 20e3 << false << u"their lengths vary widely"_s;
    QTest::newRow("arrivals, 1 ms")
        << arrivals << 1000.0 << false << u"several requests were due"_s;
    QTest::newRow("arrivals, 5 ms") << arrivals << 5000.0 << true << u"several requests were due"_s;
}

// Requests that are slow in bursts are neither slow individually nor delayed by pauses.
void ClaimsTest::burstsAreNoMechanism()
{
    QFETCH(int, mechanism);
    QFETCH(double, pauseUs);
    QFETCH(bool, poisson);
    QFETCH(QString, statement);
    RunData run;
    const auto found = mechanismOf(
        claimCase(static_cast<Mechanism>(mechanism), pauseUs * 1e3, 1, poisson, 3), run);
    QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::Unknown);
    const QString text = mechanismText(found, run);
    QVERIFY2(text.contains(u"cannot be determined"_s) && text.contains(statement),
             qPrintable(text));
}

void ClaimsTest::gapsInBurstsAreDetected()
{
    std::mt19937_64 random(5);
    const auto curveOf = [](const std::vector<double>& gaps) {
        ObservedStep step{.rate = 1000};
        double at = 0;
        for (const double gap : gaps) {
            at += gap;
            ObservedDelay delay;
            delay.rank = delay.lastRank = static_cast<qint64>(at / 1e6);
            delay.dueNs = static_cast<qint64>(at);
            delay.gapNs = 1e6;
            step.delays.push_back(delay);
        }
        return ObservedCurve{.rates = 1, .steps = {step, step}};
    };
    const auto draws = [&](std::size_t count, auto&& gap) {
        std::vector<double> gaps(count);
        std::ranges::generate(gaps, gap);
        return gaps;
    };
    const auto exponential = [&] { return -1e8 * std::log1p(-uniform(random)); };
    int significant = 0;
    for (int i = 0; i < 100; ++i)
        significant += clusteringPValue(curveOf(draws(40, exponential)), GapUnit::Time) < 0.05;
    QVERIFY2(significant < 20, qPrintable(QString::number(significant))); // both steps are the same
    const auto bursts = [&] { return uniform(random) < 0.6 ? 3e6 : exponential(); };
    for (const GapUnit unit : {GapUnit::Time, GapUnit::Requests})
        QVERIFY(clusteringPValue(curveOf(draws(40, bursts)), unit) < 0.005);
    const auto even = [&] { return 1e8 * (1 + 0.1 * uniform(random)); };
    QVERIFY(clusteringPValue(curveOf(draws(40, even)), GapUnit::Time) > 0.5);
    QCOMPARE(clusteringPValue(curveOf({1e6, 2e6}), GapUnit::Time), 1.0); // one gap per step
    QCOMPARE(shareInArrivalBursts(curveOf({1e6, 2e6})), 0.0);
}

void ClaimsTest::fewDelaysAreInconclusive()
{
    MadeUpGuest guest = claimCase(Mechanism::ClockRandom, 1e6, 1, false, 3);
    guest.rates = {100};
    guest.seconds = 2;
    RunData run;
    const auto found = mechanismOf(guest, run);
    QCOMPARE(found.mechanism.kind, PauseMechanism::Kind::TooFew);
    QVERIFY(mechanismText(found, run).contains(u"too few"_s));

    CurveMechanism one = found;
    one.mechanism.delays = 1;
    one.mechanism.rates = 1;
    one.mechanism.thresholdNs = 2e6;
    QTest::failOnWarning(QRegularExpression(u"QString::arg"_s));
    QVERIFY2(mechanismText(one, run).contains(u"one delay of more than 2 ms beyond"_s),
             qPrintable(mechanismText(one, run)));
    one.mechanism.kind = PauseMechanism::Kind::Unknown;
    one.mechanism.doubt = PauseMechanism::Doubt::Uneven;
    one.mechanism.delays = 70;
    QVERIFY2(mechanismText(one, run).contains(
                 u"70 delays of more than 2 ms beyond the median, at 1 rate"_s),
             qPrintable(mechanismText(one, run)));
    // Delays caused by the host are not the guest's, but are still mentioned.
    one.mechanism.leftOut = 5;
    QVERIFY2(mechanismText(one, run).endsWith(
                 u" Not counted: 5 delays caused by the host or the network."_s),
             qPrintable(mechanismText(one, run)));
    one.mechanism.kind = PauseMechanism::Kind::TooFew;
    one.mechanism.delays = 0;
    QVERIFY2(mechanismText(one, run).endsWith(
                 u": no request was delayed by more than 2 ms beyond the median, apart from delays "
                 "caused by the host or the network (not counted: 5). Rates compared, all below "
                 "the knee: 1."_s),
             qPrintable(mechanismText(one, run)));
    // Nothing is stated about rates beyond the knee.
    one.mechanism.leftOut = 0;
    QVERIFY2(mechanismText(one, run).endsWith(
                 u": no request was delayed by more than 2 ms beyond the median. Rates compared, "
                 "all below the knee: 1."_s),
             qPrintable(mechanismText(one, run)));
    // If latencies vary by orders of magnitude, that statement would be true of any delay.
    one.mechanism.medianNs = 60e3;
    QVERIFY2(mechanismText(one, run).endsWith(
                 u": the latencies vary too widely to tell delays from ordinary requests. Lower "
                 "rates or a quieter host may show delays. Rates compared, all below the knee: "
                 "1."_s),
             qPrintable(mechanismText(one, run)));
    one.mechanism.leftOut = 5;
    QVERIFY(mechanismText(one, run).endsWith(u"Not counted: 5 delays caused by the host or the "
                                             "network."_s));
}

QTEST_GUILESS_MAIN(ClaimsTest)
#include "claims.moc"
