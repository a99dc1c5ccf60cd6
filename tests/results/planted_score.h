// SPDX-License-Identifier: GPL-3.0-or-later
// How well causes were named for faults planted in a real system: for each cause, how many of its
// faults were named (recall), and how often it was named where it was not planted.
//
// A busy host delays guests, too, which is no error in naming: an episode of host noise where
// nothing was planted does not count as false, and a fault hidden by host noise is counted
// separately. Nothing is judged while a CPU stood still (stall_watch.h), nor where host noise hides
// more than one fault in eight.
#pragma once

#include <map>
#include <vector>

#include <QtTest>

#include "results/outlier_report.h"
#include "stall_watch.h"

namespace unisweep
{

struct PlantedFault {
    Cause cause = Cause::Unknown;
    qint64 fromNs = 0; ///< CLOCK_MONOTONIC
    qint64 toNs = 0;
};

struct CauseScore {
    int planted = 0;
    int named = 0;   ///< planted faults named with their cause
    int hidden = 0;  ///< planted faults named as host noise instead, or while a CPU stood still
    int falsely = 0; ///< named where it was not planted
    int stalled = 0; ///< likewise, but while a CPU stood still: not known to be false

    int due() const { return planted - hidden; }
};

/// A rule whose fence is at `ns` in a step with this latency.
inline OutlierRule fenceAt(const LatencyStatistics& latency, qint64 ns)
{
    return {OutlierRule::Kind::Mad, static_cast<double>(ns - latency.medianNs) /
                                        std::max(1.0, 1.4826 * static_cast<double>(latency.madNs))};
}

class PlantedScore
{
public:
    /// Ignores faults during the warm-up, and episodes shorter than `minNs`, which the host
    /// causes.
    PlantedScore(const StepOutliers& found, const std::vector<PlantedFault>& faults, qint64 epochNs,
                 qint64 minNs, const std::vector<Stall>& stalls = {})
    {
        std::vector<Cause> named(faults.size(), Cause::Unknown);
        for (const auto& [episode, finding] : found.episodes) {
            if (episode.worstNs < static_cast<double>(minNs))
                continue;
            Cause planted = Cause::Unknown;
            for (std::size_t i = 0; i < faults.size(); ++i) {
                if (episode.startNs >= faults[i].toNs - epochNs ||
                    episode.endNs <= faults[i].fromNs - epochNs)
                    continue;
                planted = finding.cause == faults[i].cause ? finding.cause : planted;
                if (named[i] != faults[i].cause)
                    named[i] = finding.cause;
            }
            const bool isFalse = planted != finding.cause && finding.cause != Cause::HostNoise;
            const bool isStalled =
                isDuringAny(stalls, episode.startNs + epochNs, episode.endNs + epochNs);
            if (isFalse)
                ++(isStalled ? m_scores[finding.cause].stalled : m_scores[finding.cause].falsely);
            m_table += QStringLiteral("%1at %2 ms, %3 ms: %4 (planted: %5): %6\n")
                           .arg(isFalse ? QStringLiteral("FALSE: ") : QString())
                           .arg(episode.startNs / 1'000'000)
                           .arg(static_cast<qint64>(episode.worstNs) / 1'000'000)
                           .arg(toWord(finding.cause), toWord(planted), finding.evidence)
                           .toUtf8();
        }
        for (std::size_t i = 0; i < faults.size(); ++i) {
            if (faults[i].fromNs < epochNs)
                continue;
            CauseScore& score = m_scores[faults[i].cause];
            ++score.planted;
            score.named += named[i] == faults[i].cause;
            score.hidden += named[i] != faults[i].cause &&
                            (named[i] == Cause::HostNoise ||
                             isDuringAny(stalls, faults[i].fromNs, faults[i].toNs));
        }
    }

    const CauseScore& of(Cause cause) { return m_scores[cause]; }
    /// Every episode with its cause, printed if a test fails.
    const QByteArray& table() const { return m_table; }
    void print() const
    {
        for (const auto& [cause, score] : m_scores)
            qInfo("%s: %d planted, %d named, %d hidden by the host, %d false, %d during stalls",
                  qPrintable(toWord(cause)), score.planted, score.named, score.hidden,
                  score.falsely, score.stalled);
    }

    /// Why the host does not let this run be judged, and what to do; empty if it does.
    QString whyNotJudged() const
    {
        for (const auto& [cause, score] : m_scores) {
            if (8 * score.hidden > score.planted)
                return QStringLiteral("this host is so busy that its noise hides %1 of %2 faults "
                                      "(%3); run this test when nothing else runs")
                    .arg(QString::number(score.hidden), QString::number(score.planted),
                         toWord(cause));
        }
        return {};
    }

    /// Fails the test unless at least `least` faults were planted, 95 % of those not hidden by the
    /// host were named (apart from `spare`), the cause was falsely named in at most 5 % (apart from
    /// `spare`), and at least half of the planted faults were named.
    void verify(Cause cause, int least, int spare = 0)
    {
        const CauseScore score = m_scores[cause];
        const QByteArray what = toWord(cause).toUtf8() + ":\n" + m_table;
        QVERIFY2(score.planted >= least, what.constData());
        QVERIFY2(score.named >= 0.95 * score.due() - spare, what.constData());
        QVERIFY2(score.named >= 0.5 * score.planted, what.constData());
        QVERIFY2(score.falsely <= 0.05 * score.named + spare, what.constData());
    }

private:
    /// Times on CLOCK_MONOTONIC.
    static bool isDuringAny(const std::vector<Stall>& stalls, qint64 fromNs, qint64 toNs)
    {
        return std::ranges::any_of(
            stalls, [&](const Stall& stall) { return fromNs < stall.toNs && toNs > stall.fromNs; });
    }

    std::map<Cause, CauseScore> m_scores;
    QByteArray m_table;
};

} // namespace unisweep
