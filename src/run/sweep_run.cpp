// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/sweep_run.h"

#include <algorithm>

#include "run/run_plan.h"
#include "run/step_run.h"

namespace unisweep
{

// The paper's rule (section 5.3): the ladder ends when less than this share of the baseline is
// left.
static constexpr double ladderShare = 0.25;

namespace
{

class SweepRun
{
public:
    explicit SweepRun(RunSession& session)
        : m_session(session)
        , m_experiment(session.experiment())
    {
    }

    QStringList run()
    {
        for (const PlannedSweep& sweep : planRun(m_experiment)) {
            m_session.throwIfStopped();
            if (m_ladderEnded == sweep.series) {
                m_session.estimate().skip(sweep.boots ? 1 : 0,
                                          static_cast<int>(stepsOf(sweep).size()));
                continue;
            }
            runSweep(sweep);
        }
        return m_failures;
    }

private:
    void endLadder(const PlannedSweep& sweep, const QString& why)
    {
        m_ladderEnded = sweep.series;
        const QString line = QStringLiteral("%1 with %2 MiB: %3")
                                 .arg(m_session.series(sweep.series).name)
                                 .arg(sweep.memoryMiB)
                                 .arg(why);
        if (sweep.rung == 0)
            m_failures << line;
        m_session.log(line);
    }

    void runSweep(const PlannedSweep& sweep)
    {
        int stepsLeft = static_cast<int>(stepsOf(sweep).size());
        try {
            if (sweep.boots || !m_session.guest()) {
                m_session.endGuest(QStringLiteral("ended after its sweep"));
                m_session.boot({sweep.series, sweep.memoryMiB, sweep.repetition});
            }
            double best = 0;
            for (const auto& [bytes, rate] : stepsOf(sweep)) {
                const StepOutcome outcome = step(sweep, rate, bytes);
                --stepsLeft;
                best = std::max(best, outcome.statistics.responseRate());
                m_session.throwIfStopped();
                if (const auto death = m_session.guest()->death()) {
                    m_session.estimate().skip(0, stepsLeft);
                    endLadder(sweep, QStringLiteral("the guest died at %1 %2: %3")
                                         .arg(rate)
                                         .arg(rateUnit(m_experiment.service))
                                         .arg(*death));
                    m_session.endGuest(QStringLiteral("died"));
                    return;
                }
            }
            compareWithBaseline(sweep, best);
        } catch (const GuestError& error) {
            m_session.estimate().skip(0, stepsLeft);
            m_session.endGuest(QStringLiteral("did not come up"));
            if (m_session.stopRequested())
                throw;
            endLadder(sweep, QString::fromUtf8(error.what()));
        }
    }

    void compareWithBaseline(const PlannedSweep& sweep, double best)
    {
        if (sweep.rung == 0)
            m_baseline = std::max(m_baseline, best);
        else if (best < ladderShare * m_baseline) {
            endLadder(sweep,
                      QStringLiteral(
                          "slow: at most %1 answers/s, under a quarter of the %2 of its baseline")
                          .arg(best, 0, 'f', 0)
                          .arg(m_baseline, 0, 'f', 0));
        }
        if (sweep.rung == 0 && sweep.repetition == 0)
            m_baseline = best;
    }

    // Datagram size and rate of each step, in the order of their running.
    static std::vector<std::pair<int, int>> stepsOf(const PlannedSweep& sweep)
    {
        std::vector<std::pair<int, int>> steps;
        for (int bytes : sweep.datagramBytes) {
            for (int rate : sweep.rates)
                steps.emplace_back(bytes, rate);
        }
        return steps;
    }

    QString stepName(const PlannedSweep& sweep, int rate, int datagramBytes) const
    {
        QString name = QStringLiteral("%1, %2 %3")
                           .arg(m_session.series(sweep.series).name)
                           .arg(rate)
                           .arg(rateUnit(m_experiment.service));
        if (datagramBytes > 0)
            name += QStringLiteral(", %1-byte datagrams").arg(datagramBytes);
        return name;
    }

    StepOutcome step(const PlannedSweep& sweep, int rate, int datagramBytes)
    {
        BootedGuest& guest = *m_session.guest();
        StepRecord record;
        record.guest = guest.record().id;
        record.series = sweep.series;
        record.memoryMiB = sweep.memoryMiB;
        record.repetition = sweep.repetition;
        record.offeredRate = rate;
        record.duration = m_experiment.duration;
        record.datagramBytes = datagramBytes;
        LoadStep load;
        load.rate = rate;
        load.datagramBytes = datagramBytes;
        load.duration = m_experiment.duration;
        load.warmUp = m_experiment.warmUp;
        load.timeout = m_experiment.timeout;
        load.arrivals = m_experiment.arrivals;
        load.seed =
            m_experiment.seed + static_cast<quint64>(m_stepIndex++); // recorded in client_json
        m_session.estimate().stepBegins();
        const QString what = stepName(sweep, rate, datagramBytes);
        m_session.progress(what);
        const StepOutcome outcome = runStep(
            guest, m_session.client(sweep.series), load, record, m_session.results(),
            m_session.observer(),
            [&](std::chrono::nanoseconds inStep) { m_session.progress(what, inStep); },
            m_session.stop(), m_session.calibration(sweep.series));
        m_session.estimate().stepEnds();
        return outcome;
    }

    RunSession& m_session;
    const Experiment& m_experiment;
    QStringList m_failures;
    int m_ladderEnded = -1; ///< the series whose ladder has ended
    double m_baseline = 0;  ///< best response rate on the first rung
    int m_stepIndex = 0;
};

} // namespace

QStringList runSweeps(RunSession& session)
{
    return SweepRun(session).run();
}

} // namespace unisweep
