// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/sweep_run.h"

#include <optional>

#include "base/language.h"
#include "base/quantity_text.h"
#include "run/ladder.h"
#include "run/run_plan.h"
#include "run/step_run.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

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
        std::optional<Ladder> ladder;
        std::optional<int> ladderOf; // series
        for (const PlannedSweep& sweep : planRun(m_experiment)) {
            m_session.throwIfStopped();
            if (ladderOf != sweep.series) {
                ladder.emplace(sweep.series, responseUnit(m_experiment.service));
                ladderOf = sweep.series;
            }
            if (ladder->hasEnded()) {
                m_session.estimate().skip(sweep.boots ? 1 : 0,
                                          static_cast<int>(stepsOf(sweep).size()));
                continue;
            }
            if (sweep.repetition == 0)
                ladder->beginRung(sweep.memoryMiB);
            runSweep(sweep, *ladder);
        }
        return m_failures;
    }

private:
    // `message` is more detailed than the rung's `why`: it includes the console's last output.
    void keep(RungRecord rung, const Ladder& ladder, const QString& message)
    {
        m_session.results().addRung(rung);
        m_session.observer().rungEnded(rung);
        if (rung.failure == Failure::None)
            return;
        const QString line = u"%1 with %2: %3"_s.arg(m_session.series(rung.series).name,
                                                     humanMemory(rung.memoryMiB), message);
        if (ladder.isFirstRung())
            m_failures << line;
        m_session.log(line);
    }

    void endRung(Ladder& ladder)
    {
        const RungRecord rung = ladder.endRung();
        keep(rung, ladder, u"%1: %2"_s.arg(displayName(rung.failure), rung.why));
    }

    void runSweep(const PlannedSweep& sweep, Ladder& ladder)
    {
        int stepsLeft = static_cast<int>(stepsOf(sweep).size());
        int failedSteps = 0;
        try {
            if (sweep.boots || !m_session.guest()) {
                m_session.endGuest(u"ended after the sweep"_s);
                m_session.boot({.series = sweep.series,
                                .memoryMiB = sweep.memoryMiB,
                                .repetition = sweep.repetition});
            }
            for (const auto& [bytes, rate] : stepsOf(sweep)) {
                const StepOutcome outcome = step(sweep, rate, bytes);
                --stepsLeft;
                if (outcome.clientError.isEmpty()) {
                    ladder.stepAnswered(outcome.response);
                } else {
                    ++failedSteps;
                    m_session.log(GuestError::tr("%1: the load client failed: %2")
                                      .arg(stepName(sweep, rate, bytes), outcome.clientError));
                }
                m_session.throwIfStopped();
                if (const auto ending = m_session.guest()->ending()) {
                    throw GuestFailed(m_session.guest()->record().failure,
                                      GuestError::tr("the guest crashed at %1 %2: %3")
                                          .arg(rate)
                                          .arg(rateUnit(m_experiment.service), *ending));
                }
            }
            // A client that never worked has not measured anything, including the guest's memory
            // needs.
            if (failedSteps == static_cast<int>(stepsOf(sweep).size()))
                throw LoadError(
                    GuestError::tr("the load client failed at every rate; see the log"));
            if (sweep.repetition == m_experiment.repetitions - 1)
                endRung(ladder);
        } catch (const GuestFailed& failed) {
            m_session.estimate().skip(0, stepsLeft);
            m_session.endGuest(displayName(failed.failure));
            if (m_session.stopRequested())
                throw;
            keep(ladder.failRung(failed.failure, failed.cause), ladder,
                 QString::fromUtf8(failed.what()));
        } catch (const LoadError& error) {
            m_session.endGuest(u"ended after the sweep"_s);
            m_failures << GuestError::tr("%1: %2").arg(m_session.series(sweep.series).name,
                                                       QString::fromUtf8(error.what()));
        } catch (const GuestError& error) { // memory cannot fix this
            m_session.estimate().skip(0, stepsLeft);
            m_session.endGuest(u"lost"_s);
            if (m_session.stopRequested())
                throw;
            const QString why = QString::fromUtf8(error.what());
            keep(ladder.failRung(Failure::NoBoot, why), ladder, why);
        }
    }

    // Datagram size and rate of each step, in running order.
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
        const QString series = m_session.series(sweep.series).name;
        const QString number = textLocale().toString(rate);
        const QString unit = rateUnit(m_experiment.service);
        return datagramBytes > 0
                   ? GuestError::tr("%1, %2 %3, %n-byte datagrams", "series, rate, unit",
                                    datagramBytes)
                         .arg(series, number, unit)
                   : GuestError::tr("%1, %2 %3", "series, rate, unit").arg(series, number, unit);
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
        load.heavy = m_experiment.heavyLoad;
        load.watched = m_experiment.recordDoor;
        load.duration = m_experiment.duration;
        load.warmUp = m_experiment.warmUp;
        load.timeout = m_experiment.timeout;
        load.arrivals = m_experiment.arrivals;
        load.seed =
            m_experiment.seed + static_cast<quint64>(m_stepIndex++); // recorded in client_json
        m_session.estimate().stepBegins();
        const QString what = [&] {
            const ShownText shown;
            return stepName(sweep, rate, datagramBytes);
        }();
        m_session.progress(what);
        const StepOutcome outcome = runStep(
            guest, m_session.client(sweep.series), load, record, m_session.results(),
            m_session.observer(),
            [&](std::chrono::nanoseconds inStep) { m_session.progress(what, inStep); },
            m_session.stop(), m_session.calibration(sweep.series), m_experiment.outliers);
        m_session.estimate().stepEnds();
        return outcome;
    }

    RunSession& m_session;
    const Experiment& m_experiment;
    QStringList m_failures;
    int m_stepIndex = 0;
};

} // namespace

QStringList runSweeps(RunSession& session)
{
    return SweepRun(session).run();
}

} // namespace unisweep
